import { expect, it } from 'vitest';
import { parseOptions, UsageError } from './options.ts';

it('starts on port 4100 with the demo patients and a browser', () => {
  expect(parseOptions([], '/dist')).toEqual({
    options: {
      port: 4100,
      dicomDirs: [],
      dicomWebUrls: [],
      appDir: '/dist',
      dev: false,
      publicUrls: { pacs: [] },
    },
    open: true,
  });
});

it('takes the options of the contract', () => {
  const args =
    '--dicom a --dicom b --dicomweb http://x/dw/ --fhir f --site s.json --dev --no-open --port 5000 --public app=https://a/,ehr=https://e,pacs=https://p,pacs=https://q';
  expect(parseOptions(args.split(' '), '/dist')).toEqual({
    options: {
      port: 5000,
      dicomDirs: ['a', 'b'],
      dicomWebUrls: ['http://x/dw'],
      fhirPath: 'f',
      site: 's.json',
      appDir: '/dist',
      dev: true,
      publicUrls: { app: 'https://a', ehr: 'https://e', pacs: ['https://p', 'https://q'] },
    },
    open: false,
  });
});

it.each([
  [['--faults', 'f.json'], '--faults'],
  [['--fhir-version', 'R5'], '--fhir-version'],
  [['--nonsense'], '--nonsense'],
  [['stray'], 'stray'],
  [['--port', 'x'], '--port'],
  [['--port', '65530'], '--port'],
  [['--dicomweb', 'x'], '--dicomweb'],
  [['--public', 'app'], '--public'],
  [['--public', 'moon=https://x'], '--public'],
  [['--dicom'], '--dicom'],
])('refuses %j in a sentence that names it', (args, name) => {
  expect(() => parseOptions(args, '/dist')).toThrow(UsageError);
  expect(() => parseOptions(args, '/dist')).toThrow(name);
});
