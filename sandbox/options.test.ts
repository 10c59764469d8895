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
    faults: [],
  });
});

it('takes the options of the contract', () => {
  const args =
    '--dicom sandbox --dicom src --dicomweb http://x/dw/ --fhir sandbox --fhir-version R5 --scenario several-archives --scenario record-number --site package.json --dev --no-open --port 5000 --public app=https://a/,ehr=https://e,pacs=https://p,pacs=https://q';
  expect(parseOptions(args.split(' '), '/dist')).toEqual({
    options: {
      port: 5000,
      dicomDirs: ['sandbox', 'src'],
      dicomWebUrls: ['http://x/dw'],
      fhirPath: 'sandbox',
      fhirVersion: 'R5',
      scenarios: ['several-archives', 'record-number'],
      site: 'package.json',
      appDir: '/dist',
      dev: true,
      publicUrls: { app: 'https://a', ehr: 'https://e', pacs: ['https://p', 'https://q'] },
    },
    open: false,
    faults: [],
  });
});

it.each([
  [['--faults', 'nowhere'], '--faults: there is no nowhere'],
  [['--faults', 'package.json'], '--faults package.json: Faults are a list'],
  [['--fhir-version', 'R6'], '--fhir-version'],
  [['--scenario', 'nonsense'], '--scenario'],
  [['--nonsense'], '--nonsense'],
  [['stray'], 'stray'],
  [['--port', 'x'], '--port'],
  [['--port', '65530'], '--port'],
  [['--dicomweb', 'x'], '--dicomweb'],
  [['--public', 'app'], '--public'],
  [['--public', 'moon=https://x'], '--public'],
  [['--dicom'], '--dicom'],
  [['--dicom', 'nowhere'], '--dicom: there is no nowhere'],
  [['--fhir', 'nowhere'], '--fhir: there is no nowhere'],
  [['--site', 'nowhere'], '--site: there is no nowhere'],
])('refuses %j in a sentence that names it', (args, name) => {
  expect(() => parseOptions(args, '/dist')).toThrow(UsageError);
  expect(() => parseOptions(args, '/dist')).toThrow(name);
});
