import type { AnatomyRow } from './row';

/**
 * Source: general knowledge of anatomy and of how French-speaking departments name their exams (full words and the
 * usual abbreviations). Licence: this project's own. Made: by hand.
 */
export const anatomyFrench: readonly AnatomyRow[] = [
  [
    ['head'],
    'tête, crâne, cerveau, encéphale, cérébral, cérébrale, cérébraux, cranien, cranienne, crânio encéphalique, encéphalique, intracrânien, intracrâniens, intracranienne, crâne et son contenu, fosse postérieure, angle pontocérébelleux, base du crâne, transcrânien, voûte, neurocrâne, cérébro, cranio, hippocampe, liquide cérébrospinal, axe encéphalique, endocranien',
  ],
  [
    ['neck'],
    'cou, parties molles du cou, tissus mous du cou, cervical tissus mous, plexus brachial, cervico facial, cervicofacial, aires ganglionnaires cervicales',
  ],
  [
    ['head', 'neck'],
    'tête et cou, crâne et cou, tête et du cou, crâne et du cou, vaisseaux cervico encéphaliques, cervicoencéphalique, cervicoencéphaliques, cervico céphalique, cervicocéphaliques, cervico encéphalique, face et cou, face et du cou',
  ],
  [
    ['chest'],
    'thorax, thoracique, poumon, poumons, pulmonaire, pulmonaires, médiastin, bronches, bronchique, plèvre, pleural, trachée, diaphragme, hémithorax, intrathoracique, rp, cage thoracique, parenchyme pulmonaire, coupoles, ventilation',
  ],
  [
    ['chest', 'abdomen'],
    'thorax abdomen, thoraco abdominal, thoracoabdominal, thorax et abdomen, thorax et de l abdomen, thoraco abdominale',
  ],
  [
    ['chest', 'abdomen', 'pelvis'],
    'thoraco abdomino pelvien, thoraco abdomino pelvienne, thoracoabdominopelvien, thorax abdomen pelvis, thorax abdomen et pelvis, tronc, thorax abdomen bassin, thoraco abdo pelvien',
  ],
  [['neck', 'chest', 'abdomen', 'pelvis'], 'cervico thoraco abdomino pelvien, cervicothoracoabdominopelvien'],
  [['neck', 'chest'], 'cervico thoracique, cervicothoracique, cou et thorax, cou thorax'],
  [
    ['abdomen'],
    'abdomen, abdominal, abdominale, abdominaux, étage supérieur, asp, abdomen sans préparation, ventre, digestif, digestive, mésentérique, péritoine, paroi abdominale, viscéraux, coeliaque, hypochondre, appendice, splanchnique, digestives',
  ],
  [
    ['abdomen', 'pelvis'],
    'abdomino pelvien, abdominopelvien, abdomino pelvienne, abdominopelvienne, abdomen et pelvis, abdomen pelvis, abdomen et petit bassin, abdomen bassin, abdomen et du petit bassin, abdomen et du pelvis, abdomen et/ou du petit bassin, abdomen et/ou du pelvis, abdomen ou du petit bassin, uroscanner, uro scanner, coloscanner, colo scanner, entéroscanner, entéro scanner, entéro irm, enteroirm, uro irm, uroirm, urographie intraveineuse, uiv, urographie, coloscopie virtuelle, coloscopie, entéro',
  ],
  [
    ['pelvis'],
    'pelvis, bassin, pelvien, pelvienne, petit bassin, périnée, périnéal, anal, canal anal, pubis, acétabulum, cotyle, pelvimétrie, radiopelvimétrie, symphyse, plancher pelvien, ceinture pelvienne, fesse, ano, pelvipérinéal, ceinture pelvienne, coxal',
  ],
  [
    ['breast'],
    'sein, seins, mammaire, mammaires, mammographie, glande mammaire, galactographie, mammo, mamelle',
  ],
  [
    ['spine'],
    'rachis, rachidien, rachidienne, vertèbre, vertèbres, vertébral, vertébrale, colonne, colonne vertébrale, moelle, moelle épinière, myélographie, saccoradiculographie, médullaire, segment de la colonne vertébrale, disque, intervertébral, scoliose, canal rachidien, canal vertébral',
  ],
  [
    ['cspine', 'tspine', 'lspine'],
    'rachis entier, rachis complet, colonne entière, rachis en totalité, colonne vertébrale en totalité, totalité de la colonne vertébrale, télérachis, rachis total, grand axe, ensemble du rachis',
  ],
  [
    ['cspine'],
    'rachis cervical, rachis cerv, colonne cervicale, vertèbres cervicales, charnière cervico occipitale, cervical, cervicale, cervicales, segment cervical, charnière occipito cervicale, odontoïde, segment cervical de la colonne vertébrale, moelle cervicale',
  ],
  [
    ['tspine'],
    'rachis dorsal, rachis thoracique, colonne dorsale, dorsal, dorsale, segment thoracique, colonne thoracique, segment thoracique de la colonne vertébrale, colonne vertébrale thoracique, segment dorsal, moelle dorsale, moelle thoracique',
  ],
  [
    ['lspine'],
    'rachis lombaire, rachis lombo sacré, rls, colonne lombaire, lombaire, lombaires, lombosacré, lombosacrée, lombo sacré, lombo sacrée, charnière lombo sacrée, segment lombal, lombal, rachis lombosacré, lombale, charnière lombosacrale, lombosacral, segment lombosacral',
  ],
  [
    ['cspine', 'tspine'],
    'rachis cervico dorsal, cervico dorsal, cervicodorsal, rachis cervico thoracique, rachis cervicothoracique',
  ],
  [
    ['tspine', 'lspine'],
    'dorso lombaire, dorsolombaire, thoraco lombaire, thoracolombaire, rachis dorso lombaire, segment thoracolombal, thoracolombal, rachis dorsolombaire',
  ],
  [
    ['upper-limb'],
    'membre supérieur, membres supérieurs, membre thoracique, ceinture scapulaire, aisselle, axillaire, abord vasculaire, fistule artérioveineuse, fav, segment du membre supérieur',
  ],
  [
    ['lower-limb'],
    'membre inférieur, membres inférieurs, jambes, goniométrie, pangonogramme, pangonométrie, poplité, creux poplité, segment du membre inférieur, téléradiographie des membres inférieurs, veine saphène, gonométrie, saphènes',
  ],
  [
    ['whole-body'],
    'corps entier, squelette entier, scintigraphie osseuse, polytraumatisé, polytraumatisme, squelette complet, pan scanner, bodyscanner, osseuse du corps entier, ensemble du squelette, bilan osseux, myélome, polytrauma',
  ],
  [
    ['face'],
    'la face, de la face, scanner face, irm face, tdm face, et face, facial, massif facial, nez, os propres du nez, opn, malaire, zygoma, os propres, maxillo facial, maxillofacial, nasal, étage moyen, blondeau face',
  ],
  [
    ['orbit'],
    'orbite, orbites, oeil, yeux, globe oculaire, orbitaire, voies lacrymales, lacrymal, ophtalmique, nerf optique',
  ],
  [
    ['sinus'],
    'sinus, sinus de la face, blondeau, sinus paranasaux, sinusien, sinus maxillaires, cavités sinusiennes, sinus paranasal',
  ],
  [
    ['iac'],
    'rocher, rochers, oreille, oreilles, cai, conduits auditifs internes, mastoïde, conduit auditif interne, os temporal, oreille moyenne, oreille interne, angle ponto cérébelleux, partie pétreuse, pétreuse',
  ],
  [['pituitary'], 'hypophyse, hypophysaire, selle turcique, région hypophysaire, sellaire'],
  [
    ['mandible'],
    'mandibule, mâchoire, maxillaire, mandibulaire, maxillaire inférieur, maxillaire supérieur, défilé maxillaire, maxilla',
  ],
  [
    ['tmj'],
    'atm, articulation temporo mandibulaire, articulations temporo mandibulaires, temporo mandibulaire, articulation temporomandibulaire, temporomandibulaire, temporomandibulaires',
  ],
  [
    ['dental'],
    'dent, dents, dentaire, panoramique dentaire, panoramique, orthopantomogramme, rétroalvéolaire, cone beam dentaire, rétro alvéolaire, dentascanner, denta scanner, téléradiographie du crâne, occlusal, dentoalvéolaire, maxillomandibulaire, arcade dentaire',
  ],
  [
    ['salivary'],
    'glande salivaire, glandes salivaires, parotide, parotides, sialographie, salivaire, salivaires, submandibulaire, submandibulaires, sous maxillaire, parotidienne',
  ],
  [['thyroid'], 'thyroïde, thyroïdien, thyroïdienne, glande thyroïde'],
  [['parathyroid'], 'parathyroïde, parathyroïdes, parathyroïdien'],
  [
    ['larynx'],
    'larynx, pharynx, cavum, déglutition, laryngé, oropharynx, pharyngolaryngé, nasopharynx, langue, pharyngo laryngé, hypopharynx, voies aérodigestives supérieures, vads, plancher buccal, cavité orale',
  ],
  [
    ['carotid'],
    'carotide, carotides, troncs supra aortiques, tsa, vaisseaux du cou, artères cervicales, carotidien, carotidienne, artères vertébrales, artères cervicocéphaliques, artères du cou, supra aortiques, vaisseaux cervicaux, supraaortiques, extracrâniens',
  ],
  [
    ['heart'],
    'coeur, cœur, cardiaque, cardiaques, coronaire, coronaires, coronarien, myocarde, myocardique, coroscanner, coro scanner, coronarographie, score calcique, péricarde, échocardiographie, ventriculaire, coroscan, myocardiques, cavités cardiaques, tomoscintigraphie myocardique, fonction ventriculaire, coronariennes, ett, eto',
  ],
  [
    ['pulmonary-artery'],
    'embolie pulmonaire, artères pulmonaires, angioscanner pulmonaire, artère pulmonaire, tronc pulmonaire',
  ],
  [['aorta'], 'aorte, aortique, anévrisme, crosse aortique, aortographie'],
  [['aorta', 'abdomen'], 'aorte abdominale, aorte sous rénale, anévrisme de l aorte abdominale, aaa'],
  [['aorta', 'chest'], 'aorte thoracique, aorte ascendante, crosse de l aorte, arc aortique'],
  [['aorta', 'chest', 'abdomen'], 'aorte thoraco abdominale, aorte thoracoabdominale'],
  [
    ['esophagus'],
    'œsophage, oesophage, œsophagien, oesophagien, oesophagienne, transit oesophagien, tog, oeso',
  ],
  [
    ['ribs'],
    'squelette du thorax, squelette thoracique, côte, côtes, gril costal, costal, grill costal, costaux, costale',
  ],
  [['sternum'], 'sternum, sternal'],
  [
    ['scjoint'],
    'sterno claviculaire, sterno claviculaires, sternoclaviculaire, sternoclaviculaires, sternocostoclaviculaire',
  ],
  [['liver'], 'foie, hépatique, hépatiques, hépato, fibroscan'],
  [
    ['biliary'],
    'voies biliaires, biliaire, biliaires, vésicule, vésicule biliaire, bili irm, biliirm, cholangiographie, cholangio irm, cholangio, vbp, cholangiopancréatographie, pancréatobiliaire, bilio pancréatique, hépatobiliaire, pancréatico biliaire',
  ],
  [['pancreas'], 'pancréas, pancréatique'],
  [['spleen'], 'la rate, de la rate, splénique'],
  [
    ['adrenal'],
    'surrénale, surrénales, surrénalien, glande surrénale, glandes surrénales, médullosurrénale, corticosurrénale',
  ],
  [
    ['kidney'],
    'rein, reins, rénal, rénale, rénaux, rénales, loge rénale, néphrostomie, greffon rénal, néphro, aup, transplant rénal',
  ],
  [
    ['urinary-tract'],
    'appareil urinaire, voies urinaires, uretère, uretères, voies excrétrices, urinaire, urétéral, arbre urinaire, uroscanner, colique néphrétique, lithiase, uiv, urographie, urétéropyélographie, pyélographie',
  ],
  [
    ['stomach'],
    'estomac, gastrique, transit oeso gastro duodénal, togd, duodénum, oesogastroduodénal, gastroduodénal, oeso gastro duodénal, œsogastroduodénal, vidange gastrique, duodénal, gastro',
  ],
  [
    ['bowel'],
    'intestin, intestinal, grêle, intestin grêle, transit du grêle, côlon, colon, coloscanner, lavement, lavement baryté, lavement opaque, entéroscanner, entéro irm, coloscopie virtuelle, iléon, temps de transit colique, cæcum, appendice iléo caecal, entéro',
  ],
  [['retroperitoneum'], 'rétropéritoine, rétropéritonéal, rétropéritoneale, rétropéritonéaux'],
  [
    ['bladder'],
    'vessie, vésical, vésicale, cystographie, ucr, urétrocystographie, urètre, urètro cystographie, résidu post mictionnel, mictionnelle, uréthrographie, urétrographie, cysto',
  ],
  [
    ['rectum'],
    'rectum, rectal, endorectal, déféco irm, défécographie, rectale, proctographie, endorectale, endoanale, déféco',
  ],
  [['prostate'], 'prostate, prostatique, vésicules séminales'],
  [
    ['scrotum'],
    'organes génitaux externes, scrotum, testicule, testicules, testiculaire, bourses, scrotal, scrotale, épididyme',
  ],
  [['penis'], 'pénis, verge, corps caverneux'],
  [['groin'], 'aine, inguinal, inguinale, pli de l aine'],
  [
    ['female-pelvis'],
    'utérus, utérin, utérine, ovaire, ovaires, ovarien, endovaginal, endovaginale, hystérosalpingographie, hystérographie, gynécologique, annexes, endomètre, trompes, vagin, ovarienne, monitorage de l ovulation, follicules, gynécologie',
  ],
  [
    ['ob'],
    'grossesse, obstétrical, obstétricale, fœtus, foetus, fœtal, foetal, foetale, clarté nucale, trimestre, embryon, placenta, embryonnaire, gravide, biométrie, fœtale, morphologique',
  ],
  [['sacrum'], 'sacrum, coccyx, sacré, sacro coccyx, sacrococcyx, sacrococcygien, sacro coccygien'],
  [['sij'], 'sacro iliaque, sacro iliaques, sacroiliaque, sacroiliaques, articulations sacro iliaques'],
  [
    ['shoulder'],
    'épaule, épaules, gléno huméral, glénohumérale, scapulo humérale, scapulohumérale, gléno humérale, coiffe, coiffe des rotateurs',
  ],
  [['acj'], 'acromio claviculaire, acromioclaviculaire, acromioclaviculaires, acromio claviculaires'],
  [['clavicle'], 'clavicule, clavicules'],
  [['scapula'], 'omoplate, scapula, omoplates'],
  [['humerus'], 'humérus, bras, huméral'],
  [['elbow'], 'coude, coudes, olécrane'],
  [['forearm'], 'avant bras, radius, ulna, cubitus'],
  [['wrist'], 'poignet, poignets, carpe, radiocarpien, carpien, canal carpien'],
  [['scaphoid'], 'scaphoïde'],
  [
    ['hand'],
    'de la main, la main, main droite, main gauche, rx main, radiographie main, irm main, radio main, scanner main, mains, métacarpe, âge osseux, main et poignet, métacarpien',
  ],
  [
    ['hand', 'wrist'],
    'main et poignet, poignet et main, poignet et/ou de la main, main et du poignet, poignet et de la main',
  ],
  [['finger'], 'doigt, doigts, index, phalange'],
  [['thumb'], 'pouce, pouces, trapézo métacarpienne'],
  [
    ['hip'],
    'hanche, hanches, coxo fémoral, coxofémorale, coxofémorales, coxo fémorale, fémur proximal, col fémoral, coxométrie',
  ],
  [
    ['pelvis', 'hip'],
    'bassin et hanche, bassin et hanches, ceinture pelvienne et hanche, ceinture pelvienne et de l articulation coxofémorale',
  ],
  [['femur'], 'cuisse, cuisses, fémur, fémurs, fémoral, fémorale'],
  [['knee'], 'genou, genoux, ménisque'],
  [
    ['patella'],
    'rotule, rotules, patella, fémoro patellaire, fémoropatellaire, défilé fémoro patellaire, dfp, fémoropatellaires, patellaire',
  ],
  [['lowerleg'], 'jambe, tibia, fibula, péroné, mollet, mollets'],
  [
    ['ankle'],
    'cheville, chevilles, tibio tarsienne, malléole, tendon d achille, talocrurale, arrière pied, tendon calcanéen, tibiotarsienne',
  ],
  [['foot'], 'pied, pieds, avant pied, tarse, métatarse, médio pied, métatarsien'],
  [['calcaneus'], 'calcanéum, talon, calcanéus, talons'],
  [['toe'], 'orteil, orteils, gros orteil'],
  [['artery'], 'artère, artères, artériel, artérielle, artériographie'],
  [['vein'], 'veine, veines, veineux, veineuse, phlébographie, veineuses, phlébite, thrombose, tvp'],
  [['vein', 'abdomen'], 'veine porte, veine cave inférieure, veine cave, tronc porte, système porte'],
  [['nerve'], 'nerf, nerfs'],
  [
    ['lymph'],
    'ganglion, ganglions, lymphatique, lymphographie, lymphoscintigraphie, ganglion sentinelle, nœud lymphatique, lymphonodal',
  ],
  [['whole-body'], 'squelette', ['XR', 'NM', 'PT', 'MR', 'CT']],
  [['bone'], 'os, osseux'],
];
