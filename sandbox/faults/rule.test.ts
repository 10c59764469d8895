import { expect, it } from 'vitest';
import { FaultRuleError, parseFaultRules } from './rule.ts';

it('reads the rows of the contract', () => {
  const rows = [
    { match: 'GET /dicom-web/.*/frames/', nth: 1, do: 'status', arg: 503 },
    { match: 'x', do: 'status', arg: { status: 302, headers: { Location: 'https://elsewhere.example/' } } },
    { match: 'x', do: 'delay', arg: 0 },
    { match: 'x', do: 'throttle', arg: 1 },
    { match: 'x', do: 'cut', arg: 10 },
    { match: 'x', do: 'reset' },
    { match: 'x', do: 'stall', arg: 0 },
    { match: 'x', do: 'length', arg: -5 },
    { match: 'x', do: 'type', arg: 'text/html' },
    { match: 'x', do: 'empty' },
    { match: 'x', do: 'html' },
    { match: 'x', do: 'cors' },
  ];
  expect(parseFaultRules(rows)).toEqual(rows);
});

it.each([
  [{}, 'Faults are a list'],
  [[5], 'Fault 1: is no object'],
  [[{ match: 'x', do: 'cors' }, { match: 'x' }], 'Fault 2: "do" is one of status, delay'],
  [[{ do: 'cors' }], '"match" is a regular expression'],
  [[{ match: '(', do: 'cors' }], '"match" is no regular expression: ('],
  [[{ match: 'x', do: 'explode' }], '"do" is one of'],
  [[{ match: 'x', nth: 0, do: 'cors' }], '"nth" is a whole number from 1'],
  [[{ match: 'x', do: 'cors', args: 1 }], '"args" is not known'],
  [[{ match: 'x', do: 'cors', arg: 1 }], '"arg" of cors is absent'],
  [[{ match: 'x', do: 'status', arg: 99 }], '"arg" of status is a status'],
  [[{ match: 'x', do: 'status', arg: { status: 503, headers: { 'Retry-After': 2 } } }], '"arg" of status'],
  [[{ match: 'x', do: 'status', arg: { status: 503, headers: 'none' } }], '"arg" of status'],
  [[{ match: 'x', do: 'delay', arg: 'long' }], '"arg" of delay is a number of milliseconds'],
  [[{ match: 'x', do: 'throttle', arg: 0 }], '"arg" of throttle'],
  [[{ match: 'x', do: 'cut', arg: 0.5 }], '"arg" of cut is a number of bytes'],
])('refuses %j: %s', (value, sentence) => {
  expect(() => parseFaultRules(value)).toThrow(FaultRuleError);
  expect(() => parseFaultRules(value)).toThrow(sentence);
});
