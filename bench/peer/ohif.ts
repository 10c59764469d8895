import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'vite';
import type { Answer } from '../doors/answer.ts';
import type { Asked } from '../doors/forward.ts';

const version = '3.13.2';
const cache = fileURLToPath(new URL('../../.cache/ohif/', import.meta.url));

async function minifyScript(file: string): Promise<void> {
  const code = await readFile(file, 'utf8');
  const made = await minify(file, code, { module: false, sourcemap: false });
  if (made.errors.length > 0) throw new Error(`${file}: ${made.errors[0]?.message ?? 'not minified'}`);
  await writeFile(file, made.code);
}

/** The published app, minified as its package is not, in a cache folder: once a version. */
export async function prepareOhif(): Promise<string> {
  const ready = join(cache, `${version}-minified`);
  if (existsSync(ready)) return ready;
  console.error(`Fetching and minifying @ohif/app ${version} …`);
  const work = join(cache, 'work');
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const packed = `ohif-app-${version}.tgz`;
  if (!existsSync(join(cache, packed)))
    execFileSync('npm', ['pack', `@ohif/app@${version}`, '--silent', '--pack-destination', cache], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  execFileSync('tar', ['-xzf', join(cache, packed), '-C', work, 'package/dist']);
  const dist = join(work, 'package', 'dist');
  const scripts = (await readdir(dist)).filter((name) => /\.bundle\.\w+\.js$/.test(name));
  for (const name of scripts) await minifyScript(join(dist, name));
  await rename(dist, ready);
  await rm(work, { recursive: true, force: true });
  return ready;
}

/** One DICOMweb source, its own defaults for the rest; no study list, no dialog and no tour at the first visit. */
const settings = (base: string) =>
  `localStorage.setItem('shownTours', '["basicViewerTour"]');
window.config = ${JSON.stringify({
    routerBasename: '/',
    extensions: [],
    modes: [],
    customizationService: {},
    showStudyList: false,
    showWarningMessageForCrossOrigin: false,
    showCPUFallbackMessage: false,
    maxNumberOfWebWorkers: 3,
    maxNumRequests: { interaction: 100, thumbnail: 5, prefetch: 25 },
    investigationalUseDialog: { option: 'never' },
    defaultDataSourceName: 'dicomweb',
    dataSources: [
      {
        namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
        sourceName: 'dicomweb',
        configuration: {
          friendlyName: 'Bench',
          name: 'bench',
          qidoRoot: base,
          wadoRoot: base,
          wadoUriRoot: base,
          qidoSupportsIncludeField: false,
          imageRendering: 'wadors',
          thumbnailRendering: 'wadors',
          enableStudyLazyLoad: true,
          supportsFuzzyMatching: false,
          supportsWildcard: false,
          omitQuotationForMultipartRequest: true,
        },
      },
    ],
  })};`;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
const archivePath = '/dicom-web';

/**
 * OHIF and its archive on one origin. The archive's door stands open here: a token is added on its way. That favours
 * OHIF: no login, no FHIR, no other origin and so no preflights.
 */
export async function createOhif(openArchive: (asked: Asked) => Promise<Answer>) {
  const dist = await prepareOhif();
  const files = new Map<string, Promise<Answer>>();

  async function file(path: string): Promise<Answer> {
    const page = extname(path) === '' || path.endsWith('.html');
    const body = await readFile(join(dist, page ? 'index.html' : path));
    return {
      status: 200,
      headers: {
        'content-type': mediaTypes[page ? '.html' : extname(path)] ?? 'application/octet-stream',
        // Whatever can be kept is kept, the few files without a hash in their name as well.
        'cache-control': page ? 'no-cache' : 'public, max-age=31536000, immutable',
      },
      body,
    };
  }
  return async (asked: Asked): Promise<Answer> => {
    const path = asked.path.split('?')[0] ?? '/';
    if (path.startsWith(`${archivePath}/`)) return openArchive(asked);
    if (path === '/app-config.js') {
      const headers = { 'content-type': 'text/javascript', 'cache-control': 'no-cache' };
      return { status: 200, headers, body: Buffer.from(settings(archivePath)) };
    }
    const known = files.get(path) ?? file(path);
    files.set(path, known);
    return known.catch(() => ({ status: 404, headers: {}, body: Buffer.from('Not found') }));
  };
}

export const viewerUrl = (origin: string, studyUid: string): string =>
  `${origin}/viewer?StudyInstanceUIDs=${studyUid}`;
