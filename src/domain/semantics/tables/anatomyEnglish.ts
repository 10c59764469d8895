import type { AnatomyRow } from './row';

/**
 * Source: general knowledge of anatomy and of English names of exams (the word order and attributes follow the
 * public LOINC/RSNA naming model; no name of it is copied). Licence: this project's own. Made: by hand.
 */
export const anatomyEnglish: readonly AnatomyRow[] = [
  // Areas and compositions of areas
  [
    ['head'],
    'head, brain, brn, cranial, cranium, skull, cerebral, cerebrum, intracranial, intracerebral, transcranial, neuro brain, cva, stroke, calvarium, calvaria, cisternogram, cisterns, brainlab, stealth, cranial nerves, trigeminal, gamma knife, cerebellum, hippocampus, midline shift, ventricles, craniosynostosis, posterior fossa, circle of willis, dat scan, datscan, neurocranium, foramen magnum, encephalon, skull base, base of skull, cow',
  ],
  [
    ['neck'],
    'neck, nck, cervical soft tissue, cervical soft tissues, soft tissue neck, neck soft tissue, soft tissues neck, cervical lymph nodes, neck nodes, st neck, stn, adenoids, tonsils, brachial plexus, thoracic inlet, thoracic outlet',
  ],
  [
    ['head', 'neck'],
    'head and neck, head neck, head & neck, h/n, h&n, orbits face neck, face and neck, face neck, brain and neck',
  ],
  [
    ['chest'],
    'chest, thorax, thoracic, intrathoracic, lung, lungs, pulmonary, pulm, pul, cxr, pleura, pleural, hemithorax, thoracentesis, bronchus, bronchial, trachea, tracheal, mediastin~, diaphragm, hrct, ild, ldct, lung cancer screening, lung cancer screen, lcs, chst, pneumothorax, hi res, hires, high resolution, hilum, airway, bronchoscopy, thoracotomy, chest wall, interstitial lung, nodule follow up, pulmonary nodule, lung nodule, v/q, vq, ventilation perfusion, sniff test, cxray, thoracic cavity, thymus, superdimension, inspiration expiration, inspiratory expiratory, lung mass, heart and lungs',
  ],
  [
    ['chest', 'abdomen'],
    'chest abdomen, chest and abdomen, chest abd, thoracoabdominal, thoraco abdominal, chest upper abdomen, thorax abdomen, chest/abd, thorax liver, babygram, thoracic abdominal, chest liver',
  ],
  [
    ['chest', 'abdomen', 'pelvis'],
    'cap, c/a/p, c a p, t a p, chest abdomen pelvis, chest abd pelvis, chest abd pel, tap, ctap, chest abdo pelvis, thorax abdomen pelvis, t/a/p, cta cap, chabdpel, body, trunk, torso, pan scan, panscan, cabp, chap',
  ],
  [['neck', 'chest', 'abdomen', 'pelvis'], 'ncap, n/c/a/p, neck cap, ntap, neck to pelvis'],
  [
    ['abdomen'],
    'abdomen, abdominal, abdo, abd, abdom, abdm, abdo~, upper abdomen, intra abdominal, intraabdominal, peritoneal, peritoneum, paracentesis, ascites, ruq, luq, right upper quadrant, left upper quadrant, hernia, omentum, mesenteric, mesentery, celiac, coeliac, visceral, epigastr~, acute abdomen, obstructive series, obstruction series, flank, umbilical, omphalomesenteric, upper quadrant, flat plate, flat and erect, flat and upright, appendix',
  ],
  [
    ['abdomen', 'pelvis'],
    'abdomen and pelvis, abdomen pelvis, abd pelvis, abd pel, abd/pel, a/p, abdopelvis, abdominopelvic, abdpel, abd/pelvis, abdominal pelvic, abdomen/pelvis, aap, enterography, enteroclysis, colonography, colonoscopy, virtual colonoscopy, appendicitis, renal colic, renal stone, kidney stone, stone protocol, stone study, stone, urogram, urography, ivp, ivu, hematuria, haematuria, abdo pelvis, rlq, llq, right lower quadrant, left lower quadrant, lower quadrant, lower abdomen, stone search, crohns, crohn, calculus, calculi, mr enterography',
  ],
  [['abdomen', 'pelvis'], 'ap', ['CT', 'MR', 'PT']],
  [
    ['pelvis'],
    'pelvis, plvs, plv, pelvic, pelv, pel, pelvimetry, perineum, perineal, anal, anus, perianal, fistula in ano, pubis, pubic, symphysis, iliac, ilium, iliac crest, acetabulum, acetabular, judet, inlet outlet, pelvic floor, defecography, defecogram, defecating proctogram, gluteal, buttock, obturator, ischium, innominate',
  ],
  [
    ['breast'],
    'breast, breasts, mammo, mammogram, mammograms, mammography, mam, mamm, mammographic, mammary, brst, galactogram, ductogram, breast tomosynthesis, bilat breasts, axillary tail, tomosynthesis, mastectomy, lumpectomy, chest wall breast, stereotactic breast',
  ],
  [
    ['spine'],
    'spine, spn, spines, spinal, vertebra, vertebrae, vertebral column, vertebral, spinal canal, myelogram, myelography, discogram, disc, facet, epidural, kyphoplasty, vertebroplasty, laminectomy, scoliosis, scoliotic, kyphosis, paraspinal, nerve root, dural',
  ],
  [
    ['cspine', 'tspine', 'lspine'],
    'whole spine, entire spine, complete spine, full spine, total spine, spine complete, scoliosis series, scoliosis survey, scoliosis study, scoliosis srvy, entire spine survey, spine survey, spine entire, spine whole, cervical thoracic lumbar, cervical thoracic and lumbar spine, complete spine survey, c/t/l spine, c/t/l, total spine series',
  ],
  [
    ['cspine'],
    'cervical spine, cervical spn, cerv spn, spn cerv, spn cervical, c spine, cspine, cerv spine, spine cervical, spine cerv, cervical vertebrae, cervical, cerv, atlas, axis, odontoid, dens, atlantoaxial, craniocervical, cervical disc, neck spine, cervical cord, csp, sp cervical, c sp, cx spine, occipitocervical, atlanto~, cerv sp',
  ],
  [
    ['tspine'],
    'thoracic spine, thoracic spn, thor spn, spn thor, spn thoracic, thrc spn, thor, t spine, tspine, thor spine, dorsal spine, spine thoracic, spine dorsal, spine thor, dorsal vertebrae, thoracic vertebrae, d spine, thoracic vertebral, dorsal, tsp, thoracic disc, sp thoracic, t sp, thoracic cord, thrc spine, thoracic spinal, thor sp, thoracic myelogram, thoracic epidural',
  ],
  [
    ['lspine'],
    'lumbar spine, lumbar spn, spn lumb, spn lumbar, lmbr, lmbr spine, l spine, lspine, lumb spine, lumbosacral spine, l/s spine, ls spine, lumbo sacral spine, lumbar, lumbosacral, spine lumbar, spine lumb, spine lumbosacral, lumbar vertebrae, lumb, lsp, lumbo sacral, lss, lumbar disc, lumbar sacral spine, spine lumbar sacral, l/s, l sp, lumbar cord, pars, spine lumbosacral, lumb sp, cauda equina, conus, lum sp, l1 l5',
  ],
  [
    ['cspine', 'tspine'],
    'cervicothoracic spine, cervicothoracic, cervico thoracic, c/t spine, cervical and thoracic spine, cervical thoracic spine, cervical thoracic, c t spine',
  ],
  [
    ['tspine', 'lspine'],
    'thoracolumbar spine, thoracolumbar, thoraco lumbar, t/l spine, tl spine, thoracic lumbar spine, thoracolumbosacral, dorsolumbar, thoracic and lumbar spine, thoracic lumbar, thoracic and lumbar, dorso lumbar, tls, t l spine, tl junction',
  ],
  [['cspine', 'lspine'], 'cervical and lumbar spine, c/l spine'],
  [
    ['upper-limb'],
    'upper extremity, upr ext, upr extrem, upper xtr, up xtr, upr xtr, upper extm, upper limb joint, upper extremity, upper extremities, up extremity, up ext, upper ext, upper extrem, upr ext, ue, arm, arms, upper limb, upper limbs, uext, extremity upper, ext upper, extrem upper, up extr, upper extr, upper ex, up extrem, brachial, axilla, axillary, radial artery, subclavian, dialysis access, hemodialysis access, fistulogram, av fistula, dialysis fistula, av graft, forearm and arm, extr upper, upper arms, upper joint, hemodial access, picc, ue veins, extrem up, upperextremity, upr extremity, long bones upper',
  ],
  [
    ['lower-limb'],
    'lwr ext, lwr extrem, lower xtr, low xtr, lwr xtr, lower extm, lower limb joint, lower extremity, lower extremities, low extremity, low ext, lower ext, lower extrem, lwr ext, leg, legs, lower limb, lower limbs, lext, extremity lower, ext lower, extrem lower, low extr, lower extr, extrem low, ext low, lo ext, leg length, leg lengths, long leg, long legs, popliteal, saphenous, lower leg veins, peripheral runoff, peroneal, limb length, low extrem, extr lower, lower joint, infrainguinal, low ex, lwr extremity, leg veins, lowerextremity, orthoroentgenogram, hip knee ankle, hip to ankle, teleroentgenogram, abi, ankle brachial index, ankle brachial, saphenous vein, peripheral lower, lower leg length, standing legs, long bones lower, vein ablation, varicose, claudication',
  ],
  [
    ['abdomen', 'lower-limb'],
    'runoff, run off, aortogram with runoff, aortobifemoral, aortofemoral, aorto bifemoral, aorto femoral, aorta runoff, abdominal aorta runoff, aorta and bilateral runoff, abdomen runoff',
  ],
  [
    ['whole-body'],
    'whole body, total body, wholebody, entire body, full body, skeletal survey, bone survey, skull to thigh, skull base to mid thigh, skull base to thigh, skull to mid thigh, skullbase to midthigh, eyes to thighs, eyes to thigh, vertex to toes, head to toe, skull thigh, vertex to thigh, vertex to thighs, skullbase midthigh, wb, osseous survey, metastatic survey, myeloma survey, mets survey, traumagram, polytrauma, trauma scan, major trauma, trauma series ct, base of skull to mid thigh, metastatic bone survey, orbits to thigh, orbit to thigh, mid thigh, midthigh, whole bdy, skeletal surv, child abuse survey, nai, bone age survey, wholebdy, non accidental injury, nonaccidental, shunt series, vp shunt',
  ],
  [
    ['whole-body'],
    'bone scan, bone scintigraphy, bone marrow, marrow survey, tumor localization, tumour localisation, white cell scan, wbc scan, iodine scan, i 131 scan, bone 3 phase, three phase bone, 3 phase bone, triple phase bone, bone three phase, gallium scan, bone, skelettszintigraphie, knochenszintigraphie, scintigraphie osseuse, cintilografia óssea, lymphoma, melanoma, sarcoma, oncology, infection, inflammation, inflammatory, inflam, dotatate, psma, fdg, any site, gallium, leukocyte, leucocyte, octreotide, mibg, netspot, sarcoidosis, white blood cell, wbc, bone imaging, tumor, tumour, initial staging, restaging, f 18, ga 68, pylarify, axumin, fluciclovine, cerianna, lutathera, detectnet, prostate psma, neuroendocrine',
    ['PT', 'NM'],
  ],
  [['whole-body'], 'skeletal, skeleton, osseous, bones', ['XR', 'NM', 'PT', 'MR', 'CT']],
  [
    ['lower-limb'],
    'doppler le, venous le, le bi, le lt, le rt, le bilat, le bilateral, le left, le right, duplex le, arterial le, le venous, le veins, le arterial, le doppler, veins le, bil le, bilat le, left le, right le, lt le, rt le, bi le, le wo, le w, ct le, mri le, mr le, us le, le dvt, dvt le, le duplex, le art, art le, le vein, le ven',
  ],
  // Head and neck
  [
    ['face'],
    'face, facial, facial bones, maxillofacial, maxfacial, max facial, maxillo facial, nasal, nasal bone, nasal bones, nose, zygoma, zygomatic, zygomatic arch, cheek, midface, facial bone, facial area',
  ],
  [
    ['orbit'],
    'orbit, orbits, orbital, eye, eyes, ocular, optic, optic nerve, optic nerves, globe, foreign body eye, eye foreign body, lacrimal, dacryocystogram, ophthalmic',
  ],
  [
    ['sinus'],
    'sinus, sinuses, paranasal sinus, paranasal sinuses, paranasal, sinus series, ostiomeatal, sinonasal',
  ],
  [['face', 'sinus'], 'maxillofacial sinuses, facial sinuses'],
  [
    ['iac'],
    'iac, iacs, internal auditory canal, internal auditory canals, internal auditory, temporal bone, temporal bones, mastoid, mastoids, inner ear, ears, petrous, auditory, posterior fossa iac, iams, iam, internal auditory meatus, acoustic, cochlea, cochlear, cp angle',
  ],
  [['pituitary'], 'pituitary, sella, sella turcica, hypophys~, parasellar'],
  [['mandible'], 'mand, mandible, mandibular, jaw, maxilla, maxillary, jaws, chin, condyles mandible'],
  [
    ['tmj'],
    'tmj, tmjs, temporomandibular, temporomandibular joint, temporomandibular joints, temporo mandibular',
  ],
  [
    ['dental'],
    'dental, teeth, tooth, panorex, orthopantomogram, orthopantomograph, orthopantogram, opg, opt, panoramic, pantomogram, periapical, bitewing, bitewings, occlusal, cephalogram, cephalometric, intraoral, intra oral, bite wing, full mouth, apical',
  ],
  [
    ['salivary'],
    'salivary, parotid, parotids, submandibular, sialogram, sialography, sublingual gland, salivary glands',
  ],
  [['thyroid'], 'thyroid, thyr, thyroid bed'],
  [['parathyroid'], 'parathyroid, parathyroids'],
  [
    ['larynx'],
    'larynx, laryngeal, pharynx, pharyngeal, nasopharynx, oropharynx, vocal cord, vocal cords, hypopharynx, voice, post nasal space, tongue, adenoid',
  ],
  [
    ['carotid'],
    'carotid, carotids, carotid artery, carotid arteries, vertebral artery, vertebral arteries, extracranial, carotid bifurcation, cartd, crtd, extracran, carotid doppler, neck vessels, cerv carotid, cervicocerebral, extracranial arteries, neck arteries',
  ],
  // Chest
  [
    ['heart'],
    'heart, cardiac, coronary, coronaries, coronary artery, coronary arteries, myocard~, calcium score, calcium scoring, cardiac score, cor calcium, coronary calcium, pericardium, pericardial, cardiovascular, ventricular, lv function, ejection fraction, wall motion, muga, echocardiogram, echocardiography, coronary calc, heartscan, cardiac viability, cabg, ccta, tavr, tavi, atrial appendage, pulmonary vein, pulmonary veins, left atrium, valve, ventriculogram left, cardiac morphology, ca score, cardiac calcium, myoview, sestamibi, thallium, pharmacologic stress, lexiscan, adenosine stress, treadmill, mitral, aortic valve, congenital heart, rest stress, stress rest, cardiac mri, pyp, myo, cta cor, calcium scr, ffr',
  ],
  [
    ['pulmonary-artery'],
    'pulmonary artery, pulmonary arteries, rule out pe, for pe, r/o pe, pe study, pe chest, cta pe, pe scan, pulmonary embolism, pulmonary embolus, pulmonary emboli, pe protocol, ctpa, pul ang, pulmonary angiogram, pulmonary angio, pulmonary angiography, embolism, emboli, pulm embolism, chest pe, pulm angio, pulm emb, pulm embolus',
  ],
  [['pulmonary-artery'], 'pe', ['CT', 'NM', 'MR', 'XA']],
  [
    ['aorta'],
    'aorta, aortic, aortogram, aortography, aortic arch, dissection, endograft, evar, aaa, aneurysm, stent graft, aorto iliac, aortoiliac, tevar',
  ],
  [
    ['aorta', 'abdomen'],
    'abdominal aorta, aorta abdominal, abdominal aortic, aaa screening, aaa, aorta abdomen, abd aorta, aorta abd, abdominal aortic aneurysm, abdominal aortogram',
  ],
  [
    ['aorta', 'chest'],
    'thoracic aorta, aorta thoracic, aortic arch, arch aortogram, chest aorta, thoracic aortic, aorta chest, aortic root, arch',
  ],
  [['aorta', 'chest', 'abdomen'], 'thoracoabdominal aorta, thoracic and abdominal aorta'],
  [['aorta', 'abdomen', 'pelvis'], 'aorta and iliacs, aorto iliac, aortoiliac, aorta iliacs'],
  [
    ['esophagus'],
    'esophagus, esophageal, oesophagus, oesophageal, esophagram, esophagogram, esoph, barium swallow, oesoph, gastrografin swallow, contrast swallow, ba swallow, water soluble swallow, oesophagram',
  ],
  [
    ['larynx'],
    'swallow study, swallowing, swallow, swallowing function, modified barium swallow, modified barium, mbs, mbss, video swallow, videofluoroscopy swallow, cookie swallow, video fluoroscopy, videofluoroscopy, videofluoroscopic, dysphagia, deglutition, speech study, speech swallow, palatogram, pharyngogram, swallow eval',
  ],
  [['ribs'], 'rib, ribs, rib cage, costal'],
  [['sternum'], 'sternum, sternal, xiphoid, breast bone, breastbone, manubrium'],
  [
    ['scjoint'],
    'sternoclavicular, sc joint, sc joints, sternoclavicular joint, sternoclavicular joints, s/c joints, sterno clavicular',
  ],
  // Abdomen and pelvis
  [
    ['liver'],
    'liver, hepatic, hep, transjugular liver, tips, liver mass, hepatocellular, hcc, portal hypertension, fibroscan, liver elastography, sulfur colloid liver, liver biopsy, transplant liver, liver and spleen',
  ],
  [['liver', 'spleen'], 'liver spleen, liver and spleen'],
  [
    ['biliary'],
    'biliary, bile duct, bile ducts, gallbladder, gall bladder, gb, mrcp, cholangiogram, cholangiography, cholangiopancreatography, cholangio, hida, hepatobiliary, hepato biliary, cholecyst~, ercp, ptc, t tube, ttube, cholangiopancreatogram, cystic duct, biliary tree, biliary tract, cholescintigraphy, bile, common bile duct',
  ],
  [['pancreas'], 'pancreas, pancreatic, panc'],
  [['spleen'], 'spleen, splenic'],
  [['adrenal'], 'adrenal, adrenals, adrenal gland, adrenal glands, suprarenal'],
  [
    ['kidney'],
    'kidney, kidneys, renal, nephr~, renals, kidney transplant, renal transplant, transplant kidney, mag3, mag 3, dmsa, dtpa, renogram, renogr~, renal arteries, renal artery, nephrostomy, nephrostogram, nephrotomogram, captopril, lasix, kidneys retro',
  ],
  [['kidney'], 'kub', ['XR', 'US']],
  [['kidney', 'abdomen', 'pelvis'], 'kub, kub stone', ['CT', 'MR']],
  [
    ['urinary-tract'],
    'urinary tract, urinary, ureter, ureters, ureteral, ureteric, urogram, urography, urographic, intravenous pyelogram, pyelogram, pyelography, ivp, ivu, renal tract, genitourinary, urogm, uro',
  ],
  [
    ['kidney', 'bladder'],
    'kidneys bladder, kidneys and bladder, renal and bladder, renal bladder, kidney bladder, kidney and bladder',
  ],
  [
    ['stomach'],
    'stomach, gastric, upper gi, ugi, upper gi series, gastrointestinal upper, barium meal, gastric emptying, upper gastrointestinal, gastrostomy, g tube, peg tube, peg, gastro esophageal reflux, gastroesophageal reflux, gastr emp, gastric band, lap band, ugis, u/gi, bariatric, duodenum, duodenal, ba meal, gi upper, gastro duod~, pyloric, pylorus, gastrografin meal',
  ],
  [['esophagus', 'stomach'], 'barium swallow and meal, esophagus stomach'],
  [
    ['bowel'],
    'bowel, small bowel, colon, colonic, large bowel, intestine, intestinal, small intestine, barium enema, enema, be air contrast, enterography, enteroclysis, colonography, colonoscopy, virtual colonoscopy, colography, small bowel follow through, sbft, sbs, lower gi, meckel, meckels, gi bleed, gastrointestinal bleeding, gastrointestinal, gi, ileum, ileal, jejunum, jejunal, appendix, appendic~, crohn, crohns, loopogram, sitz marker, sitz markers, transit, transit study, colonic transit, intussusception, ba enema, enterogram, pouchogram, small bowl, entero, cecum, ileostomy, colostomy, air enema, gi blood loss, bowel study',
  ],
  [['retroperitoneum'], 'retroperitoneum, retroperitoneal, retroperit~, retro'],
  [
    ['bladder'],
    'bladder, cystogram, cystography, vcug, voiding, voiding cystourethrogram, cystourethrogram, cystourethrography, urethrogram, urethra, urethral, post void, pvr, cysto, post void residual, micturating, mcug, retrograde urethrogram, urethrography, cystometr~, cystoscopy, micturition, bladder residual',
  ],
  [['rectum'], 'rectum, rectal, endorectal, endoanal, proctogram, anorectal, transrectal, anal canal'],
  [
    ['prostate'],
    'prostate, prostatic, transrectal prostate, mp prostate, trus, seminal vesicle, seminal vesicles',
  ],
  [['scrotum'], 'scrotum, scrotal, testicle, testicles, testicular, testes, testis, epididym~, varicocele'],
  [['penis'], 'penis, penile, cavernosogram, corpora cavernosa'],
  [['groin'], 'groin, groins, inguinal'],
  [
    ['female-pelvis'],
    'uterus, uterine, ovary, ovaries, ovarian, transvaginal, endovaginal, tv, trans vaginal, transvag, hysterosalpingogram, hysterosalpingography, hsg, sonohysterogram, sonohysterography, hysterosonogram, hysterosonography, adnexa, adnexal, gyn, gynecologic, gynecology, gynaecolog~, female pelvis, pelvis female, fallopian, endometrium, endometrial, fibroid, vagina, vaginal, follicle, follicles, follicular, ivf, iud, cervix, saline infusion, pelvic endovaginal, fertility, vulva, endovag, ev, sis, uterine fibroid, uae, salping~',
  ],
  [
    ['ob'],
    'ob, obstetric, obstetrical, obstetrics, pregnancy, pregnant, fetal, fetus, foetal, foetus, nuchal, biophysical profile, bpp, gestation, gestational, trimester, obs, antenatal, maternal, placenta, amnio~, umbilical artery, prenatal, cervical length, dating scan, anomaly scan, anatomy scan, early pregnancy, growth scan, gravid, amniotic fluid, biophysical, pregnant uterus, gest, anomaly, dating, viability scan, booking scan, fetal anatomy',
  ],
  [
    ['sacrum'],
    'sacrum, coccyx, sacral, sacrum coccyx, sacrum and coccyx, tailbone, sacrococcygeal, coccygeal',
  ],
  [
    ['sij'],
    'sacroiliac, si joint, si joints, sacroiliac joint, sacroiliac joints, sij, sijs, sacro iliac, sacroiliac jnts, s/i joints, s/i joint, sacro iliac joints',
  ],
  [['spine'], 'spinal cord, cord'],
  // Limbs
  [
    ['shoulder'],
    'shlder, shoulder, shoulders, shldr, shoulder joint, glenohumeral, rotator cuff, shld, gleno humeral, shouldr',
  ],
  [
    ['acj'],
    'ac joint, ac joints, acromioclavicular, acromioclavicular joint, acromioclavicular joints, acj, a/c joints, a/c joint, acromio clavicular, acjs',
  ],
  [['clavicle'], 'clav, clavicle, clavicles, clavicular, collar bone, collarbone'],
  [['scapula'], 'scap, scapula, scapular, scapulae, shoulder blade'],
  [['humerus'], 'hum, humerus, humeral, upper arm'],
  [['elbow'], 'elbw, elbow, elbows, olecranon, radial head'],
  [['forearm'], 'forearm, forearms, radius, ulna, radius ulna, radius and ulna, lower arm, fore arm, ulnar'],
  [['wrist'], 'wrst, wrist, wrists, carpal, carpus, radiocarpal, carpal tunnel, druj'],
  [['scaphoid'], 'scaphoid, navicular wrist, scaphoids'],
  [
    ['hand'],
    'hnd, hand, hands, metacarpal, metacarpals, bone age, bone age study, skeletal age, hand and wrist bone age',
  ],
  [
    ['finger'],
    'finger, fingers, digit, digits, index finger, ring finger, middle finger, phalanx, phalanges, little finger, fngr',
  ],
  [['thumb'], 'thumb, thumbs, cmc joint, first digit hand, thmb'],
  [['hand', 'wrist'], 'hand and wrist, wrist and hand, hand wrist, wrist hand'],
  [
    ['hip'],
    'hip, hips, hip joint, hip joints, frog leg, frog lateral, femoral head, neck of femur, femoral neck, nof, hip replacement, hip arthroplasty, thr, dynamic hip, dynamic hips, proximal femur',
  ],
  [
    ['pelvis', 'hip'],
    'pelvis and hip, pelvis hip, hips and pelvis, hip and pelvis, pelvis and hips, hip pelvis, hips pelvis, pelvis hips, hip with pelvis, hip and ap pelvis, hip w pelvis, hips w pelvis, hip inc pelvis, hip incl pelvis',
  ],
  [['femur'], 'femur, femurs, thigh, thighs, femoral, femora, upper leg'],
  [
    ['knee'],
    'frik, rosenberg, knee, knees, meniscus, tibial plateau, tkr, knee replacement, sunrise, tunnel view',
  ],
  [['patella'], 'patella, patellae, patellar, patellofemoral, kneecap, skyline'],
  [
    ['lowerleg'],
    'tibia, fibula, tib fib, tib/fib, tibia fibula, tibia and fibula, tibfib, lower leg, lower legs, calf, calves, shin, tibial, tibiofibular, tib and fib, tibs and fibs',
  ],
  [
    ['ankle'],
    'ankle, ankles, malleolus, mortise, achilles, achilles tendon, tibiotalar, talus, ankl, hindfoot, hind foot, subtalar',
  ],
  [
    ['foot'],
    'foot, feet, metatarsal, metatarsals, midfoot, forefoot, tarsal, tarsals, plantar, plantar fascia, mid foot, fore foot, navicular, sesamoid, sesamoids',
  ],
  [['calcaneus'], 'calcaneus, calcaneum, heel, os calcis, calcaneal, heels, calcanei, calcan'],
  [['toe'], 'toe, toes, hallux, great toe, big toe'],
  // Tissues
  [['artery'], 'artery, arteries, arterial, arteriogram'],
  [
    ['vein'],
    'vein, veins, venous, dvt, venogram, venography, phlebogram, vena cava, ivc filter, mrv, ctv, venogr~, vein mapping, deep vein thrombosis, ven',
  ],
  [['vein', 'abdomen'], 'inferior vena cava, ivc, portal vein, portal venous shunt, renal vein, portal'],
  [['vein', 'chest'], 'superior vena cava, svc'],
  [['nerve'], 'nerve, nerves, plexus'],
  [
    ['nerve', 'upper-limb'],
    'ulnaris, medianus, radialis, median nerve, ulnar nerve, radial nerve, nervo mediano, nervo ulnar, nerf médian, nerf ulnaire',
  ],
  [
    ['nerve', 'lower-limb'],
    'ischiadicus, peroneus, tibialis, sciatic nerve, femoralis, peroneal nerve, tibial nerve, nervo ciático, nerf sciatique, nerf fibulaire',
  ],
  [
    ['lymph'],
    'lymph, lymph node, lymph nodes, lymphangiogram, lymphoscintigraphy, lymphangiography, lymphatic, sentinel node, sentinel, lymphography, lymphogram',
  ],
  [['bone'], 'bone, bones, bony'],
];
