import type { ContrastPhase, Kernel, Orientation, Projection, SeriesKind, Side, Weighting } from './traits';
import type { WordTable } from './words';

/**
 * How scanners and radiographers name things: defaults of Siemens, GE, Philips and Canon consoles and common local
 * habits in English, German and French, over `plainWords`. Compiled for this app.
 */
export const kindWords: WordTable<SeriesKind> = [
  [
    'document',
    /\b(dose ?(report|info|record|summary)|patient ?protocol|patientenprotokoll|protocole? patient|exam protocol|dosis\w*|dosisbericht|rapport de dose|screen ?(save|shot)s?|phoenix\w*|summary|results? table|tabelle)\b/,
  ],
  [
    'technical',
    /\b(pre ?monitoring|monitoring|bolus ?track\w*|care ?bolus|test ?bolus|smart ?prep|sure ?start|real ?prep|tracker|tracking|cal|calibration\w*|asset cal|ref(erence)? scan|shim\w*|coil ?(survey|ref)|sense ?ref|phantom|timing bolus|b1 ?map|fieldmap|field map)\b/,
  ],
  [
    'localizer',
    /\b(\w*scouts?\w*|scano\w*|topo\w*gram\w*|topo|surviews?|surv|survey\w*|locali[sz]\w*|localis\w*|lokali[sz]\w*|locator|loc|3 ?(pl|plane|plan) ?loc\w*|pilot\w*|reperage|planscan|plan scan|ubersicht\w*)\b/,
  ],
];

export const orientationWords: WordTable<Orientation> = [
  [
    'axial',
    /\b(ax|axs|axi|axial\w*|axiaux|tra|trans|transv|transax\w*|transvers\w*|trv|ax(?=[tp][12d]))\b|\bax(?=t[12]|pd|dwi|flair)/,
  ],
  ['sagittal', /\b(sag|sagit\w*|sagg|sg)\b|\bsag(?=t[12]|pd|stir)/],
  ['coronal', /\b(cor|coro|coron|coronal\w*|coronaux|kor|koro|koronar|frontal\w*)\b|\bcor(?=t[12]|pd|stir)/],
];

export const weightingWords: WordTable<Weighting> = [
  ['phase', /\b(pha images|phase images|pha|filt pha\w*|unwrapped|phasenbild\w*)\b/],
  ['DWI', /\b(e ?adc|exponential apparent\w*|expo\w* adc)\b/],
  ['ADC', /\b(d ?adc|m ?adc|adc\w*|apparent diff\w*|average dc|avdc)\b/],
  ['tensor', /\b(dti|fa|colfa|tensor\w*|fract\w* aniso\w*|tractography)\b/],
  [
    'perfusion',
    /\b(perf\w*|dsc|dce|(rel ?|r)?cb[fv]|(rel ?|r)?mtt|ttp|tmax|p?c?asl|ktrans|permeab\w*|time to peak)\b/,
  ],
  [
    'DWI',
    /\b([sed]?dwi\w*|dw|diff\w*|tracew?|resolve|isotropic|b ?(50|[1-9]\d{2,3})|b ?value\w*|zoomit|dwibs|ivim)\b/,
  ],
  ['functional', /\b(bold|fmri|f mri|resting|rest ?\d?|task\w*|rsfmri)\b/],
  ['SWI', /\b(swi\w*|swan|s?ven ?bold|susc\w*|mip images sw|mag images|fsbb)\b/],
  ['angiography', /\b(tof|\w*mra|mrv|angio\w*|venogra\w*|3di mc|inhance|qiss|pc3d|inflow)\b/],
  ['T1', /\bs?t1 ?w? ?(?=.*flair)|\bflair t1\b/],
  ['FLAIR', /\b\w*flair\w*|\bdark ?fluid\b|\btirm\b.*\bfl(uid)?\b/],
  ['STIR', /\b\w*stir\b|\btirm\b/],
  ['T2*', /\bs?t2w? ?(\*|star\w*|ffe)|\bt2w? fl2d\b|\b(medic|merge|hemo|3d merge)\b/],
  ['bSSFP', /\b(true ?fisp|trufi\w*|fiesta\w*|b ?(tfe|ffe)|ciss|balanced|cine)\b/],
  ['PD', /\bs?(pd\w*|proton\w*|dp|rho)\b/],
  ['T2', /\bs?t2\w*|\b(haste|ss ?fse|ssh ?tse|mrcp|drive|fase|cube t2|vista)\b/],
  [
    'T1',
    /\bs?t1\w*|\b(\w*mp ?rage\w*|bravo|f?spgr|vibe|star ?vibe|lava\w*|e? ?thrive\w*|tfe|tfl|flash|fl[23]d|quick ?3d|in ?phase|out ?(of )?phase|opp(osed)?\w*|ideal|dixon)\b/,
  ],
];

export const fatWords =
  /\b(fs|fat ?sat\w*|fat ?sup\w*|spair|spir|stir|tirm(?!.*dark)|chess|fettges\w*|fettsup\w*|fettunter\w*|sat ?graisse|satfat|fsat|we|w ex|water|wasser|mdixon w|dixon\b.* w)\b/;

export const partWords: WordTable<string> = [
  ['water', /\b(water|wasser|eau|(dixon|vibe|tse|lava|thrive|ffe)\b.* w)\b/],
  ['fat', /\b(fat(?! ?(s|sup))|fett(?=$| )|graisse(?! )|dixon\b.* f)\b/],
  ['in-phase', /\b(in ?phase|ip|dixon\b.* in)\b/],
  ['opposed-phase', /\b(opp\w*|out ?(of )?phase|op)\b/],
];

export const withoutWords =
  /\b(without( (iv |i v )?(contrast|gad\w*|c|km|inj\w*))?|wo|w out|nativ\w*|non ?contrast\w*|non ?con|non ?enh\w*|unenhanced|ohne( km| kontrast\w*| iv)?|sans( injection| inj\w*| iv| contraste| produit\w*| pdc| gado\w*)?|non inject\w*|pre ?(contrast|con|gad\w*|gd|km|c|iv|inj\w*)?|avant injection|avant inj|vor (km|kontrast\w*)|nc|ncct|nect|c-)\b/;
export const withWords =
  /\b(with (iv |i v )?(contrast|gad\w*|c|km|con)|w (contrast|con|c|gad\w*|gd)|post ?(contrast|con|gad\w*|gd|km|c|iv|inj\w*)?|contrast\w*|contraste|gad\w*|gd|km|kontrast\w*|ce|cect|cemra|inject\w*|inj|iv|i v|enhanced|pdc|gadovist|dotarem|post)\b|\+ ?(c|km|gd|gad\w*|contrast)\b|\bc \+/;

export const phaseWords: WordTable<ContrastPhase> = [
  [
    'arterial',
    /\b((early|late|spat|fruh)? ?(art|arterial\w*|arteriell?\w*|artphase)|cta|aortic phase|angiophase)\b/,
  ],
  [
    'portal-venous',
    /\b(portal\w*|porto\w*|pv|pvp|p ?ven\w*|ven|venous\w*|venos\w*|veineu\w*|portven\w*|hepatic phase|(6\d|7\d|80) ?s(ec)?)\b/,
  ],
  [
    'delayed',
    /\b(delay\w*|late|spat\w*|tardi\w*|equilib\w*|aquilib\w*|excret\w*|urogra\w*|ausscheid\w*|nephro\w*|hepatobil\w*|hbp|\d+ ?min)\b/,
  ],
];

/** Kernel codes as headers and Siemens names carry them, in lower case. */
export const kernelCodes: WordTable<Kernel> = [
  ['lung', /^(bl\d\d\w?|lung\w*|fc5\d|l|la|aice lung\w*|lungs?)$/],
  ['bone', /^(h[rc]?[67]\d\w?|j[67]\dh|bone\w*|hd bone\w*|fc3\d|e|knochen|aice bone)$/],
  [
    'sharp',
    /^([bijdu]r?[5-9]\d\w?|b[rv](5[5-9]|[6-9]\d)\w?|q?r[6-9]\d|edge|ultra|hd ultra|fc8\d|y[a-e]|d|sharp\w*|ub\d\d)$/,
  ],
  [
    'soft',
    /^([bhijdaq][rvfcs]?[0-5]\d\w?|qr[1-5]\d|b[rvf][1-5]\d\w?|stnd|standard|soft\w*|detail|chst|chest|body\w*|brain|aice b\w*|fc[0-2]\d|fc[46]\d|[abc]|s[ab]|u[abc]|fl\d\d)$/,
  ],
];

export const kernelWords: WordTable<Kernel> = [
  ['lung', /\b(lungs?|lunge\w*|lungen\w*|lng|poumons?|pulmo\w*|parenchym\w*|hrct)\b/],
  ['bone', /\b(bones?\w*|knochen\w*|oss?eu[xs]e?s?|osseous|os)\b/],
  [
    'soft',
    /\b(soft\w*|weichteil\w*|wt|mediast\w*|parties molles|pm|tissus? mous?|std|stnd|standard|st|brain|hirn\w*|cerveau|abdomen window)\b/,
  ],
];

export const projectionWords: WordTable<Projection> = [
  ['rendered', /\b(vrt?|3d ?(rend\w*|vr|vol\w*)|volume rend\w*|ssd|3d images?|rotation\w*|virtual\w*)\b/],
  ['minip', /\bmin ?ips?\b|\bmip images sw\b/],
  ['mip', /\bmips?\b|\bmax ip\b|\bprojected\b|\bthin mip\b/],
];

export const sideWords: WordTable<Side> = [
  ['B', /\b(bilat\w*|both|beids?|beidseit\w*|beide\w*|bds|deux)\b/],
  ['R', /\b(rt|right|rechts?|rechte[rsn]?|re|droite?|dte?|r(cc|mlo|ml|lm|lmo|xccl|xccm))\b/],
  ['L', /\b(lt|left|links?|linke[rsn]?|li|gauche|gche|l(cc|mlo|ml|lm|lmo|xccl|xccm))\b/],
];
/** A lone letter is a side in names of radiographs and breasts only, and not in "L spine". */
export const sideLetters: WordTable<Side> = [
  ['R', /\br\b(?! ?\d)/],
  ['L', /\bl\b(?! ?(spine|sp|s|\d|ws))/],
];

export const breastViews: WordTable<string> = [
  ['XCCL', /\b[rl]?xccl?\b/],
  ['XCCM', /\b[rl]?xccm\b/],
  ['MLO', /\b[rl]?mlo\b|\bmedio ?lateral oblique\b/],
  ['LMO', /\b[rl]?lmo\b/],
  ['CC', /\b[rl]?cc\b|\bcranio ?caudal\w*|\bkranio ?kaudal\w*/],
  ['ML', /\b[rl]?ml\b|\bmedio ?lateral\b/],
  ['LM', /\b[rl]?lm\b|\blatero ?medial\b/],
  ['AT', /\baxillary tail\b|\b[rl]?at\b/],
];

export const radiographViews: WordTable<string> = [
  ['axial', /\b(axial\w*|axillary|skyline|sunrise|merchant|tangential\w*|defile\w*)\b/],
  ['odontoid', /\b(odontoid\w*|open mouth|dens|bouche ouverte)\b/],
  ['mortise', /\bmortise\b/],
  ['swimmers', /\bswimmers?\b/],
  ['outlet', /\b(y view|y aufnahme|outlet|scapula y|neer)\b/],
  ['decubitus', /\b(decub\w*|linksseitenlage|rechtsseitenlage)\b/],
  ['OBL', /\b(obl\w*|schrag\w*|3 4|trois quarts)\b/],
  ['LAT', /\b(lat|lateral\w*|ll|seitlich\w*|seitl|seite|profils?|stl)\b/],
  ['PA', /\b(pa|p a)\b/],
  ['AP', /\b(ap|a p|supine|bedside|portable)\b/],
  ['frontal', /\b(frontal\w*|front|face)\b/],
];

export const breastParts: WordTable<string> = [
  ['tomosynthesis', /\b(tomo\w*|dbt|3d|insight)\b/],
  ['synthetic', /\b(c ?view|synth\w*|s ?view|v ?preview|intelligent 2d)\b/],
  ['spot', /\b(spot\w*|cone\w*|compression)\b/],
  ['magnified', /\b(mag\w*|vergross\w*|agrandi\w*|m)\b/],
  ['implant-displaced', /\b(id|implant disp\w*|eklund)\b/],
];
