import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { fieldsOf } from '../json.ts';
import type { Faults } from './faults.ts';
import { holdAnswer, type HeldAnswer } from './held.ts';
import { pause, play, type Delivery } from './play.ts';
import type { FaultKind, FaultRule } from './rule.ts';

const loginPage =
  '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1><form method="post"><input name="user"><input name="password" type="password"><button>Sign in</button></form></html>';

const numberOr = (arg: unknown, otherwise: number): number => (typeof arg === 'number' ? arg : otherwise);

/** Something in front of the server answers; readable for every origin, so that `cors` alone decides about that. */
function answerInFront(status: number, type: string, body: string, headers: object = {}): HeldAnswer {
  return {
    status,
    headers: new Map<string, string>([
      ['access-control-allow-origin', '*'],
      ['access-control-expose-headers', 'Retry-After, WWW-Authenticate'],
      ['cache-control', 'no-store'],
      ['content-type', type],
      ...Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const),
    ]),
    body: Buffer.from(body),
  };
}

function statusAnswer(arg: unknown): HeldAnswer {
  const fields = fieldsOf(arg);
  const status = numberOr(fields?.['status'] ?? arg, 503);
  return answerInFront(
    status,
    'text/plain; charset=utf-8',
    `The sandbox answers ${status}.`,
    fieldsOf(fields?.['headers']),
  );
}

function spoil(answer: HeldAnswer, ruleOf: (kind: FaultKind) => FaultRule | undefined): void {
  const type = ruleOf('type');
  if (type)
    answer.headers.set('content-type', typeof type.arg === 'string' ? type.arg : 'application/octet-stream');
  if (ruleOf('empty')) {
    answer.status = 200;
    answer.body = Buffer.alloc(0);
    answer.headers.delete('content-length');
  }
  if (ruleOf('cors'))
    for (const name of [...answer.headers.keys()])
      if (name.startsWith('access-control-')) answer.headers.delete(name);
}

function deliveryOf(answer: HeldAnswer, ruleOf: (kind: FaultKind) => FaultRule | undefined): Delivery {
  const half = Math.floor(answer.body.length / 2);
  const [throttle, length] = [ruleOf('throttle'), ruleOf('length')];
  const [cut, reset, stall] = [ruleOf('cut'), ruleOf('reset'), ruleOf('stall')];
  const broken = reset ?? stall ?? cut;
  const then = reset ? 'reset' : stall ? 'stall' : 'end';
  return {
    ...(broken && { after: { bytes: Math.min(numberOr(broken.arg, half), answer.body.length), then } }),
    ...(throttle && { bytesPerSecond: numberOr(throttle.arg, 50_000) }),
    ...(length && { lengthError: numberOr(length.arg, 100) }),
  };
}

async function answerBadly(
  rules: readonly FaultRule[],
  request: IncomingMessage,
  response: ServerResponse,
  handler: RequestListener,
): Promise<void> {
  const ruleOf = (kind: FaultKind) => rules.find((rule) => rule.do === kind);
  const [delay, status] = [ruleOf('delay'), ruleOf('status')];
  if (delay && !(await pause(response, numberOr(delay.arg, 2000)))) return;
  const answer = status
    ? statusAnswer(status.arg)
    : ruleOf('html')
      ? answerInFront(200, 'text/html; charset=utf-8', loginPage)
      : await holdAnswer(request, response, () => handler(request, response));
  spoil(answer, ruleOf);
  await play(response, answer, deliveryOf(answer, ruleOf));
}

/** Stands between the socket and a server: what no rule matches passes untouched. */
export function withFaults(faults: Faults, origin: string, handler: RequestListener): RequestListener {
  return (request, response) => {
    const rules = faults.meet(request.method ?? '', request.url ?? '', origin);
    if (rules.length === 0) handler(request, response);
    else void answerBadly(rules, request, response, handler);
  };
}
