import type { ServerResponse } from 'node:http';
import { html } from 'hono/html';
import type { DemoPatient } from '../parts.ts';

/** The choice of a user who cancels: an authorization server takes an empty parameter for an absent one. */
export const noPatient = '-';

/** Asked for a patient by `launch/patient`, with no launch that says which, and nobody chosen yet. */
export function needsPick(parameters: URLSearchParams): boolean {
  return (
    !parameters.has('launch') &&
    !parameters.has('pick') &&
    (parameters.get('scope') ?? '').split(' ').includes('launch/patient')
  );
}

/** Standalone launch: the user says which patient. Like every sign-in page it refuses to be framed. */
export async function answerWithPicker(
  response: ServerResponse,
  parameters: URLSearchParams,
  patients: readonly DemoPatient[],
): Promise<void> {
  const choice = (pick: string) =>
    `authorize?${new URLSearchParams([...parameters, ['pick', pick]]).toString()}`;
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Choose a patient</title>
      </head>
      <body>
        <h1>Choose a patient</h1>
        <p>${parameters.get('client_id') ?? 'An app'} asks for the chart of one patient.</p>
        <ul>
          ${patients.map(
            ({ id, name, mrn }) => html`<li><a href="${choice(id)}">${name}</a> MRN ${mrn || 'none'}</li>`,
          )}
        </ul>
        <p><a href="${choice(noPatient)}">Cancel</a></p>
      </body>
    </html>`;
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  response.end(page.toString());
}
