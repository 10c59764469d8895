/** What a reader of each modality writes when there is little to say; the last ones are less harmless. */
const findings: Readonly<Record<string, readonly (readonly [finding: string, conclusion: string])[]>> = {
  radiograph: [
    ['No fracture or dislocation. Alignment preserved. Soft tissues unremarkable.', 'No acute abnormality.'],
    ['Heart size normal. Lungs clear. No pleural effusion.', 'Normal study.'],
    ['Mild degenerative change with small osteophytes, slowly progressive.', 'Degenerative change.'],
    ['Patchy opacity at the base, not seen before.', 'New opacity: control after treatment.'],
  ],
  crossSectional: [
    [
      'No mass, no enlarged lymph nodes, no free fluid. Bones without suspicious lesion.',
      'No acute finding.',
    ],
    ['Small cyst without change since the last study. Vessels patent.', 'Stable cyst.'],
    ['Nodule of 6 mm, unchanged for two years.', 'Stable nodule, no further control needed.'],
    ['New lesion of 14 mm with irregular margin.', 'New lesion: further work-up advised.'],
  ],
  ultrasound: [
    ['Homogeneous echotexture. No focal lesion. No dilatation of ducts.', 'Normal study.'],
    [
      'Hypoechoic nodule of 8 mm with smooth margin, no increased flow.',
      'Probably benign: control in a year.',
    ],
  ],
  breast: [
    ['Breast density B. No suspicious mass or calcification.', 'BI-RADS 1.'],
    ['Scattered round calcifications on both sides, unchanged.', 'BI-RADS 2.'],
    ['Asymmetry in the upper outer quadrant.', 'BI-RADS 0: additional views advised.'],
  ],
  nuclear: [
    ['Physiological distribution of the tracer. No focal uptake.', 'No suspicious uptake.'],
    ['Focal uptake that corresponds to degenerative change.', 'Degenerative uptake.'],
  ],
  other: [['Examination completed without complication. See the images.', 'No significant abnormality.']],
};

const groups: Readonly<Record<string, string>> = {
  CR: 'radiograph',
  DX: 'radiograph',
  CT: 'crossSectional',
  MR: 'crossSectional',
  US: 'ultrasound',
  MG: 'breast',
  NM: 'nuclear',
  PT: 'nuclear',
};

export function findingOf(modality: string, index: number): readonly [finding: string, conclusion: string] {
  const list = findings[groups[modality] ?? 'other'] ?? [];
  return list[index % list.length] ?? ['See the images.', 'See the findings.'];
}
