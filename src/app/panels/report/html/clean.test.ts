// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hasSharedData, readSharedJson } from '@/testing/sharedData';
import { cleanMarkup } from './clean';
import { toFrame } from './frame';

const clean = (markup: string) => cleanMarkup(markup).markup;
const pixel = 'data:image/png;base64,iVBORw0KGgo=';

describe('what a report needs stays', () => {
  it.each([
    ['<h1>CT</h1><p>No <b>nodule</b>.</p>'],
    [
      '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
    ],
    ['<ol start="3"><li>x</li></ol>'],
    ['<p>was <s>no</s> <del>none</del> <strike>nil</strike></p>'],
    ['<span style="text-decoration:line-through">no</span>'],
    ['<pre>a  b</pre>'],
    ['<p dir="rtl" lang="ar">سليم</p>'],
    [`<img src="${pixel}" alt="key image">`],
  ])('%s', (markup) => expect(clean(markup)).toBe(markup));

  it('also of a whole document, an XHTML narrative and markup that is broken', () => {
    expect(clean('<!doctype html><html><head><title>t</title></head><body><p>x</p></body></html>')).toBe(
      '<p>x</p>',
    );
    expect(clean('<div xmlns="http://www.w3.org/1999/xhtml"><p>x<br/>y</p></div>')).toBe(
      '<div><p>x<br>y</p></div>',
    );
    expect(clean('<p>x<b>y</p>')).toContain('<b>y</b>');
  });

  it.each([
    'line-through red',
    'line-through solid 2px #ff0000',
    'red line-through !important',
    'LINE-THROUGH',
  ])('and a line through a word, written as %s', (value) =>
    expect(clean(`<span style="text-decoration: ${value}">no</span>`)).toBe(
      '<span style="text-decoration:line-through">no</span>',
    ),
  );

  it('and it is said when a style sheet, which is not applied, strikes words out', () => {
    const sheet = (rule: string) =>
      cleanMarkup(`<head><style>.x { ${rule} }</style></head><p class="x">no</p>`).unstruck;
    expect([sheet('text-decoration: line-through'), sheet('color: red')]).toEqual([true, false]);
  });

  it('and the words of what goes', () => {
    expect(clean('<a href="https://evil.example" onclick="x()">see images</a>')).toBe('<a>see images</a>');
    expect(clean('<form action="/x"><button>Send</button></form>')).toBe('Send');
    expect(clean('<marquee>moving</marquee>')).toBe('moving');
    const boxes = '<p><input type="checkbox"> Pneumothorax <input type=checkbox checked> Effusion</p>';
    expect(clean(boxes)).toBe('<p>☐  Pneumothorax ☑  Effusion</p>');
  });
});

describe('what could do something goes', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['<p onmouseover="alert(1)">x</p>', '<p>x</p>'],
    ['<iframe src="https://evil.example"></iframe>', ''],
    ['<svg onload="alert(1)"><text>x</text></svg>', ''],
    ['<style>p{background:url(//evil)}</style>x', 'x'],
    ['<p style="background:url(//evil.example/x)">x</p>', '<p>x</p>'],
    ['<p style="font-weight:bold;position:fixed">x</p>', '<p style="font-weight:bold">x</p>'],
    ['<p id="root" class="y" data-action="z">x</p>', '<p>x</p>'],
    ['<img src="https://evil.example/x.png" alt="key image">', 'key image'],
    ['<img src="data:image/svg+xml;base64,PHN2Zz4=">', ''],
    ['<base href="https://evil.example"><meta http-equiv="refresh" content="0;url=//evil">x', 'x'],
    ['<link rel="stylesheet" href="//evil">x', 'x'],
  ])('%s', (markup, left) => expect(clean(markup)).toBe(left));

  it('and is counted where it was a picture or a part', () => {
    expect(cleanMarkup('<img src="//a"><svg></svg><iframe></iframe><b>x</b>').left).toBe(3);
    expect(cleanMarkup(`<img src="${pixel}">`).left).toBe(0);
  });
});

describe.skipIf(!hasSharedData)('hostile markup', () => {
  const payloads = hasSharedData ? (readSharedJson('hostile/xss.json') as { payload: string }[]) : [];

  it('comes out without anything that runs, loads or leads away', () => {
    const allowed =
      /^(align|alt|border|cellpadding|cellspacing|colspan|dir|headers|height|lang|rowspan|scope|span|start|style|title|valign|value|width|src)$/;
    const left = payloads.flatMap(({ payload }) => {
      const body = new DOMParser().parseFromString(cleanMarkup(payload).markup, 'text/html').body;
      return [...body.querySelectorAll('*')].flatMap((element) => [
        ...(/^(script|style|iframe|object|embed|svg|math|form|input|link|meta|base|video|audio)$/i.test(
          element.nodeName,
        )
          ? [element.nodeName]
          : []),
        ...[...element.attributes]
          .filter(
            ({ name, value }) =>
              !allowed.test(name) ||
              /url\(|expression|javascript:/i.test(name === 'style' ? value : '') ||
              (name === 'src' && !value.startsWith('data:image/')),
          )
          .map(({ name }) => name),
      ]);
    });
    expect(payloads.length).toBeGreaterThan(1000);
    expect(left).toEqual([]);
  }, 60_000);
});

it('shows it in a document that forbids everything but its own look', () => {
  const frame = toFrame('<p>x</p>', 'dark');
  expect(frame).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"`);
  expect(frame.indexOf('Content-Security-Policy')).toBeLessThan(frame.indexOf('<style>'));
});
