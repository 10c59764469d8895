export interface ListedExam {
  /** YYYYMMDD. */
  readonly date: string;
  readonly modality: string;
  /** BodyPartExamined; '' where it is not filled. */
  readonly bodyPart: string;
  readonly description: string;
  readonly laterality?: 'L' | 'R' | 'B';
  /** Coding scheme designator, value, meaning (PS3.3 8.8): ProcedureCodeSequence. */
  readonly code?: readonly [scheme: string, value: string, meaning: string];
}

const ctChest = ['LN', '24627-2', 'CT Chest'] as const;
const ctChestSct = ['SCT', '169069000', 'Computed tomography of chest'] as const;
const ctHead = ['LN', '24725-4', 'CT Head'] as const;
const mrBrain = ['LN', '24590-2', 'MR Brain'] as const;
const ctAbdomenPelvis = ['LN', '36813-4', 'CT Abdomen and Pelvis W contrast IV'] as const;
const usAbdomen = ['LN', '24558-9', 'US Abdomen'] as const;
const xrChest = ['LN', '36643-5', 'XR Chest 2 Views'] as const;
const xrChestSct = ['SCT', '399208008', 'Plain chest X-ray'] as const;
const mammography = ['SCT', '71651007', 'Mammography'] as const;
/** A hospital's own number: nobody else can read it. */
const local = ['99NORTH', 'R-4711', 'Röntgen'] as const;

type Row = readonly [
  date: string,
  modality: string,
  bodyPart: string,
  description: string,
  laterality?: 'L' | 'R' | 'B' | '',
  code?: readonly [string, string, string],
];

const rows: readonly Row[] = [
  // Chest: one examination under many names.
  ['20261102', 'CT', 'CHEST', 'CT CHEST W CONTRAST', '', ctChest],
  ['20260512', 'CT', 'CHEST', 'CT Thorax mit KM', '', ctChestSct],
  ['20251104', 'CT', 'CHEST', 'Scanner thoracique avec injection'],
  ['20250421', 'CT', 'CHEST', 'TC tórax com contraste'],
  ['20240916', 'CT', 'THORAX', 'CT chest WO contrast, high resolution'],
  ['20240307', 'CT', '', 'THORAX NATIV'],
  ['20230511', 'CT', 'CHEST', 'CTA chest PE protocol'],
  ['20220118', 'CT', '', 'CT CHEST/ABD/PEL W'],
  ['20261020', 'DX', 'CHEST', 'XR chest 2 views', '', xrChest],
  ['20260830', 'CR', 'CHEST', 'CHEST PA & LAT', '', xrChestSct],
  ['20260611', 'DX', 'CHEST', 'Röntgen Thorax in 2 Ebenen', '', local],
  ['20260203', 'DX', 'CHEST', 'Radiographie du thorax face et profil'],
  ['20251219', 'CR', 'CHEST', 'RX tórax PA e perfil'],
  ['20251001', 'DX', '', 'Chest 1V bedside'],
  ['20250712', 'DX', 'CHEST', 'Thorax Bettaufnahme ap'],
  // Head.
  ['20260915', 'MR', 'BRAIN', 'MRI BRAIN W WO', '', mrBrain],
  ['20250915', 'MR', 'HEAD', 'MRT Schädel nativ und mit KM'],
  ['20240220', 'MR', 'BRAIN', 'IRM cérébrale sans injection'],
  ['20230813', 'MR', '', 'RM crânio'],
  ['20260310', 'CT', 'HEAD', 'CT HEAD W/O', '', ctHead],
  ['20220610', 'CT', 'HEAD', 'Schädel-CT nativ'],
  ['20210402', 'CT', 'SINUS', 'NNH-CT'],
  ['20200930', 'CT', 'HEAD', 'Scanner des sinus'],
  // Abdomen and pelvis.
  ['20260709', 'CT', 'ABDOMEN', 'CT abdomen & pelvis, IV contrast', '', ctAbdomenPelvis],
  ['20250618', 'CT', 'ABDOMEN', 'CT Abdomen und Becken mit KM'],
  ['20240611', 'CT', 'ABDOMEN', 'Scanner abdomino-pelvien injecté'],
  ['20230301', 'CT', 'ABDOMEN', 'TC abdome com contraste'],
  ['20220401', 'CT', 'ABDOMEN', 'CT renal stone protocol WO'],
  ['20260920', 'US', 'ABDOMEN', 'US ABDOMEN COMPLETE', '', usAbdomen],
  ['20250930', 'US', 'ABDOMEN', 'Sonographie Oberbauch'],
  ['20240805', 'US', 'ABDOMEN', 'Échographie abdominale'],
  ['20230109', 'US', '', 'Ecografia abdominal'],
  ['20240112', 'MR', 'LIVER', 'MR abdomen liver W WO'],
  ['20230218', 'MR', 'LIVER', 'MRCP'],
  // Joints: the other side is another examination.
  ['20260804', 'DX', 'KNEE', 'XR knee LT 3 views', 'L'],
  ['20260805', 'DX', 'KNEE', 'XR knee RT 3 views', 'R'],
  ['20250204', 'DX', 'KNEE', 'Knie links in 2 Ebenen', 'L'],
  ['20250205', 'DX', 'KNEE', 'Genou droit en charge', 'R'],
  ['20240522', 'MR', 'KNEE', 'MRI knee left w/o contrast', 'L'],
  ['20240523', 'MR', 'KNEE', 'RM joelho direito', 'R'],
  ['20230620', 'MR', 'KNEE', 'MRT Kniegelenk', 'L'],
  ['20231011', 'MR', 'SHOULDER', 'MR shoulder RT arthrogram', 'R'],
  ['20221011', 'MR', 'SHOULDER', 'IRM épaule gauche', 'L'],
  ['20210815', 'DX', 'HIP', 'XR hip unilateral LT w pelvis', 'L'],
  ['20210816', 'DX', 'HAND', 'Rö Hand re. dp/schräg', 'R'],
  // Breast: both sides, and one.
  ['20260128', 'MG', 'BREAST', 'MAMMO SCREENING BILAT', 'B', mammography],
  ['20240126', 'MG', 'BREAST', 'Mammographie bds. Screening', 'B'],
  ['20260210', 'MG', 'BREAST', 'MAMMO DIAG UNI RT', 'R'],
  ['20220211', 'MG', 'BREAST', 'Mammographie gauche, incidences complémentaires', 'L'],
  ['20260217', 'US', 'BREAST', 'US breast right limited', 'R'],
  ['20220218', 'US', 'BREAST', 'Ecografia mamária esquerda', 'L'],
  // The rest of a long life, and names that say little.
  ['20250310', 'CR', 'LSPINE', 'LWS in 2 Ebenen'],
  ['20240310', 'MR', 'LSPINE', 'IRM lombaire'],
  ['20230915', 'US', 'NECK', 'Schilddrüsensonographie'],
  ['20220505', 'US', '', 'Doppler de carótidas', 'B'],
  ['20210110', 'NM', '', 'NM BONE SCAN WB'],
  ['20220930', 'PT', '', 'TEP-TDM au 18F-FDG'],
  ['20200212', 'OT', 'SPINE', 'DXA BONE DENSITY AXIAL'],
  ['20190704', 'CT', '', 'Routine'],
  ['20180305', 'OT', '', 'Fremdaufnahmen'],
];

export const examList: readonly ListedExam[] = rows.map(
  ([date, modality, bodyPart, description, laterality, code]) => ({
    date,
    modality,
    bodyPart,
    description,
    ...(laterality === undefined || laterality === '' ? {} : { laterality }),
    ...(code === undefined ? {} : { code }),
  }),
);
