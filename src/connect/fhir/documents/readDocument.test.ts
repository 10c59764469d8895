import { afterEach, describe, expect, it } from 'vitest';
import type { ReportContent } from '@/domain/model/report';
import { FaultError } from '@/lib/fault';
import { anHttpSession } from '@/testing/httpSession';
import { startLocalServer, type LocalServer } from '@/testing/localServer';
import { createHttp } from '../../http/createHttp';
import { readDocument } from './readDocument';

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function ehr(answer: { type: string; body: string | Buffer } = { type: 'text/plain', body: 'Words' }) {
  const server = await startLocalServer((_request, response) => {
    response.writeHead(200, { 'content-type': answer.type }).end(answer.body);
  });
  servers.push(server);
  const iss = `${server.origin}/fhir`;
  // An archive of the site, on which documents are not to be asked for either.
  const archives = [{ name: 'Main', base: `${server.origin}/dicom-web`, auth: 'same-token' as const }];
  const http = createHttp({
    site: { archives },
    session: anHttpSession({ iss, token: { current: () => 'secret' } }),
  });
  const read = (body: ReportContent['body'], mediaType = '', charset?: string) =>
    readDocument(
      { http, iss },
      { id: '0', mediaType, body, ...(charset !== undefined && { charset }) },
      new AbortController().signal,
    );
  return { iss, server, read };
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const refusal = async (reading: Promise<unknown>) => {
  const thrown: unknown = await reading.catch((error: unknown) => error);
  return thrown instanceof FaultError ? `${thrown.fault.kind}/${thrown.fault.code}` : thrown;
};

describe('a document in the resource', () => {
  it.each([
    ['text', base64('Größe'), 'text/plain', { is: 'text', text: 'Größe' }],
    ['HTML', base64('<p>x</p>'), 'text/html', { is: 'html', markup: '<p>x</p>' }],
    ['RTF', base64('{\\rtf1 x\\par y}'), 'text/rtf', { is: 'text', text: 'x\ny' }],
    ['a wrong label', base64('{\\rtf1 x}'), 'application/pdf', { is: 'text', text: 'x' }],
    ['base64 in lines', `${base64('Wor')}\n${base64('ds.')}`, 'text/plain', { is: 'text', text: 'Words.' }],
  ])('is read: %s', async (_what, data, type, expected) => {
    const { read, server } = await ehr();
    expect(await read({ base64: data }, type)).toEqual(expected);
    expect(server.seen).toEqual([]);
  });

  it.each([
    ['no base64', { base64: '%%%' }, 'report/damaged'],
    ['empty', { base64: '' }, 'report/no-content'],
    ['absent', null, 'report/no-content'],
    ['a picture', { base64: 'iVBORw0KGgoAAAANSUhEUg==' }, 'report/kind'],
    ['too long', { base64: base64('a'.repeat(3 * 2 ** 20)) }, 'network/too-large'],
  ])('is refused: %s', async (_what, body, fault) => {
    const { read } = await ehr();
    expect(await refusal(read(body))).toBe(fault);
  });
});

describe('a document at an address', () => {
  it('is asked of the record system, with the token, relative or absolute', async () => {
    const { read, server, iss } = await ehr();
    expect(await read({ url: 'Binary/1' }, 'text/plain')).toEqual({ is: 'text', text: 'Words' });
    expect(await read({ url: `${iss}/Binary/2` })).toEqual({ is: 'text', text: 'Words' });
    expect(server.seen.map(({ path }) => path)).toEqual(['/fhir/Binary/1', '/fhir/Binary/2']);
    expect(server.seen.map(({ authorization }) => authorization)).toEqual(['Bearer secret', 'Bearer secret']);
    expect(server.seen[0]?.accept).toBe('text/plain, */*;q=0.8, application/fhir+json;q=0.5');
  });

  it.each([
    ['R4', { resourceType: 'Binary', contentType: 'text/html', data: base64('<b>x</b>') }],
    ['STU3', { resourceType: 'Binary', contentType: 'text/html', content: base64('<b>x</b>') }],
  ])('may come as a Binary resource: %s', async (_version, binary) => {
    const { read } = await ehr({ type: 'application/fhir+json', body: JSON.stringify(binary) });
    expect(await read({ url: 'Binary/1' })).toEqual({ is: 'html', markup: '<b>x</b>' });
  });

  it.each([
    ['application/fhir+json', JSON.stringify({ resourceType: 'Patient', id: 'p2' })],
    ['text/plain', '\uFEFF \n{ "resourceType": "Bundle", "type": "searchset" }'],
    ['application/fhir+xml', '<Patient xmlns="http://hl7.org/fhir"/>'],
  ])('is no other resource of the record: %s', async (type, body) => {
    const { read } = await ehr({ type, body });
    expect(await refusal(read({ url: 'Patient/p2' }, 'text/plain'))).toBe('report/kind');
  });

  it('may be JSON that is no resource', async () => {
    const { read } = await ehr({ type: 'application/json', body: '{"a":1}' });
    expect(await read({ url: 'Binary/1' })).toEqual({ is: 'text', text: '{"a":1}' });
  });

  it.each(['text/größe', '文/書', 'text/plain, x/y', 'text'])(
    'is asked for without a type that is none: %s',
    async (type) => {
      const { read, server } = await ehr();
      expect(await read({ url: 'Binary/1' }, type)).toEqual({ is: 'text', text: 'Words' });
      expect(server.seen[0]?.accept).toBe('*/*;q=0.8, application/fhir+json;q=0.5');
    },
  );

  it('takes the charset from the answer', async () => {
    const { read } = await ehr({ type: 'text/plain; charset=shift_jis', body: Buffer.from([0x94, 0x78]) });
    expect(await read({ url: 'Binary/1' })).toEqual({ is: 'text', text: '肺' });
  });

  it.each([
    'https://evil.example/r.html',
    '//evil.example/r.html',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '../../admin',
    'Binary/%2e%2e/%2e%2e/admin',
    'http://user@localhost/fhir/Binary/1',
    '{origin}/dicom-web/studies',
    '{origin}/fhirx/Binary/1',
  ])('is not asked for anywhere else: %s', async (url) => {
    const { read, server } = await ehr();
    const outcome = await refusal(read({ url: url.replace('{origin}', server.origin) }));
    // A path of two slashes is relative to the base: it stays on the record system, which has no such thing.
    if (url.startsWith('//'))
      expect(server.seen.map(({ path }) => path)).toEqual(['/fhir/evil.example/r.html']);
    else expect([outcome, server.seen]).toEqual(['report/elsewhere', []]);
  });
});
