import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldsOf, listOf } from '../json.ts';
import type { FhirResource, Skipped } from '../parts.ts';
import { isResource } from './element.ts';

function resourcesIn(document: unknown): FhirResource[] {
  if (Array.isArray(document)) return document.flatMap(resourcesIn);
  if (fieldsOf(document)?.['resourceType'] === 'Bundle')
    return listOf(fieldsOf(document)?.['entry']).flatMap((entry) =>
      resourcesIn(fieldsOf(entry)?.['resource']),
    );
  return isResource(document) ? [document] : [];
}

async function jsonFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true });
  return entries
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

/** FHIR resources of a file, a Bundle, or every .json file under a folder. */
export async function loadResources(
  path: string,
): Promise<{ resources: FhirResource[]; skipped: Skipped[] }> {
  const resources: FhirResource[] = [];
  const skipped: Skipped[] = [];
  for (const file of await jsonFiles(path)) {
    try {
      const found = resourcesIn(JSON.parse(await readFile(file, 'utf8')));
      if (found.length === 0) skipped.push({ file, reason: 'No FHIR resource with an id.' });
      resources.push(...found);
    } catch (error) {
      skipped.push({ file, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { resources, skipped };
}
