import type { Row } from './row';

/**
 * Source: general knowledge of how departments write side, contrast, projection and purpose in English, German, French
 * and Portuguese. Licence: this project's own. Made: by hand.
 */
export const otherWords: readonly Row[] = [
  // Side
  [
    'left, lt, lft, links, linke, linker, linkes, linken, gauche, gauches, esquerdo, esquerda, li, lhs, linksseitig, linksseits, sinister, esq, gche, left sided, ltd left, lks',
    { side: 'L' },
  ],
  [
    'right, rt, rght, rgt, rechts, rechte, rechter, rechtes, rechten, droit, droite, droits, droites, direito, direita, rhs, rechtsseitig, dexter, dir, dte, drt, right sided, rts',
    { side: 'R' },
  ],
  [
    'bilateral, bilat, bil, bilaterally, both, bi, b/l, bds, beidseits, beidseitig, beide, beiden, beider, bilatéral, bilatérale, bilatéraux, bilatérales, bilaterais, ambos, ambas, beids, bilatl, bl, des deux côtés, deux côtés, lt and rt, rt and lt, left and right, right and left, l/r, r/l, rt lt, lt rt, droite et gauche, gauche et droite, rechts und links, links und rechts, direito e esquerdo, dois lados, comparative, comparatif, bilatteral, li und re, re und li, li re, re li, esquerdo e direito, direita e esquerda',
    { side: 'B' },
  ],
  ['re', { side: 'R' }],
  // Contrast
  ['with, w, w/, mit, avec, com, c/', { contrast: 'with' }],
  [
    'without, wo, w/o, w o, w out, w/out, wout, ohne, sans, sem, s/, wo/, witho, withou, w/ o, w/ out',
    { contrast: 'without' },
  ],
  ['no, non, nil', { contrast: 'no' }],
  [
    'contrast, contr, cntrst, cntrs, cntr, cntrst, cnt, con, cont, cst, iv contrast, dye, gad, gado, gadolinium, contrst, contrs, ivc contrast, iv con, ivcon, iv, ivcontrast, km, kontrast, kontrastmittel, kontrastmittelgabe, kmgabe, injection, injection de produit de contraste, produit de contraste, pdc, pc, contraste, contrastes, contraste iv, contraste venoso, contraste endovenoso, gd, i v, iodinated, iv contrast material, contras, contrast material, contrast media, intravenous contrast, intravenous, injeção de contraste, meio de contraste, meios de contraste, gadolínio, gadavist, eovist, isovue, omnipaque, multihance, iv kontrast, iv km, km iv, kontrastmittels, injection intraveineuse, injection intraveineuse de produit de contraste, injection iv, contraste intravenoso, cm, contst, ctrst, cntst, ivc, contrast iv, dotarem, intraveineuse, ctst, contraste ev, produto de contraste, gadolinium contrast, ctrs, constrast, cts',
    { contrast: 'agent' },
  ],
  [
    'enhanced, contrast enhanced, ce, contrasted, post contrast, postcontrast, injecté, injectée, contrastado, contrastada, contrastverstärkt, kontrastverstärkt, kmgestützt, ceus, c+, post gad, post gadolinium, arterial phase, portal phase, post con, km gestützt, m km, m/km, mit km, km',
    { contrast: 'enhanced' },
  ],
  [
    'noncontrast, unenhanced, nativ, native, nonenhanced, noncon, non con, non contrast, no contrast, non contrasted, non enhanced, nativuntersuchung, non injecté, non injectée, precontrast, pre contrast, nc, uncontrasted, not contrasted, no iv contrast, o km, o/km, ohne km, oh km, contrastless, non contrastado, nativdiagnostik, non iv contrast, ncon, without any contrast, non injectés, noniv',
    { contrast: 'native' },
  ],
  [
    'with and without, w/wo, wwo, w wo, w/ wo, w & wo, w & w/o, w and wo, w and w/o, w&wo, w/w/o, wo & w, wo and w, without and with, wo/w, w/o & w/, wo & with, sans puis avec, sans et avec, avec et sans, mit und ohne, ohne und mit, ohne/mit, com e sem, sem e com, pre and post, pre post, w and without, with and w/o, wow, nativ und, nativ und mit, w and w out, before and after, pre & post, pre/post, wo then w, avant et après, antes e depois, vor und nach, ohne + mit, wo & w/, wo followed by w, without then with, wo w, w/o w, sin y con, sans/avec, w and wout, wo w/, wo/ w, wo with, without with, without/with, com/sem, mit/ohne, w/o with, w/o w/',
    { contrast: 'both' },
  ],
  [
    'and, und, et, e, puis, then, followed, followed by, plus, gefolgt, depois, after, y',
    { contrast: 'and' },
  ],
  ['or, oder, ou, and or, und oder, et ou, e ou, bzw', { contrast: 'or' }],
  [
    'with or without, w/ or w/o, w or wo, w or w/o, with or w/o, avec ou sans, sans ou avec, mit oder ohne, com ou sem, sem ou com, c/ ou s/, s/ ou c/, without or with, ohne oder mit',
    { contrast: 'or' },
  ],
  [
    'oral contrast, po contrast, oral con, rectal contrast, orales kontrastmittel, contraste oral, contraste orale, orale kontrastierung, gastrografin, oral prep, per os, oral and rectal contrast, oral, orale, sans préparation, sem preparo, intra articular contrast, intraarticular contrast, contrast po, water soluble contrast, air contrast, double contrast, single contrast, duplo contraste, double contraste, simple contraste, microbubble, duplo',
    { object: true },
  ],
  // Projection
  [
    'view, views, vw, vws, v, vu, vue, vues, proj, projection, projections, incidence, incidences, incidência, incidências, ebene, ebenen, in 2 ebenen, in zwei ebenen, 2 ebenen, aufnahme, aufnahmen, projektion, posição, posições, cliché, strahlengang, vizualizações, vie, vews, in 1 ebene, in einer ebene, in 3 ebenen, zielaufnahme, schrägaufnahme, übersichtsaufnahme, übersicht, funktionsaufnahme, funktionsaufnahmen, spezialaufnahme, belastungsaufnahme, stressaufnahme, gehaltene aufnahme, gehaltene, tangentialaufnahme, standaufnahme, anteversion, retroversion, axialaufnahme, seitaufnahme',
    { view: 'views', modality: 'XR', by: 'implied' },
  ],
  [
    '1 v, 1 view, single view, 1 vw, one view, single vw, one vw, 1 incidence, une incidence, in 1 ebene, 1 ebene',
    { view: '1 view', modality: 'XR', by: 'implied' },
  ],
  [
    '2 v, 2 view, 2 views, 2 vws, 2 vw, two views, two view, 2 incidences, deux incidences, duas incidências, in 2 ebenen, 2 ebenen',
    { view: '2 views', modality: 'XR', by: 'implied' },
  ],
  ['ap, a p', { view: 'AP', modality: 'XR', by: 'implied', only: ['XR', 'RF', 'DXA'] }],
  ['pa, p a, posteroanterior, postero anterior', { view: 'PA', modality: 'XR', by: 'implied' }],
  [
    'anteroposterior, antero posterior, ap only, ap view, ap or pa',
    { view: 'AP', modality: 'XR', by: 'implied' },
  ],
  [
    'lat, lateral, latrl, latl, perfil, profil, seitlich, lateralis, laterals, lats, laterolateral, late',
    { view: 'lateral', modality: 'XR', by: 'implied' },
  ],
  [
    'pa and lateral, pa & lateral, pa lat, pa and lat, pa & lat, ap and lateral, ap lat, ap & lat, frontal and lateral, frontal & lateral, face et profil, de face et de profil, de face et profil, frente e perfil, pa e perfil, pa perfil, ap e perfil, ap/lat, pa/lat, ap and lat, frontal and latrl, pa und seitlich, pa seitlich, ap und seitlich, ap und lateral',
    { view: 'two planes', modality: 'XR', by: 'implied' },
  ],
  ['frontal, frontal only, de face, frente', { view: 'frontal', modality: 'XR', by: 'implied' }],
  [
    'oblique, obliques, oblq, obl, schräg, oblíqua, oblíquas, axial view, flexion, extension, flex, ext, flex ext, flx, flexion and extension, flex/ext, bending, funktion, inklination, reklination, dynamique, dynamiques, dinâmico, internal rotation, external rotation, axillary view, y view, swimmers view, stress view, stress views, skyline view, sunrise view, lordotic, apical lordotic, panoramic, hyperextension, tangential, cross table, crosstable, decub, lateral decubitus, recumbent, upright, weightbearing, hirtz, waters, caldwell, towne, mento naso, fronto naso, mn fn, ottonello, neutra',
    { view: 'special', modality: 'XR', by: 'implied' },
  ],
  [
    'mlo, cc, spot, spot compression, magnification, mag view, mag views, diagnostic views, additional views',
    { view: 'special', object: true },
  ],
  // Purpose
  [
    'screening, screen, scrn, scr, dépistage, rastreamento, rastreio, vorsorge, früherkennung, reihenuntersuchung, low dose, lowdose, ld',
    { flags: ['screening'] },
  ],
  [
    'diagnostic, diag, diagn, diagnostique, diagnóstica, abklärung, dx bilateral, dx unilateral, recall',
    { flags: ['diagnostic'] },
  ],
  [
    'portable, port, prt, ptbl, mobile, bedside, bett, bettaufnahme, im bett, bettlunge, liegendaufnahme, au lit, no leito, leito, portabl, intensiv, bettseitig',
    { flags: ['portable'], object: true },
  ],
  ['not portable, non portable, nonportable', { object: true }],
  [
    'guided, guide, guidance, biopsy, bx, fna, aspiration, drainage, drain, guid, gestützt, gesteuert, ctgesteuert, punktion, biopsie, biopsia, guidée, guidé, guiada, guiado, punção, ponction, injection guidée, ablation, localization, localisation, loc, needle, wire loc, drainagen, stanzbiopsie, aspirate, injection guided, core biopsy, vacuum biopsy, abscess, placement, tube placement, fine needle, feinnadelpunktion, interventionell, interventionelle, markierung, repérage, agulhamento, drenagem, marcação, infiltration, infiltração, intervention, cryoablation, rfa, radiofrequency, thoracentesis, paracentesis, aspir, pst clp, ponction biopsie, gd, seed',
    { flags: ['guidance'], object: true },
  ],
  ['poss us, possible us, us if needed, us as needed, us if indicated, and us if needed', { object: true }],
  ['guide wire', { object: true }],
  [
    'limited, ltd, limit, lim, lmtd, partial, orientierend, gezielt, limité, limitée, limitado, limitada, focused, quick, limtd, single organ',
    { flags: ['limited'], object: true },
  ],
  [
    'follow up, followup, f/u, fu, verlauf, verlaufskontrolle, kontrolle, contrôle, suivi, controle, seguimento, verlaufsuntersuchung, fup, nachsorge, surveillance',
    { flags: ['followUp'], object: true },
  ],
  [
    'line placement, line plcmnt, line check, tube check, tube chk, tube placement check, line, post procedure, post intubation, catheter check, picc placement, ng tube, ngt, et tube, ett placement, tube position, line tube, post op, postop, feeding tube, ng/peg, dobhoff, dobbhoff, cvad, central line, post chest tube, chest tube, post line, postprocedure, cvc, nasogastric, zvk, zvk kontrolle, magensonde, shunt check, post thoracentesis, cvl placement, pacemaker placement, line placement check, picc line, ng tube placement, port check, feeding tube placement, post reduction, tube chk, post biopsy',
    { flags: ['lineCheck'], object: true },
  ],
  [
    'specimen, surgical specimen, präparat, präparatradiographie, pièce opératoire, peça cirúrgica, peca operatoria',
    { flags: ['specimen'], object: true },
  ],
  // Words that would otherwise be taken for something else
  ['foreign body, fb', { object: true }],
  [
    'unilatéral ou bilatéral, unilatérale ou bilatérale, uni ou bilatéral, unilateral ou bilateral, uni ou bilateral, unilateral or bilateral, uni or bilateral, unilateral oder bilateral, via abdominal, por via abdominal, extracardíaca, contralateral, ipsilateral, unilateral, unilat, uni, einseitig, unilatéral, unilatérale, unilaterais, one side, por hemitorax',
    { object: true },
  ],
  [
    'cad, tomo, 3d, 3 d, stress, sedation, sedação, anesthesia, anesthésie, anestesia, narkose, recon, reconstruction, rekonstruktion, implant, implants, exercise, pharmacologic, belastung, charge, carga, clip, wire, doppler, pulsed, color, interpretation, comparison, magnification, isolation, physician, films, preparation, prep, insufflation, spectroscopy, flow, compression, marking, am rounds, image, images, imaging, study, test, étude, prova, function, injection par, gravity, stereo, agent, rest, valsalva, washout, moving, joint, jt, jnt, mapping, vein mapping, vasodilator, dobutamine, regadenoson, flow study, rounds, tomosynthesis, magn, augmentation, mra, mrs, full echo, full ech, full, definity, bubble, bubble study, picture, cine, intra articular, intraarticular, volume, pacemaker, motion, video, speech, delayed, gating, ecg gating, stent, obliques, guidewire, cardiac gating, needle placement, blutpool',
    { object: true },
  ],
  [
    'by, adult, adults, children, child, pediatric, paediatric, peds, ped, kinder, enfant, infantil, routine, rout, standard, protocol, complete, comp, compl, complet, complète, completo, minimum, min, more, only, exam, examination, scan, untersuchung, examen, exame, for, of, the, de, du, des, la, les, der, die, das, do, da, dos, das, von, vom, zum, zur, im, in, am, inc, incl, inkl, including, series, soft tissue, soft tissues, tissue, weichteile, parties molles, partes moles, mass, lump, stat, urgent, hc, gh, emergency, ed, outside, import, reference, read, report, second opinion, consult, initial, subsequent, additional, addl, each, area, per, level, procedure, eval, evaluation, any, other, non, nonvas, neuro, msk, general, gen, plain, ant, post, pre, phase, early, late, day, hr, hour, hours, site, sites, multiple, single, mult, dual, study, result, w/ cad, cs, facility, hospital, center, clinic, research, trial, body part, part, joint, jt, jnt, joints, gelenk, articulation, articulação, articulações, gelenke, extremity, extremities, ext, extrem, knochen, organ, organs, gland, breath, hold, thin, thick, slice, slices, fast, split, venous, delay, bolus, dose, high, low, resolution, recon, lw, mpr, mip, tumor, tumour, cancer, ca, trauma, pain, fracture, rule, out, history, known, vs, versus, extra, new, old, ord, order, charge, technical, professional, component, global, bill, billing, w, us, plus, contrast allergy, technique, imagerie, imagem, bildgebung, estudo, pesquisa, avaliação, serviço, segment, région, region, partie, regiões, partes, tissus mous',
    {},
  ],
  ['stump, amputation', {}],
];
