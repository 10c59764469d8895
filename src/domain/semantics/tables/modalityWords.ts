import type { Row } from './row';

/**
 * Source: DICOM PS3.3 C.7.3.1.1.1 (the codes), general knowledge of how departments call their methods in English,
 * German, French and Portuguese. Licence: this project's own. Made: by hand.
 */
export const modalityWords: readonly Row[] = [
  [
    'ct, cat scan, computed tomography, computerized tomography, computerised tomography, computertomographie, computertomografie, computertomogramm, msct, mdct, ct scan, tc, tac, tdm, tomodensitométrie, scanner, scan ct, scanographie, tomografia computadorizada, tomografia computorizada, tomo comput, tomografia, tomografias, tomodensitometria, qct, hdct, scannographie, cbct, cone beam, spiral ct, ct spiral, dual energy, dect',
    { modality: 'CT', by: 'named' },
  ],
  [
    'scanner à rayons x, tomographie volumique à faisceau conique, dvt, digitale volumentomographie',
    { modality: 'CT', by: 'named' },
  ],
  ['spiral, helical, axial ct, sequenz spirale, thin cuts, seq', { modality: 'CT', by: 'implied' }],
  [
    'mr, mri, mrt, nmr, magnetic resonance, magnetic resonance imaging, irm, rm, rmn, ressonância, ressonância magnética, kernspin, kernspintomographie, kernspintomografie, magnetresonanztomographie, magnetresonanztomografie, magnetresonanz, remnographie, imagerie par résonance magnétique, résonance magnétique, mrs, mr spectroscopy, fmri, imr, rnm, resson magn, rm n, spectroscopie rm, kst, spectro irm',
    { modality: 'MR', by: 'named' },
  ],
  [
    'mra, mrang, angio irm, angioirm, angio rm, angiorm, angiorressonância, angioressonância, angio ressonância, mr angiographie, mr angio, mr angiogram, mr angiography, angio mr, angio mrt, mrt angio, mrt angiographie, angio resson',
    { modality: 'MR', by: 'named', flags: ['angio'] },
  ],
  [
    'mrv, mr venogram, mr venography, veno mr',
    { modality: 'MR', by: 'named', flags: ['angio'], regions: ['vein'] },
  ],
  [
    'mrcp, mr cholangiopancreatography, cholangio irm, bili irm, biliirm, colangiorressonância, colangioressonância, colangio rm, colangiorm, colangio ressonância, mr cholangiopankreatikographie, mr cholangiogram, mr cholangiography, cholangio mrt',
    { modality: 'MR', by: 'named', regions: ['biliary'] },
  ],
  [
    'mr enterography, mre, entéro irm, enteroirm, enterorm, entero rm, enterorressonância, mr enterographie, mr sellink',
    { modality: 'MR', by: 'named', regions: ['bowel'] },
  ],
  [
    'urorressonância, uroressonância, uro rm, uro irm, mr urography, mr urogram',
    { modality: 'MR', by: 'named', regions: ['urinary-tract'] },
  ],
  ['déféco irm, defeco rm', { modality: 'MR', by: 'named', regions: ['rectum'] }],
  [
    'cta, ct angio, ct angiogram, ct angiography, angio ct, angioct, angio tc, angiotc, angioscanner, angio scanner, angio tdm, angiotomografia, angio tomografia, ct angiographie, ct angiografie, angio tac, computed tomographic angiography, angiotomo',
    { modality: 'CT', by: 'named', flags: ['angio'] },
  ],
  ['ctv, ct venogram, ct venography', { modality: 'CT', by: 'named', flags: ['angio'], regions: ['vein'] }],
  ['cta head, ccta kopf', { modality: 'CT', by: 'named', flags: ['angio'], regions: ['head'] }],
  [
    'ctpa, ct pulmonary angiogram, ct pulmonary angiography, ct pulm angio, ctpe, cta pe, angioscanner pulmonaire, angio tc pulmonar',
    { modality: 'CT', by: 'named', flags: ['angio'], regions: ['pulmonary-artery'] },
  ],
  [
    'ccta, ctca, coronary cta, cta coronary, cta coronaries, cardiac cta, coro scanner, coroscanner, cardio ct, cardio tc, cta cor, angiotomografia de coronárias, coroct, cta heart',
    { modality: 'CT', by: 'named', flags: ['angio'], regions: ['heart'] },
  ],
  [
    'calcium score, calcium scoring, ca score, cardiac score, coronary calcium, agatston, ca scoring, score calcique, escore de cálcio, calciumscore, cac score, cac',
    { modality: 'CT', by: 'implied', regions: ['heart'] },
  ],
  ['cct, ncct, kcct', { modality: 'CT', by: 'named', regions: ['head'] }],
  ['cmrt', { modality: 'MR', by: 'named', regions: ['head'] }],
  ['cmr', { modality: 'MR', by: 'named', regions: ['heart'] }],
  [
    'uroscanner, uro scanner, urotomografia, uro tc, urotc, uro ct, ct urogram, ct urography, ctu, uro tdm',
    { modality: 'CT', by: 'named', regions: ['urinary-tract'] },
  ],
  [
    'coloscanner, colo scanner, colonotomografia, coloscopie virtuelle, virtual colonoscopy, ctc, colonoscopia virtual, virtuelle koloskopie, colonography, colography',
    { modality: 'CT', by: 'named', regions: ['bowel'] },
  ],
  [
    'entéroscanner, entéro scanner, enterotomografia, entero tc',
    { modality: 'CT', by: 'named', regions: ['bowel'] },
  ],
  [
    'myéloscanner, myelo ct, myelo tc, ct myelogram, ct myelography, mieloct',
    { modality: 'CT', by: 'named', regions: ['spine'] },
  ],
  [
    'arthroscanner, arthro scanner, arthro ct, artro tc, ct arthrogram, arthro tdm, artrotomografia',
    { modality: 'CT', by: 'named' },
  ],
  [
    'arthro irm, arthroirm, artro rm, mr arthrogram, artrorressonância, arthro mrt, artroressonância',
    { modality: 'MR', by: 'named' },
  ],
  ['dentascanner, denta scanner, dentascan', { modality: 'CT', by: 'named', regions: ['dental'] }],
  [
    'hrct, hr ct, tcar, hi res, hires, hochauflösende ct',
    { modality: 'CT', by: 'named', regions: ['chest'] },
  ],
  [
    'us, usg, ultrasound, ultrasonography, ultrasonogram, sonogram, sonography, sonographic, sono, sonographie, sonografie, ultraschall, échographie, écho, échotomographie, ecografia, ecographia, eco, ultrassonografia, ultrassom, ultrasonografia, ultra sonografia, ultra som, ultra sound, u s g, u/s, echographie, uss, us guide, us guided, ecodoppler, eco doppler, échodoppler, écho doppler, écho-doppler, endosonographie, échoendoscopie, elastographie, elastography, elastografia, ecotomografia, ultrason, ulrasound, élastographie',
    { modality: 'US', by: 'named' },
  ],
  [
    'doppler, duplex, duplexsonographie, farbduplex, dopplersonographie, dopplerfluxometria, fluxometria, farbdoppler, doppl, dop, duplexsono, fkds, triplex, dopplervelocimetria, dplr, velocimetria',
    { modality: 'US', by: 'implied' },
  ],
  ['vas, vasc lab, vascular lab', { modality: 'US', by: 'implied' }],
  ['transcranial doppler, tcd, vas transcranial', { modality: 'US', by: 'named', regions: ['head'] }],
  [
    'transvaginal, endovaginal, transvag, transabdominal, transabd, transrectal, trus, sonohysterogram, sonohysterography, hysterosonogram, nuchal, biophysical profile, bpp, transrektal, nackentransparenz, translucência nucal, clarté nucale, histerossonografia, endovaginale, pvr, fast exam, fast scan, intravascular ultrasound, ivus, fibroscan, transfontanela, abi, ankle brachial index',
    { modality: 'US', by: 'implied' },
  ],
  ['ob, obstetric, obstetrical, pregnancy, fetal, fetus', { modality: 'US', by: 'implied', regions: ['ob'] }],
  [
    'echo, echocardiogram, echocardiography, tte, tee, transthoracic echo, transesophageal echo, echokardiographie, échocardiographie, ecocardiograma, ecocardiografia, ekg echo, stress echo, ett, eto, herzecho, ecocardio, écho cardiaque, ecg echo',
    { modality: 'US', by: 'named', regions: ['heart'], flags: ['echo'] },
  ],
  [
    'xr, cr, dr, dx, x ray, xray, x rays, xrays, x r, radiograph, radiographs, radiography, radiographic, plain film, plain films, röntgen, rö, roe, roentgen, röntgenaufnahme, radiographie, radiografia, radiografias, rx, raio x, raios x, raiox, radio, cliché, clichés, rad, dxr, crx, rg, digital radiography, rontgen, conventional, konventionell, röntgenbild, röntgenuntersuchung, radiogr, telerradiografia, téléradiographie, abreugrafia, radiologie conventionnelle',
    { modality: 'XR', by: 'named' },
  ],
  ['cxr', { modality: 'XR', by: 'named', regions: ['chest'] }],
  [
    'kub, babygram, axial, tangential, lauenstein, rippstein, frik, rosenberg, clementschitsch, skeletal survey, bone survey, bone age, axr, osseous survey, metastatic survey, scoliosis, leg length, scanogram, flat plate, acute abdomen, obstruction series, obstructive series, abdomen series, abdominal series, abd series, bone length, orthoroentgenogram, decubitus, asp, opn, gril costal, idade óssea, knochenalter, âge osseux, escanometria, goniométrie, pangonogramme, bone age study, skeletal series, shunt series, myeloma survey, scoliosis series, scoliosis srvy, standing, weight bearing, wt bearing, panorex, orthopantomogram, opg, opt, orthopantomogramm, panoramique dentaire, panoramic, periapical, bitewing, cephalogram, occlusal, intraoral, panorâmica, ortopantomografia, panoramaschichtaufnahme, zahnfilm, stehend, liegend, unter belastung, im stehen, en charge, com carga, ortostática, ortostase, rétroalvéolaire, ganzbeinaufnahme, beinachse, leeraufnahme, frog leg, sunrise, tib fib, judet, inlet outlet, tunnel, swimmers, odontoid, sella series, nasal bones, acj, scaphoid views, patella axial, téléradiographie, telerradiografia, odontologica, upright, erect, supine, wtb, flat and upright, fb localization, skyline, rippenthorax, knöcherner hemithorax, ap view, apical, metastatic bone survey, pelvimetry, seios da face, coccyx, osteoarticular, full length, cephalometric, foreign body',
    { modality: 'XR', by: 'implied' },
  ],
  ['axr', { modality: 'XR', by: 'named', regions: ['abdomen'] }],
  ['asp', { modality: 'XR', by: 'implied', regions: ['abdomen'] }],
  [
    'mg, mam, mammo, mammogram, mammograms, mammography, mammographie, mammografie, mamografia, mammographic, mamm, dbt, breast tomosynthesis, ffdm, tomosynthesis, mammary, mamografias, galactogram, ductogram, galaktographie, galactographie, digital mammo, mammogr, mam diag, mamo, tomosynthese, combohd, mammatomosynthese, ductografia',
    { modality: 'MG', by: 'named', regions: ['breast'] },
  ],
  ['tomo, tomosynthesis, tomo hd', { object: true }],
  [
    'screening mammogram, screening mammography, mammogram screening, mammography screening, screening mammo, mammo screening, mammo screen, mam screen, mg screen, mg screening, mammographie de dépistage, mamografia de rastreio, mamografia de rastreamento, mammography screen, screen mammo',
    { modality: 'MG', by: 'named', regions: ['breast'], flags: ['screening'] },
  ],
  [
    'stereotactic biopsy, breast specimen, needle localization, needle loc, wire localization, stereo bx, stereotactic breast, stereo biopsy, breast stereo, seed localization, surgical specimen, specimen radiograph, standard screening, screening bilateral combo, combo, stereotactic',
    { modality: 'MG', by: 'implied', regions: ['breast'], flags: ['guidance'] },
  ],
  [
    'nm, nuclear, nuclear medicine, nuc, nuc med, szintigraphie, szintigrafie, szintigramm, szinti, scintigraphy, scintigram, scintigraphie, cintilografia, cintigrafia, cintilograf, spect, spect ct, nuklearmedizin, médecine nucléaire, medicina nuclear, tomoscintigraphie, scinti, scan nm, nmmyo, nuclear med, gamma, radionuclide, radioisotope, isotope, radioisotópica, lymphoscintigraphy, cholescintigraphy, tomoszintigraphie, tomocintilografia, spet',
    { modality: 'NM', by: 'named' },
  ],
  [
    'hida, muga, dmsa, mag3, mag 3, dtpa, datscan, dat scan, sestamibi, thallium, gallium, gallium scan, mibg, octreotide, v/q, vq scan, vq, lung perfusion scan, thyroid uptake, uptake, gastric emptying, white cell scan, wbc scan, sentinel node, sentinel, renogram, myocardial perfusion, myo perf, myoview, technetium, tc99m, tc 99m, in 111, i 131, i 123, iodine, myo, mebrofenin, captopril, pyp, amyloid scan, perf str rest, myoc perf, meckel scan, meckels scan, sulfur colloid, zevalin, samarium, strontium, radium, bone scan, 3 phase bone scan, three phase bone, triple phase bone, thyroid scan, parathyroid scan, renal scan, liver spleen scan, hepatobiliary scan, lung scan, lung ventilation, ventilation perfusion, esoph motility, blood pool, meckel, meckels, cystogram nuclear, gi bleed, peritoneal venous shunt, lung perfusion, stress rest, rest stress, renal lasix, linfocintilografia, cisternography, whole body scan, myocardial spect, brain scan, leveen shunt',
    { modality: 'NM', by: 'implied' },
  ],
  [
    'bone scan, skelettszintigraphie, skelettszintigramm, knochenszintigraphie, scintigraphie osseuse, cintilografia óssea, bone scintigraphy, nm bone, bone imaging, three phase bone, triple phase bone, 3 phase bone, cintilografia do esqueleto',
    { modality: 'NM', by: 'implied', flags: ['bone'] },
  ],
  ['nm bone', { modality: 'NM', by: 'named', flags: ['bone'] }],
  [
    'pet, pt, pet ct, petct, positron emission tomography, positronenemissionstomographie, pet scan, tep, tep tdm, tep scanner, pet tc, ptct, positron, tomographie à émission de positons, tomografia por emissão de pósitrons, positron emission, pet mr, pet mri, tomographie par émission de positons, tomografia por emissão de positrões, petscan, pet/ct',
    { modality: 'PT', by: 'named' },
  ],
  [
    'fdg, psma, dotatate, dotatoc, florbetapir, amyvid, naf, axumin, choline pet, netspot, flutemetamol, florbetaben',
    { modality: 'PT', by: 'implied' },
  ],
  [
    'fl, fluoro, fluoroscopy, rf, fluoroscopic, durchleuchtung, dl, radioscopie, fluoroscopia, radioscopia, scopie, fluroscopy, video fluoroscopy, videofluoroscopy, videofluoroscopic, videofluoroscopia, floro, bildwandler, amplificateur de brillance, intensificador de imagem',
    { modality: 'RF', by: 'named' },
  ],
  [
    'barium, barium swallow, barium enema, barium meal, esophagram, esophagogram, upper gi, ugi, ugi series, upper gi series, small bowel follow through, sbft, enema, modified barium swallow, swallow, swallowing, swallow study, vcug, voiding cystourethrogram, cystogram, cystography, hysterosalpingogram, hsg, arthrogram, arthrography, breischluck, mdp, magen darm passage, kolon ke, kontrasteinlauf, sellink, togd, transit du grêle, lavement baryté, esofagograma, enema opaco, clister opaco, seed, eed, uretrocistografia, histerossalpingografia, defecography, defecogram, sialogram, sialography, loopogram, retrograde urethrogram, urethrogram, fistulogram, sinogram, myelogram, myelography, hysterosalpingographie, hystérosalpingographie, ucr, défécographie, defäkographie, myelographie, myélographie, arthrographie, artrografia, miktionszystourethrographie, mcu, zystographie, cystographie, lower gi, gastrografin, sniff test, cookie swallow, video swallow, videodeglutograma, deglutograma, transito intestinal, trânsito de delgado, trânsito esofágico, mielografia, nephrostogram, t tube, ttube, t tube cholangiogram, videofluoroscopy swallow, cystourethrogram, cystourethrography, speech study, pouchogram, enteroclysis, schluckakt, proctogram, défécogramme, kontrastmittelschluck, gastrografinschluck, dacryocystogram, urétrocystographie, retrograde, retrograde pyelogram, small bowel series, air enema, seriografia, esôfago estômago e duodeno, dakryozystographie, dacriocistografia, ba swallow, ba enema, transit oesophagien, lap band, lumbar puncture, esofagogastroduodenal, ercp, sialografia, barium sulfate, spinal tap, cholangiogram, oesophagram, pharyngogram, mbs, mbss',
    { modality: 'RF', by: 'implied' },
  ],
  [
    'ivp, ivu, intravenous pyelogram, intravenous urogram, urography, urogramm, iv urogramm, urografia excretora, urographie intraveineuse, ausscheidungsurographie, uiv, urografia, ausscheidungsurogramm, hysterosalpingography, pyelogram, urografia venosa',
    { modality: 'XR', by: 'implied' },
  ],
  [
    'xa, ir, angiogram, angiography, angiographie, angiografia, dsa, digital subtraction, arteriogram, arteriography, venogram, venography, artériographie, phlébographie, phlebographie, arteriografia, flebografia, aortogram, aortography, aortografia, coronarographie, koronarangiographie, cateterismo, cathétérisme, herzkatheter, embolization, embolisation, angioplasty, stent placement, tips, tace, thrombectomy, ivc filter, nephrostomy, aortographie, katheterangiographie, subtraktionsangiographie, cardiac cath, catheterization, interventional, lymphangiogram, lymphangiography, angiopl, cine, cineangiocoronariografia, picc, embolização, embolisierung, chemoembolization, vertebroplasty, kyphoplasty, coil, aortografía, cardiac catheterization, portografia, gefäßdarstellung, drain placement, port placement, tunneled catheter, catheter placement, uae, venous sampling, arteriographie, hemangiografia',
    { modality: 'XA', by: 'implied' },
  ],
  [
    'xa, ir, dsa, interventional radiology, katheterangiographie, digital subtraction angiography, angiographie numérisée',
    { modality: 'XA', by: 'named' },
  ],
  [
    'angio, angiogram, angiography, angiographie, angiografia, arteriogram, arteriography, artériographie, arteriografia, venogram, venography, aortogram, aortography, angiographic, dissection, vaskulär angio, phlebographie, phlébographie, flebografia, lymphangiogram, angiografie, angiograph, ang',
    { flags: ['angio'] },
  ],
  [
    'dxa, dexa, bone density, bone densitometry, densitometry, bone mineral density, bmd, osteodensitometrie, knochendichte, knochendichtemessung, densitométrie, ostéodensitométrie, densitometria óssea, densitometria, absorptiometry, absorptiométrie, vfa, bone mineral, osteoporosis, osteodensitometria, bone dens, bmdc',
    { modality: 'DXA', by: 'named' },
  ],
  [
    'eeg, emg, ecg, ekg, holter, egd, endoscopy, endoskopie, endoscopie, elektroenzephalogramm, eletroencefalograma, polysomnography, polysomnographie, pulmonary function test',
    { modality: 'OT', by: 'named' },
  ],
  [
    'eeg, elektroenzephalogramm, eletroencefalograma, électroencéphalogramme',
    { modality: 'OT', by: 'named', regions: ['head'] },
  ],
];
