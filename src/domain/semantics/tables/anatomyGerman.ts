import type { AnatomyRow } from './row';

/**
 * Source: general knowledge of anatomy and of how German-speaking departments name their exams (full words, compound
 * parts and the usual abbreviations). Licence: this project's own. Made: by hand. Compounds ("Kniegelenksaufnahme")
 * are read from their parts, so that a row needs the parts only.
 */
export const anatomyGerman: readonly AnatomyRow[] = [
  [
    ['head'],
    'kopf, schädel, gehirn, hirn, neurocranium, neurokranium, cerebrum, zerebral, cerebral, cct, ccta kopf, cmrt, cmr kopf, hirnschädel, hirngefäße, hirnarterien, intrakraniell, hinterhauptbein, hinterkopf, schädelbasis, kranial, kranium, hirnstamm, kleinhirn, schläfenlappen, hirnperfusion, schläfe, kalotte, ncct, liquorräume, ventrikel, sinusvenen, kcct, okziput',
  ],
  [
    ['neck'],
    'hals, halsweichteile, halsweichteil, weichteile hals, hwt, halsorgane, plexus brachialis, kehle, halslymphknoten, thoraxapertur',
  ],
  [['head', 'neck'], 'kopf hals, kopf und hals, hals kopf'],
  [
    ['chest'],
    'thorax, brustkorb, lunge, lungen, brustwand, mediastinum, bronchien, pleura, zwerchfell, hemithorax, rippenfell, pulmo, lungenspitze, lungenspitzen, herz lunge, trachea, luftröhre, rtx, röthorax, thymus, thorakal, bronchial',
  ],
  [
    ['chest', 'abdomen'],
    'thorax abdomen, thorax und abdomen, thorax oberbauch, thorax leber, thorakoabdominal',
  ],
  [
    ['chest', 'abdomen', 'pelvis'],
    'thorax abdomen becken, thorax/abdomen/becken, rumpf, körperstamm, thorax und abdomen mit becken',
  ],
  [['neck', 'chest', 'abdomen', 'pelvis'], 'hals thorax abdomen, hals thorax abdomen becken, htab'],
  [
    ['abdomen'],
    'abdomen, bauch, oberbauch, bauchraum, abdominal, abdomenübersicht, bauchwand, mesenterial, oberbauchorgane, bauchorgane, leeraufnahme, abdomenleeraufnahme, linksseitenlage, mittelbauch, viszeral, truncus coeliacus, nabel',
  ],
  [
    ['abdomen', 'pelvis'],
    'abdomen becken, abdomen und becken, abdomen/becken, abdomen inkl becken, unterbauch, gesamtabdomen, abdomen gesamt, ganzes abdomen, urographie, urogramm, steinsuche, ausscheidungsurographie, sellink, kolonographie, koloskopie, virtuelle koloskopie, enterographie, harnsteine, konkrement',
  ],
  [
    ['pelvis'],
    'becken, beckenübersicht, kleines becken, beckenboden, symphyse, acetabulum, azetabulum, schambein, sitzbein, beckenkamm, darmbein, beckenorgane, bük, beckengefäße, beckenarterien, obturator, analkanal, anal, damm, gesäß',
  ],
  [
    ['pelvis', 'lower-limb'],
    'becken bein, becken beine, beckenbein, becken und beine, becken bein arterien, beckenbeingefäße',
  ],
  [
    ['breast'],
    'mamma, mammae, brust, brüste, brustdrüse, mammographie, mammografie, mammasonographie, galaktographie, mammabiopsie, mammotomie, mammatomosynthese',
  ],
  [
    ['spine'],
    'wirbelsäule, ws, rückenmark, spinalkanal, myelographie, wirbelkörper, bandscheibe, spinal, wirbel, wirbelsäulenabschnitt, skoliose, wirbelbogengelenk, facettengelenk, myelon',
  ],
  [
    ['cspine', 'tspine', 'lspine'],
    'ganze wirbelsäule, gesamte wirbelsäule, wirbelsäule gesamt, wirbelsäulenganzaufnahme, ganzwirbelsäule, wirbelsäule ganz, gws, ws gesamt, wirbelsäulenganz, wsganz, ws ganz, wirbelsäulenstatik',
  ],
  [
    ['cspine'],
    'hws, halswirbelsäule, halswirbel, zervikal, hwk, dens, dens axis, atlas, zervikale wirbelsäule, kopfgelenke, cranio cervikal, densaufnahme, cervikal, halswirbelkörper, halsmark',
  ],
  [
    ['tspine'],
    'bws, brustwirbelsäule, brustwirbel, bwk, thorakale wirbelsäule, brustmark, dorsal, brustwirbelkörper',
  ],
  [
    ['lspine'],
    'lws, lendenwirbelsäule, lendenwirbel, lwk, lumbal, lumbale wirbelsäule, lumbosakral, lendenwirbelkörper, lumbosacral, lws und kreuzbein, lendenmark',
  ],
  [['cspine', 'tspine'], 'hws bws, hws und bws, zervikothorakal, hws/bws'],
  [
    ['tspine', 'lspine'],
    'bws lws, bws und lws, thorakolumbal, thorakolumbaler übergang, bws/lws, dorsolumbal',
  ],
  [['cspine', 'lspine'], 'hws und lws, hws lws, hws/lws'],
  [['cspine', 'tspine', 'lspine'], 'hws bws lws, hws bws und lws, hws/bws/lws'],
  [
    ['upper-limb'],
    'arm, arme, obere extremität, obere extremitäten, armvenen, armgefäße, armarterien, achsel, axilla, dialyseshunt, shuntsonographie, ganzarm, brachial',
  ],
  [
    ['lower-limb'],
    'bein, beine, untere extremität, untere extremitäten, beinvenen, beingefäße, beinarterien, ganzbein, ganzbeinaufnahme, beinachse, beinlänge, beinachsenaufnahme, ganzbeinstandaufnahme, beinlängen, orthoradiogramm, varizen, krampfadern, kniekehle, popliteal',
  ],
  [
    ['whole-body'],
    'ganzkörper, ganzkörperskelett, ganzer körper, polytrauma, traumaspirale, trauma spirale, skelettszintigraphie, skelettszintigramm, knochenszintigraphie, skelettstatus, plasmozytomstatus, ganzkörperuntersuchung, knochenmarkszintigraphie, schockraum, babygramm, ganzkörperspirale, leukozytenszintigraphie, somatostatinrezeptor, pariser schema',
  ],
  [
    ['face'],
    'gesicht, gesichtsschädel, mittelgesicht, nasenbein, nase, jochbein, jochbogen, viszerokranium, viscerocranium, henkeltopf, nasenskelett, jochbögen',
  ],
  [['orbit'], 'orbita, orbitae, auge, augen, augenhöhle, augenhöhlen, orbitahöhle, tränenwege, sehnerv'],
  [
    ['sinus'],
    'nnh, nasennebenhöhlen, nasennebenhöhle, nebenhöhlen, kieferhöhle, kieferhöhlen, stirnhöhle, stirnhöhlen, keilbeinhöhle',
  ],
  [
    ['iac'],
    'felsenbein, felsenbeine, innenohr, mittelohr, schläfenbein, mastoid, ohr, kleinhirnbrückenwinkel, khbw, gehörgang, warzenfortsatz, innerer gehörgang, schüller, stenvers, felsenbeinpyramide',
  ],
  [['pituitary'], 'hypophyse, sella, hypophysenregion'],
  [['mandible'], 'kiefer, unterkiefer, oberkiefer, mandibula, clementschitsch, unterkieferaufnahme'],
  [['tmj'], 'kiefergelenk, kiefergelenke'],
  [
    ['dental'],
    'zahn, zähne, panoramaschichtaufnahme, zahnfilm, zahnaufnahme, orthopantomogramm, bissflügel, gebiss, dvt kiefer, fernröntgenseitenbild',
  ],
  [
    ['salivary'],
    'speicheldrüse, speicheldrüsen, parotis, ohrspeicheldrüse, glandula parotis, submandibularis, sialographie, unterkieferspeicheldrüse',
  ],
  [['thyroid'], 'schilddrüse, schilddrüsen, struma, thyreoidea'],
  [['parathyroid'], 'nebenschilddrüse, nebenschilddrüsen, epithelkörperchen'],
  [
    ['larynx'],
    'kehlkopf, rachen, nasopharynx, larynx, pharynx, zunge, schluckakt, schluckuntersuchung, schluckstudie, mundboden, oropharynx, hypopharynx, breischluck pharynx',
  ],
  [
    ['carotid'],
    'carotis, karotis, carotiden, karotiden, halsgefäße, halsarterien, hirnversorgende gefäße, extrakraniell, supraaortal, supraaortale gefäße, vertebralis, hirnversorgende arterien, halsschlagader, extrakranielle gefäße',
  ],
  [
    ['heart'],
    'herz, koronar, koronarien, kardial, myokard, kardio, koronarkalk, calciumscore, koronarangiographie, herzkatheter, koronargefäße, echokardiographie, kardiale, herzkranzgefäße, myokardszintigraphie, pulmonalvenen, perikard, herzkranzarterien, kardiomrt, vitalitätsdiagnostik, koronararterien',
  ],
  [
    ['pulmonary-artery'],
    'lungenembolie, lae, pulmonalisangiographie, pulmonalarterien, lungenarterien, pulmonalis, pulmonalarterie, lungenarterienembolie, pulmonalangiographie',
  ],
  [['aorta'], 'aorta, hauptschlagader, aortenbogen, aneurysma, aortenaneurysma, aorten'],
  [['aorta', 'abdomen'], 'bauchaorta, aorta abdominalis, abdominelle aorta, baa, bauchaortenaneurysma'],
  [['aorta', 'chest'], 'aorta thorakalis, thorakale aorta, aortenbogen, aorta ascendens, brustaorta'],
  [
    ['esophagus'],
    'ösophagus, speiseröhre, breischluck, ösophagusbreischluck, ösophagographie, kontrastmittelschluck, gastrografinschluck',
  ],
  [
    ['ribs'],
    'rippe, rippen, rippenthorax, hemithorax knöchern, knöcherner thorax, knöcherner hemithorax, rippenbogen',
  ],
  [['sternum'], 'sternum, brustbein'],
  [['scjoint'], 'sternoklavikulargelenk, sternoclaviculargelenk, scg, sc gelenk, brustbein schlüsselbein'],
  [['liver'], 'leber, hepatisch, leberszintigraphie, hepar, fibroscan, elastographie leber'],
  [
    ['biliary'],
    'galle, gallenblase, gallenwege, gallengänge, mrcp, cholangiographie, ercp, gallenwegsszintigraphie, ptc, ptcd, gallengang, hepatobiliär',
  ],
  [['pancreas'], 'pankreas, bauchspeicheldrüse'],
  [['spleen'], 'milz'],
  [['adrenal'], 'nebenniere, nebennieren'],
  [
    ['kidney'],
    'niere, nieren, renal, nierenarterien, nierenszintigraphie, nierentransplantat, transplantatniere, nierenlager, nierenleeraufnahme, nierensonographie, niereninsuffizienz, nierenszintigramm',
  ],
  [
    ['urinary-tract'],
    'harnwege, harnwegs, harntrakt, ureter, harnleiter, urographie, urogramm, pyelographie, ausscheidungsurogramm, ivurographie, ableitende harnwege, steinsuche, harnstein',
  ],
  [['kidney', 'bladder'], 'nieren und blase, niere blase, nieren harnblase, nieren und harnblase'],
  [['stomach'], 'magen, mdp, magen darm passage, duodenum, magenband, gastrographie, gastral'],
  [
    ['bowel'],
    'darm, dünndarm, dickdarm, kolon, colon, kolonkontrasteinlauf, kontrasteinlauf, kolon ke, sellink, enteroklysma, dünndarmpassage, kolontransit, appendix, kolonographie, koloskopie, enterographie, sigma, hinton, darmpassage, blinddarm',
  ],
  [['retroperitoneum'], 'retroperitoneum, retroperitoneal'],
  [
    ['bladder'],
    'harnblase, blase, miktion, mcu, zystographie, cystographie, urethrographie, zystogramm, urethra, harnröhre, restharn, miktionszystourethrographie, zysturethrographie',
  ],
  [['rectum'], 'rektum, enddarm, defäkographie, rectum, endorektal, analfistel'],
  [['prostate'], 'prostata, vorsteherdrüse, samenblase'],
  [['scrotum'], 'hoden, skrotum, scrotum, nebenhoden'],
  [['penis'], 'penis'],
  [['groin'], 'leiste, leisten, leistenregion, inguinal'],
  [
    ['female-pelvis'],
    'uterus, ovar, ovarien, gebärmutter, eierstock, eierstöcke, transvaginal, hysterosalpingographie, gynäkologisch~, gynäkologie, adnexe, vagina, inneres genitale, zervix, endometrium',
  ],
  [
    ['ob'],
    'schwangerschaft, geburtshilflich~, fetal, fötal, fetus, nackentransparenz, plazenta, pränatal, ssw, gravidität, schwangerschaftsultraschall',
  ],
  [
    ['sacrum'],
    'sakrum, kreuzbein, steißbein, sacrum, os sacrum, os coccygis, steissbein, kreuz steißbein, coccygis, sakral',
  ],
  [
    ['sij'],
    'isg, iliosakralgelenk, iliosakralgelenke, iliosacralgelenk, iliosacralgelenke, sakroiliakalgelenk, ileosakralgelenk, ileosakralgelenke, kreuzdarmbeingelenk, sakroiliakal, iliosakralfuge, iliosakralfugen',
  ],
  [['spine'], 'rückenmark, myelon'],
  [
    ['shoulder'],
    'schulter, schultern, schultergelenk, schultergelenke, rotatorenmanschette, glenohumeral, schultergürtel, omarthrose',
  ],
  [
    ['acj'],
    'ac gelenk, acg, schultereckgelenk, akromioklavikulargelenk, acromioclaviculargelenk, schultereckgelenke, panoramaaufnahme der ac gelenke, akromioklavikular',
  ],
  [['clavicle'], 'schlüsselbein, klavikula, clavicula, clavikula'],
  [['scapula'], 'schulterblatt, skapula'],
  [['humerus'], 'oberarm, oberarmknochen, oberarmschaft'],
  [['elbow'], 'ellbogen, ellenbogen, ellbogengelenk, ellenbogengelenk, radiusköpfchen, olekranon'],
  [['forearm'], 'unterarm, speiche, unterarmschaft'],
  [['wrist'], 'handgelenk, handgelenke, handwurzel, karpal, karpaltunnel'],
  [
    ['scaphoid'],
    'kahnbein, skaphoid, os scaphoideum, naviculare hand, kahnbeinserie, scaphoideum, kahnbein quartett',
  ],
  [
    ['hand'],
    'hand, hände, mittelhand, handskelett, handalter, knochenalter, handaufnahme, mittelhandknochen',
  ],
  [
    ['finger'],
    'finger, fingergelenke, zeigefinger, mittelfinger, ringfinger, kleinfinger, digitus, langfinger',
  ],
  [['thumb'], 'daumen, daumensattelgelenk, dsg, daumengrundgelenk'],
  [
    ['hip'],
    'hüfte, hüften, hüftgelenk, hüftgelenke, säuglingshüfte, lauenstein, hüft tep, hüftkopf, schenkelhals, hüftsonographie, säuglingshüften, hüftendoprothese, rippstein, ala obturator, dunn',
  ],
  [['pelvis', 'hip'], 'becken und hüfte, beckenübersicht und hüfte, becken hüfte, becken mit hüfte'],
  [['femur'], 'oberschenkel, oberschenkelknochen, oberschenkelschaft'],
  [
    ['knee'],
    'tunnelaufnahme, knie, kniegelenk, kniegelenke, meniskus, kreuzband, tibiaplateau, knie tep, tibiakopf',
  ],
  [['patella'], 'kniescheibe, patella, patella axial, patella tangential, patella defilee'],
  [['lowerleg'], 'unterschenkel, schienbein, wadenbein, wade, unterschenkelschaft'],
  [
    ['ankle'],
    'sprunggelenk, osg, usg, oberes sprunggelenk, unteres sprunggelenk, achillessehne, sprunggelenke, sprungbein, knöchel, rückfuß, rückfuss, malleolen, malleolus',
  ],
  [
    ['foot'],
    'fuß, fuss, füße, füsse, fußskelett, mittelfuß, vorfuß, fußwurzel, mittelfuss, vorfuss, fusswurzel, fußaufnahme, vorfüße, fußsohle, tarsus',
  ],
  [['calcaneus'], 'fersenbein, ferse, kalkaneus, fersenbeine'],
  [['toe'], 'zehe, zehen, großzehe, grosszehe, kleinzehe, großzehen'],
  [['artery'], 'arterie, arterien, arteriell, schlagader, arteriographie'],
  [['vein'], 'vene, venen, venös, phlebographie, thrombose, venensonographie, venenmapping, tvt'],
  [['vein', 'abdomen'], 'pfortader, vena cava, untere hohlvene, portalvenen'],
  [['nerve'], 'nerv, nerven'],
  [['lymph'], 'lymphknoten, sentinel, lymphographie, lymphszintigraphie, lymphabfluss, wächterlymphknoten'],
  [['whole-body'], 'skelett', ['XR', 'NM', 'PT', 'MR', 'CT']],
  [['bone'], 'knochen, knöchern'],
];
