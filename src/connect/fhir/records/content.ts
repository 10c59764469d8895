import type { ReportContent } from '@/domain/model/report';
import { isObject, optional, toList, toObject, toText } from '../json';
import type { JsonObject } from '../json';

/** 50 MB as base64. What is larger is not kept, and says so when it is opened. */
const maxBase64Length = Math.ceil((50 * 2 ** 20) / 3) * 4;
export const maxMarkupLength = 2 * 2 ** 20;
const maxContents = 20;

/** FHIR Attachments, in their order. */
export function parseAttachments(raw: unknown): readonly ReportContent[] {
  return toList(raw)
    .filter(isObject)
    .slice(0, maxContents)
    .map((attachment, index) => {
      const [mediaType = '', ...parameters] = (toText(attachment['contentType']) ?? '')
        .toLowerCase()
        .split(';');
      const charset = /charset\s*=\s*"?([\w-]+)/.exec(parameters.join(';'))?.[1];
      return {
        id: String(index),
        mediaType: mediaType.trim(),
        ...optional('charset', charset),
        ...optional('title', toText(attachment['title'])),
        body: parseBody(attachment),
      };
    });
}

function parseBody({ data, url }: JsonObject): ReportContent['body'] {
  if (typeof data === 'string' && data !== '' && data.length <= maxBase64Length) return { base64: data };
  const address = toText(url);
  return address === undefined ? null : { url: address };
}

/** The resource's own words, where it carries no document: contained Composition, else the narrative. */
export function parseNarrative(resource: JsonObject): readonly ReportContent[] {
  const compositions = toList(resource['contained'])
    .filter(isObject)
    .filter(({ resourceType }) => resourceType === 'Composition');
  const sections = compositions.flatMap((each) => toList(each['section'])).flatMap(toSectionMarkup);
  const joined = sections.join('\n');
  const markup = joined.length <= maxMarkupLength ? joined || toMarkup(resource['text']) : '';
  return markup ? [{ id: 'narrative', mediaType: 'text/html', body: { markup } }] : [];
}

function toMarkup(narrative: unknown): string {
  const div = toObject(narrative)?.['div'];
  return typeof div === 'string' && div.length <= maxMarkupLength ? div : '';
}

function toSectionMarkup(raw: unknown): readonly string[] {
  const section = toObject(raw);
  const title = toText(section?.['title'])?.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const markup = toMarkup(section?.['text']);
  return markup ? [`${title ? `<h2>${title}</h2>` : ''}${markup}`] : [];
}
