import type { CodedText } from '@/domain/model/study';
import { allRegions, type RegionId } from '../regions/region';
import { compositeCodes } from '../tables/regions';
import type { ExamModality } from '../tables/row';
import type { Place } from './places';
import { readName } from './readName';

const byCode: ReadonlyMap<string, readonly RegionId[]> = new Map<string, readonly RegionId[]>([
  ...Object.entries(compositeCodes),
  ...allRegions.flatMap(({ id, sct }): [string, readonly RegionId[]][] =>
    sct === undefined ? [] : [[sct, [id]]],
  ),
]);

/** The regions of a body site: by its SNOMED CT code where DICOM publishes one, else by its words. */
export function bodySiteRegions(site: CodedText, modalities: readonly ExamModality[]): readonly Place[] {
  const regions = site.code === undefined ? undefined : byCode.get(site.code);
  if (regions) return [{ regions, span: site.text, weak: false }];
  return readName(site.text, modalities).places;
}
