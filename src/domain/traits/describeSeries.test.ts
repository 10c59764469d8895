import { describe, expect, it } from 'vitest';
import type { DicomDataset } from '@/domain/model/instance';
import { aSeries, aStudy, anImage, anInstance } from '@/testing/builders';
import { planes } from '@/testing/stacks';
import { describeSeries } from './describeSeries';
import type { SeriesTraits } from './traits';

type Told = Partial<SeriesTraits>;
const read = (modality: string, description: string) => describeSeries(aSeries({ modality, description }));
const header = (values: Record<string, string | number>): DicomDataset =>
  Object.fromEntries(Object.entries(values).map(([tag, value]) => [tag, { vr: 'LO', Value: [value] }]));

describe('An MR series is read from its name', () => {
  it.each<[string, string, Told]>([
    ['Siemens', 't1_tse_sag', { weighting: 'T1', orientation: 'sagittal' }],
    ['Siemens', 't2_tse_tra_512', { weighting: 'T2', orientation: 'axial' }],
    ['Siemens', 't2_tirm_tra_dark-fluid', { weighting: 'FLAIR', orientation: 'axial' }],
    ['Siemens', 't2_space_dark-fluid_sag_p2_iso', { weighting: 'FLAIR', orientation: 'sagittal' }],
    ['Siemens', 't2_tirm_cor', { weighting: 'STIR', orientation: 'coronal', fatSuppressed: true }],
    ['Siemens', 'ep2d_diff_3scan_trace_p2_TRACEW', { weighting: 'DWI' }],
    ['Siemens', 'ep2d_diff_3scan_trace_p2_ADC', { weighting: 'ADC' }],
    ['Siemens', 't1_mprage_sag_p2_iso', { weighting: 'T1', orientation: 'sagittal' }],
    ['Siemens', 't1_se_tra +KM', { weighting: 'T1', orientation: 'axial', contrast: 'with' }],
    ['Siemens', 't1_tse_tra_fs_KM', { weighting: 'T1', fatSuppressed: true, contrast: 'with' }],
    ['Siemens', 'SWI_Images', { weighting: 'SWI' }],
    ['Siemens', 'Pha_Images', { weighting: 'phase' }],
    ['Siemens', 'mIP_Images(SW)', { weighting: 'SWI', projection: 'minip' }],
    ['Siemens', 'tof_fl3d_tra_p2_multi-slab', { weighting: 'angiography', orientation: 'axial' }],
    ['Siemens', 't2_fl2d_tra_hemo', { weighting: 'T2*' }],
    ['Siemens', 't1_vibe_dixon_tra_bh_pv_W', { weighting: 'T1', phase: 'portal-venous', part: 'water' }],
    ['Siemens', 'pd_tse_fs_cor', { weighting: 'PD', fatSuppressed: true, orientation: 'coronal' }],
    ['GE', 'Ax T2 FLAIR', { weighting: 'FLAIR', orientation: 'axial' }],
    ['GE', 'Sag T1 FLAIR', { weighting: 'T1', orientation: 'sagittal' }],
    ['GE', 'AX T1 POST', { weighting: 'T1', contrast: 'with' }],
    ['GE', '+C Ax T1', { weighting: 'T1', contrast: 'with', orientation: 'axial' }],
    ['GE', 'AX LAVA pre', { weighting: 'T1', contrast: 'without' }],
    ['GE', 'AX LAVA ARTERIAL', { weighting: 'T1', contrast: 'with', phase: 'arterial' }],
    ['GE', 'WATER: Ax LAVA Flex', { weighting: 'T1', part: 'water' }],
    ['GE', 'Apparent Diffusion Coefficient (mm2/s)', { weighting: 'ADC' }],
    ['GE', 'Ax DWI ALL B-1000', { weighting: 'DWI', orientation: 'axial' }],
    ['GE', 'Ax SWAN', { weighting: 'SWI' }],
    ['GE', 'Ax GRE T2*', { weighting: 'T2*' }],
    ['GE', 'AX FSE T2', { weighting: 'T2', orientation: 'axial' }],
    ['GE', 'FSE PD AXIAL OBL', { weighting: 'PD', orientation: 'axial' }],
    ['Philips', 'sT1W_3D_TFE', { weighting: 'T1' }],
    ['Philips', 'T2W_TSE', { weighting: 'T2' }],
    ['Philips', 'T2W_FFE', { weighting: 'T2*' }],
    ['Philips', 'FLAIR_longTR', { weighting: 'FLAIR' }],
    ['Philips', 'dADC', { weighting: 'ADC' }],
    ['Philips', 'sDWI', { weighting: 'DWI' }],
    ['Philips', 'SWIp', { weighting: 'SWI' }],
    ['Philips', 'T2W_SPAIR cor', { weighting: 'T2', fatSuppressed: true, orientation: 'coronal' }],
    ['Canon', 'FSE2D T2 Ax', { weighting: 'T2', orientation: 'axial' }],
    ['Canon', 'mADC', { weighting: 'ADC' }],
    ['French', 'AXIALE T1 SANS INJECTION', { weighting: 'T1', orientation: 'axial', contrast: 'without' }],
    ['French', 'SAG T1 Gado', { weighting: 'T1', contrast: 'with', orientation: 'sagittal' }],
    ['French', 'COR DP FATSAT', { weighting: 'PD', fatSuppressed: true, orientation: 'coronal' }],
    ['German', 'T1 nativ transversal', { weighting: 'T1', contrast: 'without', orientation: 'axial' }],
    ['German', 'T1 axial mit KM', { weighting: 'T1', contrast: 'with', orientation: 'axial' }],
    ['research', 'mocoMEMPRAGE_220FOV RMS', { weighting: 'T1' }],
    ['research', 'relCBF', { weighting: 'perfusion' }],
  ])('%s: %s', (_, name, told) => expect(read('MR', name)).toMatchObject({ kind: 'image', ...told }));
});

describe('A CT series is read from its name', () => {
  it.each<[string, string, Told]>([
    ['Siemens', 'Thorax 5.0 B31f', { kernel: 'soft', thicknessMm: 5 }],
    ['Siemens', 'Lunge 1.0 Bl57', { kernel: 'lung', thicknessMm: 1 }],
    ['Siemens', 'Knochen 1,0 Br64', { kernel: 'bone', thicknessMm: 1 }],
    ['Siemens', 'Thorax 1.0 B70f', { kernel: 'sharp' }],
    ['Siemens', 'Schädel nativ 5.0 H31s', { kernel: 'soft', contrast: 'without' }],
    ['Siemens', 'Abdomen 3.0 I30f 3 art.', { kernel: 'soft', contrast: 'with', phase: 'arterial' }],
    ['Siemens', 'Abdomen portalvenös 5.0 Br40', { contrast: 'with', phase: 'portal-venous' }],
    ['Siemens', 'Abdomen Spätphase 3.0', { contrast: 'with', phase: 'delayed' }],
    ['GE', 'LUNG 1.25mm', { kernel: 'lung', thicknessMm: 1.25 }],
    ['GE', 'STD 2.5 mm AXIAL', { kernel: 'soft', thicknessMm: 2.5, orientation: 'axial' }],
    ['GE', 'SmartScore - Gated 0.5 sec', {}],
    ['GE', 'CT Abd W/O', { contrast: 'without' }],
    ['GE', 'Chest w/ contrast COR MIP', { contrast: 'with', orientation: 'coronal', projection: 'mip' }],
    ['Philips', 'BONE, iDose (3)', { kernel: 'bone' }],
    ['Canon', 'Body 5.0 FC18', { kernel: 'soft', thicknessMm: 5 }],
    ['Canon', 'LUNG FC52 1.0', { kernel: 'lung' }],
    ['French', 'Parenchyme 1 mm', { kernel: 'lung', thicknessMm: 1 }],
    ['French', 'TAP injecté temps portal', { contrast: 'with', phase: 'portal-venous' }],
    ['French', 'Abdomen sans injection', { contrast: 'without' }],
    ['French', 'Temps tardif', { phase: 'delayed' }],
    ['German', 'Weichteil axial 3 mm', { kernel: 'soft', orientation: 'axial', thicknessMm: 3 }],
  ])('%s: %s', (_, name, told) => expect(read('CT', name)).toMatchObject({ kind: 'image', ...told }));

  it('a time is not a thickness', () => {
    expect(read('CT', 'SmartScore - Gated 0.5 sec').thicknessMm).toBeUndefined();
  });

  it('a name that speaks of both says nothing of contrast', () => {
    expect(read('CT', 'CT liver w wo contrast').contrast).toBeUndefined();
  });

  it('coronary arteries are no coronal plane, posterior is not post contrast', () => {
    expect(read('CT', 'Coronaries 0.6').orientation).toBeUndefined();
    expect(read('MR', 'T2 posterior fossa').contrast).toBeUndefined();
  });
});

describe('What is not read is told apart', () => {
  it.each([
    ['CT', 'Topogram 0.6 T20f', 'localizer'],
    ['CT', 'Scout', 'localizer'],
    ['CT', 'Surview', 'localizer'],
    ['CT', 'Scano', 'localizer'],
    ['MR', 'AAHead_Scout_MPR_sag', 'localizer'],
    ['MR', '3-pl Loc', 'localizer'],
    ['MR', 'SURVEY_32ch_HeadCoil', 'localizer'],
    ['MR', 'FAST LOCALIZER', 'localizer'],
    ['MR', 'T/S/C RF FAST PILOT', 'localizer'],
    ['MR', 'Locator', 'localizer'],
    ['MR', 'Repérage', 'localizer'],
    ['CT', 'PreMonitoring', 'technical'],
    ['CT', 'SmartPrep Series', 'technical'],
    ['MR', 'Calibration Scan', 'technical'],
    ['CT', 'Dose Report', 'document'],
    ['CT', 'Patientenprotokoll', 'document'],
    ['SC', '', 'document'],
    ['SEG', 'Liver Segmentation', 'overlay'],
    ['SR', 'Basic Text Report', 'none'],
    ['PR', '', 'none'],
    ['KO', '', 'none'],
    ['RTSTRUCT', 'RT Structure Set', 'none'],
  ])('%s %s is %s', (modality, name, kind) => expect(read(modality, name).kind).toBe(kind));

  it('also by header and by SOP class', () => {
    const series = aSeries({ description: 'AP' });
    const scout = anInstance(aStudy(), series, {
      dataset: { '00080008': { vr: 'CS', Value: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] } },
    });
    expect(describeSeries(series, [scout]).kind).toBe('localizer');
    expect(describeSeries(series, [anInstance(aStudy(), series, { image: null })]).kind).toBe('none');
  });
});

describe('A radiograph or mammogram', () => {
  it.each<[string, string, Told]>([
    ['DX', 'Chest PA', { view: 'PA' }],
    ['CR', 'Thorax p.a.', { view: 'PA' }],
    ['CR', 'Thorax seitlich', { view: 'LAT' }],
    ['CR', 'Thorax profil', { view: 'LAT' }],
    ['CR', 'Thorax face', { view: 'frontal' }],
    ['DX', 'Knie a.p. re.', { view: 'AP', side: 'R' }],
    ['DX', 'Knee LT Lateral', { view: 'LAT', side: 'L' }],
    ['CR', 'Genou gauche face', { view: 'frontal', side: 'L' }],
    ['CR', 'Cervical OBLI 1', { view: 'OBL' }],
    ['DX', 'Hand R', { side: 'R' }],
    ['MG', 'R CC', { view: 'CC', side: 'R' }],
    ['MG', 'LMLO', { view: 'MLO', side: 'L' }],
    ['MG', 'L XCCL', { view: 'XCCL', side: 'L' }],
    ['MG', 'R MLO Tomo', { view: 'MLO', side: 'R', part: 'tomosynthesis' }],
    ['MG', 'Mammographie links CC', { view: 'CC', side: 'L' }],
  ])('%s %s', (modality, name, told) => expect(read(modality, name)).toMatchObject(told));

  it('of the lumbar spine is not of the left side', () => {
    expect(read('DX', 'L SPINE LAT').side).toBeUndefined();
  });

  it('has its side from what FHIR says', () => {
    const side = (laterality: string) => describeSeries(aSeries({ modality: 'DX', laterality })).side;
    expect(['Left', '24028007', 'Rechts', 'B', 'none'].map(side)).toEqual(['L', 'R', 'R', 'B', undefined]);
  });

  it('is told by its header where there is one', () => {
    const series = aSeries({ modality: 'MG', description: 'Screening' });
    const dataset: DicomDataset = {
      ...header({ '00200062': 'L' }),
      '00540220': { vr: 'SQ', Value: [header({ '00080100': '399368009' })] },
    };
    expect(describeSeries(series, [anInstance(aStudy(), series, { dataset })])).toMatchObject({
      view: 'MLO',
      side: 'L',
    });
  });
});

describe('Headers', () => {
  const withHeader = (modality: string, description: string, values: Record<string, string | number>) => {
    const series = aSeries({ modality, description });
    return describeSeries(series, [anInstance(aStudy(), series, { modality, dataset: header(values) })]);
  };

  it.each([
    ['spin echo, short TR and TE', { '00180020': 'SE', '00180080': 500, '00180081': 12 }, 'T1'],
    ['spin echo, long TR and TE', { '00180020': 'SE', '00180080': 4000, '00180081': 100 }, 'T2'],
    ['spin echo, long TR, short TE', { '00180020': 'SE', '00180080': 3000, '00180081': 20 }, 'PD'],
    ['long inversion', { '00180020': 'IR', '00180080': 9000, '00180081': 120, '00180082': 2500 }, 'FLAIR'],
    ['short inversion', { '00180020': 'IR', '00180080': 4000, '00180081': 40, '00180082': 150 }, 'STIR'],
    ['a b-value', { '00189087': 1000 }, 'DWI'],
    ['acquisition contrast', { '00089209': 'FLAIR' }, 'FLAIR'],
  ])('tell the weighting of a nameless MR by %s', (_, values, weighting) => {
    expect(withHeader('MR', '', values).weighting).toBe(weighting);
  });

  it.each([
    ['BONEPLUS', 'bone'],
    ['LUNG', 'lung'],
    ['STANDARD', 'soft'],
    ['B31f', 'soft'],
    ['Bl57', 'lung'],
    ['Br64', 'sharp'],
    ['H60s', 'bone'],
    ['FC52', 'lung'],
    ['FC30', 'bone'],
    ['FC08', 'soft'],
    ['C', 'soft'],
    ['E', 'bone'],
    ['YA', 'sharp'],
  ])('tell the kernel %s', (code, kernel) => {
    expect(withHeader('CT', '', { '00181210': code }).kernel).toBe(kernel);
  });

  it('tell the plane by geometry, against a name that is wrong', () => {
    const series = aSeries({ modality: 'MR', description: 'AX T2' });
    const plane = { ...planes.coronal, position: [0, 0, 0] } as const;
    const instances = [anInstance(aStudy(), series, { image: anImage({ planes: [plane] }) })];
    const traits = describeSeries(series, instances);
    expect(traits.orientation).toBe('coronal');
    expect(traits.evidence).toContainEqual({ trait: 'orientation', from: 'geometry', text: 'coronal' });
  });
});
