import type { AnatomyRow } from './row';

/**
 * Source: general knowledge of anatomy and of how Portuguese and Brazilian departments name their exams (full words
 * and the usual abbreviations). Licence: this project's own. Made: by hand.
 */
export const anatomyPortuguese: readonly AnatomyRow[] = [
  [
    ['head'],
    'cabeça, crânio, encéfalo, cérebro, cerebral, craniano, craniana, intracraniano, intracraniana, encefálico, fossa posterior, transcraniano, transfontanela, base do crânio, transfontanelar, encefálica, tc crânio, transcraniana, craniocerebral, liquórico, cisternocintilografia',
  ],
  [
    ['neck'],
    'pescoço, partes moles do pescoço, cervical partes moles, região cervical, plexo braquial, região cervical anterior, cervical anterior',
  ],
  [['head', 'neck'], 'cabeça e pescoço, crânio e pescoço'],
  [
    ['chest'],
    'tórax, torácico, torácica, pulmão, pulmões, pulmonar, pulmonares, mediastino, pleura, brônquios, diafragma, hemitórax, parede torácica, raio x tórax, traqueia, pleural, arcada torácica, inalação, perfusão pulmonar, broncografia',
  ],
  [
    ['chest', 'abdomen'],
    'tórax e abdome, tórax e abdômen, tórax abdome, toracoabdominal, tórax e abdome superior',
  ],
  [
    ['chest', 'abdomen', 'pelvis'],
    'tórax abdome e pelve, tórax abdome pelve, tórax abdômen e pelve, tórax abdômen pelve, tronco, tórax abdómen e pélvis',
  ],
  [
    ['abdomen'],
    'abdome, abdômen, abdómen, abdominal, abdome superior, abdômen superior, andar superior, parede abdominal, hipocôndrio, abdome agudo, mesentérico, mesentérica, visceral, abdominais, abdome simples, rotina de abdome agudo, celíaco',
  ],
  [
    ['abdomen', 'pelvis'],
    'abdome total, abdômen total, abdome e pelve, abdômen e pelve, abdome pelve, abdome inferior e superior, abdome completo, abdômen completo, abdómen e pélvis, urotomografia, uro tc, urotc, urorressonância, uroressonância, urografia excretora, urografia, urografia venosa, enterotomografia, entero tc, enterorressonância, colonoscopia virtual, colonotomografia, abdominopélvico, abdômen pelve, entero rm, colonografia, abdominopélvica',
  ],
  [
    ['pelvis'],
    'pelve, pélvis, bacia, pélvico, pélvica, abdome inferior, abdômen inferior, períneo, anal, púbis, acetábulo, quadril bacia, sínfise púbica, assoalho pélvico, ilíacas, ilíaco, glúteo, glútea, pubalgia',
  ],
  [
    ['breast'],
    'mama, mamas, mamária, mamário, mamografia, mamografias, mamárias, ductografia, estereotaxia mamária, mamilo',
  ],
  [
    ['spine'],
    'coluna, coluna vertebral, vértebra, vértebras, medula, medula espinhal, mielografia, raquimedular, disco intervertebral, vertebral, escoliose, medular, canal medular, segmento da coluna, espinhal',
  ],
  [
    ['cspine', 'tspine', 'lspine'],
    'coluna total, coluna completa, coluna vertebral total, coluna panorâmica, panorâmica de coluna, panorâmica da coluna, coluna inteira, coluna para escoliose, coluna total para escoliose, coluna dorso lombo sacra e cervical',
  ],
  [
    ['cspine'],
    'coluna cervical, cervical, cervicais, coluna cerv, odontóide, rx cervical, medula cervical, vértebras cervicais',
  ],
  [
    ['tspine'],
    'coluna torácica, coluna dorsal, dorsal, vértebras dorsais, coluna toráxica, segmento torácico da coluna, dorso',
  ],
  [
    ['lspine'],
    'coluna lombar, coluna lombo sacra, coluna lombossacra, coluna lombosacra, lombar, lombo sacra, lombossacra, lombosacra, lombossacro, coluna lombo sacral, lombo sacro, lombosacral, lombares',
  ],
  [['cspine', 'tspine'], 'coluna cervico torácica, cervicotorácica, cervico torácica'],
  [
    ['tspine', 'lspine'],
    'coluna toraco lombar, toracolombar, dorso lombar, dorsolombar, toraco lombar, coluna dorso lombar, coluna dorso lombo sacra, toraco lombo sacra, coluna toracolombar',
  ],
  [
    ['upper-limb'],
    'membro superior, membros superiores, mmss, axila, axilar, cintura escapular, fístula arteriovenosa, msd, braços',
  ],
  [
    ['lower-limb'],
    'membro inferior, membros inferiores, mmii, pernas, escanometria, panorâmica de membros inferiores, poplíteo, escanograma, safena, safenas, tornozelo brachial, veias safenas',
  ],
  [['abdomen', 'lower-limb'], 'aorta e membros inferiores, aortografia com membros inferiores'],
  [
    ['whole-body'],
    'corpo inteiro, corpo total, todo o corpo, inventário ósseo, série óssea, levantamento ósseo, pesquisa de metástases, mieloma, pesquisa de corpo inteiro',
  ],
  [
    ['face'],
    'face, facial, ossos da face, seios face ossos, nariz, ossos próprios do nariz, malar, arcos zigomáticos, maxilofacial, arcada zigomática, malares, zigomático, zigomáticos, ossos nasais, arco zigomático, zigomático malar, maxilo facial',
  ],
  [
    ['orbit'],
    'órbita, órbitas, olho, olhos, globo ocular, ocular, vias lacrimais, oftálmica, orbitária, bilateral de órbitas, dacriocistografia, dacriocintilografia, nervo óptico',
  ],
  [
    ['sinus'],
    'seios da face, seios paranasais, seio da face, paranasais, seios paranasal, seios maxilares, seios',
  ],
  [
    ['iac'],
    'ouvido, ouvidos, mastóide, mastoide, mastoides, mastóides, osso temporal, ossos temporais, condutos auditivos internos, rochedo, rochedos, orelha, orelhas, conduto auditivo, osso temporal, temporais',
  ],
  [['pituitary'], 'hipófise, sela túrcica, sela turca, sela, hipofisária, túrcica'],
  [['mandible'], 'mandíbula, maxilar, maxilares, maxila, maxilar inferior, mandibular'],
  [
    ['tmj'],
    'articulação temporomandibular, articulações temporomandibulares, articulação temporo mandibular, articulações temporo mandibulares, temporo mandibular, temporo mandibulares, temporomandibulares',
  ],
  [
    ['dental'],
    'dente, dentes, dentária, panorâmica dentária, panorâmica de mandíbula, odontológica, ortopantomografia, periapical, interproximal, oclusal, panorâmica dos maxilares, arcadas dentárias, arcada dentária, bite wing, telerradiografia de face, oclusão, radiografia panorâmica, cefalométrica',
  ],
  [
    ['salivary'],
    'glândula salivar, glândulas salivares, parótida, parótidas, sialografia, salivares, salivar, submandibular',
  ],
  [['thyroid'], 'tireóide, tireoide, tiroide, tireoidiana, tiróide, tireoidea'],
  [['parathyroid'], 'paratireóide, paratireoides, paratireoide, paratiroides, paratireóides'],
  [
    ['larynx'],
    'laringe, faringe, cavum, deglutição, rinofaringe, nasofaringe, hipofaringe, videodeglutograma, deglutograma, laringofaringe, língua, hipo faringe, orofaringe, adenóide, adenoides',
  ],
  [
    ['carotid'],
    'carótida, carótidas, vasos cervicais, artérias vertebrais, troncos supra aórticos, vasos do pescoço, artérias carótidas, carotídeo, carótidas e vertebrais, cervicais arteriais, vertebrais, carotídea, vasos cervicais arteriais, extracraniana',
  ],
  [
    ['heart'],
    'coração, cardíaco, cardíaca, coronária, coronárias, miocárdio, miocárdica, escore de cálcio, coronariana, ecocardiograma, ecocardiografia, pericárdio, cintilografia do miocárdio, coronariano, ventriculografia, ventricular, cateterismo cardíaco, coronariografia, cardiovascular, artérias coronárias, escore cálcio, átrio, cineangiocoronariografia',
  ],
  [
    ['pulmonary-artery'],
    'artérias pulmonares, artéria pulmonar, tromboembolismo pulmonar, tep, embolia pulmonar, tromboembolismo',
  ],
  [['aorta'], 'aorta, aórtico, aortografia, aórtica, aneurisma, arco aórtico'],
  [
    ['aorta', 'abdomen'],
    'aorta abdominal, aneurisma de aorta abdominal, aortografia abdominal, aorta e ilíacas, aorta abdominal e ilíacas',
  ],
  [['aorta', 'chest'], 'aorta torácica, arco aórtico, aortografia torácica, croça da aorta'],
  [
    ['esophagus'],
    'esôfago, esofágico, esofagograma, esofagografia, esófago, esofagogástrico, trânsito esofágico, esofágica',
  ],
  [['ribs'], 'costela, costelas, arcos costais, gradil costal, gradil, costais, arco costal'],
  [['sternum'], 'esterno, esternal'],
  [
    ['scjoint'],
    'esterno clavicular, esternoclavicular, esterno claviculares, esternoclaviculares, articulação esterno clavicular',
  ],
  [['liver'], 'fígado, hepático, hepática, elastografia hepática, hepáticas'],
  [['liver', 'spleen'], 'fígado e baço'],
  [
    ['biliary'],
    'vias biliares, vesícula, vesícula biliar, colangiografia, colangioressonância, colangiorressonância, colangiorm, colangio, biliar, biliares, colecistografia, hepatobiliar, hepatobiliares, colangiopancreatografia, colecistograma',
  ],
  [['pancreas'], 'pâncreas, pancreático, pancreática'],
  [['spleen'], 'baço, esplênico'],
  [['adrenal'], 'suprarrenal, suprarrenais, adrenal, adrenais, glândulas adrenais, suprarenais'],
  [
    ['kidney'],
    'rim, rins, renal, renais, nefrostomia, rim transplantado, nefro, artérias renais, transplante renal, cintilografia renal, pielo',
  ],
  [
    ['urinary-tract'],
    'vias urinárias, aparelho urinário, ureter, ureteres, urinário, trato urinário, urinárias, urinária, sistema urinário, urotomografia, urografia excretora, urografia, pielografia, ureteral, pieloureteral',
  ],
  [
    ['stomach'],
    'estômago, gástrico, seed, duodeno, eed, seriografia, esôfago estômago e duodeno, gástrica, esvaziamento gástrico, estômago e duodeno, esofagogastroduodenal, gastro, refluxo gastro esofágico, duodenografia, piloro',
  ],
  [
    ['bowel'],
    'intestino, intestinal, delgado, intestino delgado, trânsito intestinal, cólon, enema opaco, clister opaco, enema, enterotomografia, colonoscopia virtual, clister, trânsito de delgado, apêndice, trânsito de intestino delgado, trânsito, divertículo de meckel, hemorragia digestiva, colonografia, sigmoide',
  ],
  [['retroperitoneum'], 'retroperitônio, retroperitoneal, retroperitónio'],
  [
    ['bladder'],
    'bexiga, vesical, uretrocistografia, cistografia, miccional, uretra, uretrografia, resíduo pós miccional, pós miccional, cistocintilografia, uretrocistografia miccional, uretra bexiga, cisto',
  ],
  [['rectum'], 'reto, retal, defecografia, defecograma, endorretal, anorretal, defeco, transretal, endoanal'],
  [['prostate'], 'próstata, prostático, prostática, prostata via abdominal, vesículas seminais'],
  [['scrotum'], 'escroto, testículo, testículos, bolsa escrotal, escrotal, testicular, bolsa testicular'],
  [['penis'], 'pênis, peniana, cavernosografia, pénis, peniano, corpos cavernosos'],
  [['groin'], 'inguinal, virilha, inguinais'],
  [
    ['female-pelvis'],
    'útero, uterino, uterina, ovário, ovários, ovariana, transvaginal, endovaginal, histerossalpingografia, histerosalpingografia, ginecológico, ginecológica, endométrio, pélvica ginecológica, ovulação, vagina, histerossonografia, anexos',
  ],
  [
    ['ob'],
    'obstétrica, obstétrico, gestação, gestacional, fetal, feto, gravidez, morfológica, translucência nucal, morfológico, gemelar, placenta, perfil biofísico, gestante, trimestre',
  ],
  [
    ['sacrum'],
    'sacro, cóccix, sacro cóccix, sacrococcígea, sacro coccígea, sacrococcix, sacral, cóccix e sacro, coccígea, coccix',
  ],
  [
    ['sij'],
    'sacro ilíaca, sacroilíaca, sacroilíacas, articulações sacroilíacas, sacro ilíacas, sacroiliaca, articulação sacro ilíaca',
  ],
  [
    ['shoulder'],
    'ombro, ombros, escápulo umeral, escapuloumeral, glenoumeral, articulação escapulo umeral, gleno umeral',
  ],
  [['acj'], 'acrômio clavicular, acromioclavicular, acromio clavicular, acromioclaviculares'],
  [['clavicle'], 'clavícula, clavículas'],
  [['scapula'], 'escápula, omoplata, escápulas, omoplatas'],
  [['humerus'], 'úmero, braço, umeral, úmeros'],
  [['elbow'], 'cotovelo, cotovelos'],
  [['forearm'], 'antebraço, antebraços, ante braço, rádio e ulna, ulna'],
  [['wrist'], 'punho, punhos, carpo, túnel do carpo, metacarpo punho'],
  [['scaphoid'], 'escafóide, escafoide'],
  [['hand'], 'mão, mãos, idade óssea, mãos e punhos idade óssea, metacarpo'],
  [['hand', 'wrist'], 'mão e punho, mãos e punhos, punho e mão'],
  [['finger'], 'dedo, dedos, quirodáctilo, quirodáctilos, dedos da mão, dedo da mão, falange'],
  [['thumb'], 'polegar'],
  [
    ['hip'],
    'quadril, quadris, coxofemoral, coxo femoral, articulação coxo femoral, anca, coxofemorais, ancas, coxo femorais, articulações coxo femorais',
  ],
  [['femur'], 'coxa, coxas, fêmur, fémur, femoral'],
  [['knee'], 'joelho, joelhos'],
  [['patella'], 'patela, rótula, femoropatelar, patelas, patelar, axial de patela, femoro patelar'],
  [['lowerleg'], 'perna, tíbia, fíbula, panturrilha, panturrilhas, tíbia e fíbula'],
  [
    ['ankle'],
    'tornozelo, tornozelos, articulação tíbio társica, tibiotársica, tíbio társica, tibio tarsica, tendão de aquiles, aquiles, retropé',
  ],
  [
    ['foot'],
    'de pé, do pé, pé direito, pé esquerdo, rx pé, rm pé, tc pé, raio x pé, radiografia pé, antepé, pés, antepé, pododáctilos pé, tarso, metatarso, mediopé, antepés',
  ],
  [['foot'], 'pé', ['XR', 'US', 'MR']],
  [['calcaneus'], 'calcâneo, calcanhar, calcâneos'],
  [['toe'], 'pododáctilo, pododáctilos, artelho, artelhos, hálux, dedos do pé, dedo do pé, dedos dos pés'],
  [['artery'], 'artéria, artérias, arterial, arteriais, arteriografia'],
  [['vein'], 'veia, veias, venoso, venosa, flebografia, venosos, trombose, tvp, cavografia'],
  [
    ['vein', 'abdomen'],
    'sistema porta, veia porta, veia cava inferior, veia cava, esplenoportografia, portal',
  ],
  [['nerve'], 'nervo, nervos'],
  [
    ['lymph'],
    'linfonodo, linfonodos, linfática, linfocintilografia, linfonodo sentinela, linfografia, sentinela, linfadenografia',
  ],
  [['whole-body'], 'esqueleto, cintilografia óssea, óssea, ossos', ['XR', 'NM', 'PT', 'MR', 'CT']],
  [['bone'], 'osso, ósseo'],
];
