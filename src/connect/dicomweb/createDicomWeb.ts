import type { Http } from '../http/http';
import type { DicomWeb } from './dicomWeb';
import { createFrameReader } from './readFrame';
import { readSeriesMetadata, readStudySeries } from './readSeries';

export function createDicomWeb(http: Http): DicomWeb {
  return {
    studySeries: (source, study, signal) => readStudySeries(http, source, study, signal),
    seriesMetadata: (source, study, series, signal) =>
      readSeriesMetadata(http, { source, study, series }, signal),
    ...createFrameReader(http),
  };
}
