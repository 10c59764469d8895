import type { ImageSource, Series, Study } from '@/domain/model/study';

/** Where a series is asked for: its own places, or its study's where it names none and none was refused. */
export const sourcesOf = (study: Study, series: Series): readonly ImageSource[] =>
  series.sources.length > 0 || series.fault ? series.sources : study.sources;
