/**
 * Source: DICOM PS3.16 CID 4031 "Common Anatomic Regions" and the SNOMED CT codes that DICOM publishes with it;
 * which part lies where, and the words for it, are our own knowledge of anatomy.
 * Licence: the codes may be shipped under the agreement between DICOM and SNOMED; the rest is this project's own.
 * Made: by hand, one row a region.
 */

/** What a region set is made of. */
export const areaRows = {
  head: { label: 'head', sct: '69536005', group: 'head-neck' },
  neck: { label: 'neck', sct: '45048000', group: 'head-neck' },
  chest: { label: 'chest', sct: '816094009', group: 'upper-trunk' },
  breast: { label: 'breast', sct: '76752008', group: 'breast' },
  abdomen: { label: 'abdomen', sct: '818981001', group: 'lower-trunk' },
  pelvis: { label: 'pelvis', sct: '816092008', group: 'lower-trunk' },
  spine: { label: 'spine', sct: '421060004', group: 'spine' },
  cspine: { label: 'cervical spine', sct: '122494005', group: 'spine', partOf: 'spine' },
  tspine: { label: 'thoracic spine', sct: '122495006', group: 'spine', partOf: 'spine' },
  lspine: { label: 'lumbar spine', sct: '122496007', group: 'spine', partOf: 'spine' },
  'upper-limb': { label: 'upper limb', sct: '53120007', group: 'upper-limb' },
  'lower-limb': { label: 'lower limb', sct: '61685007', group: 'lower-limb' },
  'whole-body': { label: 'whole body', sct: '38266002', group: 'whole-body' },
} as const satisfies Record<string, Row & { readonly group: GroupId }>;

export type AreaId = keyof typeof areaRows;

/** The focus within an area. `in`: every area that is imaged with it when the name says nothing else. */
export const organRows = {
  skull: { label: 'skull', sct: '89546000', in: ['head'] },
  face: { label: 'face', sct: '91397008', in: ['head'] },
  orbit: { label: 'orbit', sct: '363654007', in: ['head'] },
  sinus: { label: 'paranasal sinuses', sct: '2095001', in: ['head'] },
  iac: { label: 'temporal bone and inner ear', sct: '361078006', in: ['head'] },
  pituitary: { label: 'pituitary', sct: '42575006', in: ['head'] },
  mandible: { label: 'jaw', sct: '661005', in: ['head'] },
  tmj: { label: 'temporomandibular joint', sct: '53620006', in: ['head'], partOf: 'mandible' },
  dental: { label: 'teeth', in: ['head'] },
  salivary: { label: 'salivary glands', in: ['neck'] },
  thyroid: { label: 'thyroid', in: ['neck'] },
  parathyroid: { label: 'parathyroid', in: ['neck'] },
  larynx: { label: 'larynx and pharynx', sct: '4596009', in: ['neck'] },
  carotid: { label: 'neck arteries', in: ['neck'], group: 'cardiovascular' },
  heart: { label: 'heart', sct: '80891009', in: ['chest'], group: 'heart' },
  'pulmonary-artery': { label: 'pulmonary arteries', in: ['chest'], group: 'cardiovascular' },
  aorta: { label: 'aorta', in: ['chest', 'abdomen'], group: 'cardiovascular' },
  esophagus: { label: 'oesophagus', sct: '32849002', in: ['chest'] },
  ribs: { label: 'ribs', sct: '113197003', in: ['chest'] },
  sternum: { label: 'sternum', sct: '56873002', in: ['chest'] },
  scjoint: { label: 'sternoclavicular joint', sct: '7844006', in: ['chest'] },
  liver: { label: 'liver', sct: '303270005', in: ['abdomen'] },
  biliary: { label: 'bile ducts and gallbladder', sct: '34707002', in: ['abdomen'] },
  pancreas: { label: 'pancreas', sct: '15776009', in: ['abdomen'] },
  spleen: { label: 'spleen', in: ['abdomen'] },
  adrenal: { label: 'adrenal glands', in: ['abdomen'] },
  kidney: { label: 'kidneys', in: ['abdomen'] },
  'urinary-tract': { label: 'urinary tract', sct: '431491007', in: ['abdomen', 'pelvis'] },
  stomach: { label: 'stomach', sct: '69695003', in: ['abdomen'] },
  bowel: { label: 'bowel', sct: '14742008', in: ['abdomen', 'pelvis'] },
  retroperitoneum: { label: 'retroperitoneum', in: ['abdomen'] },
  bladder: { label: 'bladder', sct: '89837001', in: ['pelvis'] },
  rectum: { label: 'rectum', sct: '34402009', in: ['pelvis'] },
  prostate: { label: 'prostate', sct: '41216001', in: ['pelvis'] },
  scrotum: { label: 'scrotum', in: ['pelvis'] },
  penis: { label: 'penis', in: ['pelvis'] },
  groin: { label: 'groin', in: ['pelvis'] },
  'female-pelvis': { label: 'uterus and ovaries', sct: '110639002', in: ['pelvis'] },
  ob: { label: 'pregnancy', in: ['pelvis'] },
  sacrum: { label: 'sacrum and coccyx', sct: '1217254007', in: ['pelvis'] },
  sij: { label: 'sacroiliac joints', sct: '39723000', in: ['pelvis'] },
  shoulder: { label: 'shoulder', sct: '16982005', in: ['upper-limb'] },
  acj: { label: 'acromioclavicular joint', sct: '85856004', in: ['upper-limb'], partOf: 'shoulder' },
  clavicle: { label: 'clavicle', sct: '51299004', in: ['upper-limb'] },
  scapula: { label: 'scapula', sct: '79601000', in: ['upper-limb'] },
  humerus: { label: 'upper arm', sct: '40983000', in: ['upper-limb'] },
  elbow: { label: 'elbow', sct: '16953009', in: ['upper-limb'] },
  forearm: { label: 'forearm', sct: '14975008', in: ['upper-limb'] },
  wrist: { label: 'wrist', sct: '74670003', in: ['upper-limb'] },
  scaphoid: { label: 'scaphoid', in: ['upper-limb'], partOf: 'wrist' },
  hand: { label: 'hand', sct: '85562004', in: ['upper-limb'] },
  finger: { label: 'finger', sct: '7569003', in: ['upper-limb'], partOf: 'hand' },
  thumb: { label: 'thumb', sct: '76505004', in: ['upper-limb'], partOf: 'hand' },
  hip: { label: 'hip', sct: '29836001', in: ['lower-limb'] },
  femur: { label: 'thigh', sct: '68367000', in: ['lower-limb'] },
  knee: { label: 'knee', sct: '72696002', in: ['lower-limb'] },
  patella: { label: 'patella', sct: '64234005', in: ['lower-limb'], partOf: 'knee' },
  lowerleg: { label: 'lower leg', sct: '30021000', in: ['lower-limb'] },
  ankle: { label: 'ankle', sct: '70258002', in: ['lower-limb'] },
  foot: { label: 'foot', sct: '56459004', in: ['lower-limb'] },
  calcaneus: { label: 'heel', sct: '80144004', in: ['lower-limb'], partOf: 'foot' },
  toe: { label: 'toe', sct: '29707007', in: ['lower-limb'], partOf: 'foot' },
} as const satisfies Record<string, Row & { readonly in: readonly AreaId[] }>;

/** What runs through several areas: the area comes from the rest of the name. */
export const tissueRows = {
  artery: { label: 'arteries', sct: '113257007', group: 'cardiovascular' },
  vein: { label: 'veins', group: 'cardiovascular' },
  nerve: { label: 'nerves' },
  lymph: { label: 'lymph system' },
  bone: { label: 'skeleton' },
} as const satisfies Record<string, Row>;

/** The ten groups of the IHE and HL7 Europe shortlist of anatomical regions: what a history can be filtered by. */
export const groupRows = {
  'head-neck': { label: 'Head and neck', sct: '774007' },
  'upper-trunk': { label: 'Chest', sct: '67734004' },
  'lower-trunk': { label: 'Abdomen and pelvis', sct: '63337009' },
  'upper-limb': { label: 'Upper limb', sct: '53120007' },
  'lower-limb': { label: 'Lower limb', sct: '61685007' },
  spine: { label: 'Spine', sct: '737561001' },
  breast: { label: 'Breast', sct: '76752008' },
  heart: { label: 'Heart', sct: '80891009' },
  cardiovascular: { label: 'Vessels', sct: '113257007' },
  'whole-body': { label: 'Whole body', sct: '38266002' },
} as const;

export type GroupId = keyof typeof groupRows;

interface Row {
  readonly label: string;
  /** SNOMED CT. */
  readonly sct?: string;
  readonly partOf?: string;
  readonly group?: GroupId;
}

/** Codes of CID 4031 that stand for several areas at once. */
export const compositeCodes: Readonly<Record<string, readonly AreaId[]>> = {
  '818982008': ['abdomen', 'pelvis'],
  '416775004': ['chest', 'abdomen', 'pelvis'],
  '416550000': ['chest', 'abdomen'],
  '416319003': ['neck', 'chest', 'abdomen', 'pelvis'],
  '416152001': ['neck', 'chest', 'abdomen'],
  '417437006': ['neck', 'chest'],
  '774007': ['head', 'neck'],
  '1217257000': ['cspine', 'tspine'],
  '1217256009': ['tspine', 'lspine'],
  '1217253001': ['lspine'],
  '1231522001': ['pelvis', 'lower-limb'],
  '67734004': ['chest'],
  '63337009': ['abdomen', 'pelvis'],
  '22943007': ['chest', 'abdomen', 'pelvis'],
  '110517009': ['head', 'spine'],
  '113345001': ['abdomen'],
  '51185008': ['chest'],
  '12921003': ['pelvis'],
};
