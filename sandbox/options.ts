import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseFaultRules, type FaultRule } from './faults/rule.ts';
import type { Quirks } from './fhir/quirks.ts';
import { fhirVersions, type FhirVersion } from './fhir/versions/wire.ts';
import type { PublicUrls } from './places.ts';
import { scenarioNames, type ScenarioName } from './scenarios/scenario.ts';

export interface SandboxOptions {
  /** First of ten ports; 0 takes ten free ones. */
  readonly port: number;
  readonly dicomDirs: readonly string[];
  readonly dicomWebUrls: readonly string[];
  readonly fhirPath?: string;
  /** What the EHR's FHIR is on the wire; absent = R4. */
  readonly fhirVersion?: FhirVersion;
  /** What is special about this hospital; absent = nothing. */
  readonly scenarios?: readonly ScenarioName[];
  /** File merged over the sandbox's site.json. */
  readonly site?: string;
  /** The built app. */
  readonly appDir: string;
  /** Serve the app by the dev server. */
  readonly dev: boolean;
  readonly publicUrls: PublicUrls;
  /** For tests: how the FHIR server starts. */
  readonly fhirQuirks?: Quirks;
}

/** A command line that can't be followed; the message is for the person who typed it. */
export class UsageError extends Error {}

const publicNames = ['app', 'ehr', 'pacs'];

function parsePublic(text: string | undefined): PublicUrls {
  const urls: { app?: string; ehr?: string; pacs: string[] } = { pacs: [] };
  for (const part of text === undefined ? [] : text.split(',')) {
    const at = part.indexOf('=');
    const [name, url] = [part.slice(0, at), part.slice(at + 1).replace(/\/+$/, '')];
    if (!publicNames.includes(name) || !/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new UsageError(`--public takes app=URL,ehr=URL,pacs=URL; "${part}" is none of these.`);
    if (name === 'pacs') urls.pacs.push(url);
    else urls[name === 'app' ? 'app' : 'ehr'] = url;
  }
  return urls;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_526)
    throw new UsageError(
      `--port takes a number from 1 to 65526 (ten ports in a row are used); got "${text}".`,
    );
  return port;
}

function requirePaths(option: string, paths: readonly string[]): void {
  for (const path of paths) if (!existsSync(path)) throw new UsageError(`--${option}: there is no ${path}.`);
}

const known = {
  dicom: { type: 'string', multiple: true, default: [] as string[] },
  dicomweb: { type: 'string', multiple: true, default: [] as string[] },
  fhir: { type: 'string' },
  'fhir-version': { type: 'string' },
  scenario: { type: 'string', multiple: true, default: [] as string[] },
  site: { type: 'string' },
  faults: { type: 'string' },
  dev: { type: 'boolean', default: false },
  'no-open': { type: 'boolean', default: false },
  port: { type: 'string', default: '4100' },
  public: { type: 'string' },
} as const;

function parseVersion(text: string | undefined): { fhirVersion?: FhirVersion } {
  if (text === undefined) return {};
  const fhirVersion = fhirVersions.find((version) => version === text);
  if (fhirVersion === undefined)
    throw new UsageError(`--fhir-version is one of ${fhirVersions.join(', ')}; got "${text}".`);
  return { fhirVersion };
}

function parseScenarios(texts: readonly string[]): { scenarios?: readonly ScenarioName[] } {
  const scenarios = texts.map((text) => {
    const found = scenarioNames.find((name) => name === text);
    if (found === undefined)
      throw new UsageError(`--scenario is one of ${scenarioNames.join(', ')}; got "${text}".`);
    return found;
  });
  return scenarios.length === 0 ? {} : { scenarios };
}

function readFaults(file: string): FaultRule[] {
  try {
    return parseFaultRules(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UsageError(`--faults ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export interface CommandLine {
  readonly options: SandboxOptions;
  readonly open: boolean;
  /** In force once the hospital is ready. */
  readonly faults: readonly FaultRule[];
}

/** Options of `npm run demo`, docs/contract.md. */
export function parseOptions(args: string[], appDir: string): CommandLine {
  let values;
  try {
    ({ values } = parseArgs({ args, options: known, strict: true, allowPositionals: false }));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(
      `${reason}. Options: ${Object.keys(known)
        .map((name) => `--${name}`)
        .join(' ')}`,
    );
  }
  requirePaths('dicom', values.dicom);
  requirePaths('fhir', values.fhir === undefined ? [] : [values.fhir]);
  requirePaths('site', values.site === undefined ? [] : [values.site]);
  requirePaths('faults', values.faults === undefined ? [] : [values.faults]);
  for (const url of values.dicomweb)
    if (!/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new UsageError(`--dicomweb takes the URL of a DICOMweb server; got "${url}".`);
  return {
    options: {
      port: parsePort(values.port),
      dicomDirs: values.dicom,
      dicomWebUrls: values.dicomweb.map((url) => url.replace(/\/+$/, '')),
      ...(values.fhir === undefined ? {} : { fhirPath: values.fhir }),
      ...parseVersion(values['fhir-version']),
      ...parseScenarios(values.scenario),
      ...(values.site === undefined ? {} : { site: values.site }),
      appDir,
      dev: values.dev,
      publicUrls: parsePublic(values.public),
    },
    open: !values['no-open'],
    faults: values.faults === undefined ? [] : readFaults(values.faults),
  };
}
