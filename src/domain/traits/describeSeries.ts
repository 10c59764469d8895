import type { Instance } from '../model/instance';
import type { Series } from '../model/study';
import { headerNumber, headerText, headerValues, scopesOf } from './header';
import { headerKernel, namedKernel, namedThicknessMm, windowKernel } from './kernel';
import { kindOf } from './kind';
import { orientationOf } from './orientation';
import { breastParts, fatWords, orientationWords, partWords, phaseWords, projectionWords } from './tables';
import { weightingWords, withoutWords, withWords } from './tables';
import type { Evidence, SeriesTraits, TraitValues } from './traits';
import { hasViews, headerView, isFrontal, namedSide, namedView, recordedSide, toSide } from './views';
import { statedWeighting, timedWeighting } from './weighting';
import { findOnly, findWord, plainWords } from './words';

/** What a series is. Without instances from its name and record alone; never throws, never guesses from a number. */
export function describeSeries(series: Series, instances: readonly Instance[] = []): SeriesTraits {
  const first = instances.find(({ image }) => image) ?? instances[0];
  const modality = (series.modality ?? first?.modality ?? '').toUpperCase();
  const name = series.description ?? first?.seriesDescription ?? '';
  const words = plainWords(name);
  const { kind, evidence: kindEvidence } = kindOf(series, modality, words, instances);
  const values: TraitValues = {};
  const evidence: Evidence[] = [kindEvidence];
  const note = <Trait extends keyof TraitValues>(
    trait: Trait,
    from: Evidence['from'],
    found: { value: NonNullable<TraitValues[Trait]>; text: string } | undefined,
  ) => {
    if (!found || values[trait] !== undefined) return;
    values[trait] = found.value;
    evidence.push({ trait, from, text: found.text });
  };
  const scopes = first ? scopesOf(first) : [];

  if (sectional.has(modality)) {
    const orientation = orientationOf(instances);
    note('orientation', 'geometry', orientation && { value: orientation, text: orientation });
    note('orientation', 'name', findOnly(orientationWords, words));
    noteContrast();
    note('projection', 'name', findWord(projectionWords, words));
    const thicknessMm = headerNumber(scopes, '00180050');
    const mm = (value: number | undefined) =>
      value && value > 0 && value <= thickestMm ? { value, text: `${value} mm` } : undefined;
    note('thicknessMm', 'header', mm(thicknessMm));
    note('thicknessMm', 'name', mm(namedThicknessMm(name)));
  }
  if (modality === 'CT' && kind === 'image') {
    note('kernel', 'header', headerKernel(headerText(scopes, '00181210')));
    note('kernel', 'name', namedKernel(words));
    // What is only sharp may be told apart by its name or the window that it is sent with.
    const finer =
      values.kernel === 'sharp' ? (namedKernel(words) ?? windowKernel(first?.image?.window)) : undefined;
    if (finer && finer.value !== 'soft') values.kernel = finer.value;
    note('kernel', 'header', windowKernel(first?.image?.window));
  }
  if (modality === 'MR' && kind === 'image') {
    note('weighting', 'header', statedWeighting(scopes));
    note('weighting', 'name', findWord(weightingWords, words));
    note('weighting', 'header', timedWeighting(scopes));
    const fat = fatWords.exec(words);
    const suppressed = headerValues(scopes, '00180022').find((option) =>
      /^(FS|SFS|FATSAT|FAT_SAT\w*)$/.test(option),
    );
    note('fatSuppressed', 'name', fat ? { value: true, text: fat[0] } : undefined);
    note('fatSuppressed', 'header', suppressed ? { value: true, text: suppressed } : undefined);
    note('part', 'name', findWord(partWords, words));
  }
  if (hasViews(modality)) {
    const [stated, named] = [headerView(modality, scopes), namedView(modality, words)];
    // "AP" stands in many headers because nobody changed it: a name that says oblique or lateral knows better.
    const unchanged = modality !== 'MG' && isFrontal(stated?.value) && named && !isFrontal(named.value);
    if (!unchanged) note('view', 'header', stated);
    note('view', 'name', named);
    if (modality === 'MG') note('part', 'name', findWord(breastParts, words));
    if (first && tomosynthesis.has(first.sopClass)) values.part = 'tomosynthesis';
  }
  for (const tag of ['00200062', '00200060']) {
    const side = toSide(headerText(scopes, tag));
    note('side', 'header', side && { value: side, text: side });
  }
  note('side', 'record', recordedSide(series.laterality));
  note('side', 'name', namedSide(modality, words));

  const count = instances.length || (series.instanceCount ?? series.instances.length);
  return {
    series: series.uid,
    kind,
    modality,
    ...values,
    words: tellingWords(`${words} ${plainWords(series.bodySite?.text ?? '')}`),
    ...(count > 0 && { count }),
    evidence,
  };

  function noteContrast(): void {
    const without = withoutWords.exec(words);
    const rest = without ? words.replace(without[0], ' ') : words;
    const phase = modality === 'CT' || modality === 'MR' ? findOnly(phaseWords, rest) : undefined;
    const given = withWords.exec(rest);
    // "w wo": the name is of both.
    if (without && !given && !phase) note('contrast', 'name', { value: 'without', text: without[0] });
    if (!without && (given || phase)) {
      note('contrast', 'name', { value: 'with', text: given?.[0] ?? phase?.text ?? '' });
    }
    if (!without) note('phase', 'name', phase);
    const agent = headerText(scopes, '00180010');
    const told = agent !== undefined && !/^(no(ne)?|kein\w*|sans|aucun|n\/?a|0|-+)$/i.test(agent);
    if (!without || !given) note('contrast', 'header', told ? { value: 'with', text: agent } : undefined);
  }
}

const sectional = new Set(['CT', 'MR', 'PT', 'NM']);
/** Scouts give the depth of the whole body. */
const thickestMm = 100;
/** Breast Tomosynthesis Image Storage. */
const tomosynthesis = new Set(['1.2.840.10008.5.1.4.1.1.13.1.3']);

/** Words of three letters and more; numbers and what every series is called say nothing. */
function tellingWords(words: string): readonly string[] {
  const empty = /^(series|serie|images?|routine|reformat\w*|recon\w*|mpr|the|und|avec|for|mm)$/;
  return [...new Set(words.split(' ').filter((word) => /^[^\d]{3,}$/u.test(word) && !empty.test(word)))];
}
