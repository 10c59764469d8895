import createDOMPurify from 'dompurify';

/** What a report needs. Everything else loses its tag and keeps its words; nothing that loads, links or asks is here. */
const tags = (
  'a abbr address article aside b bdi bdo big blockquote body br caption center cite code col colgroup dd del details ' +
  'dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr html i img ins kbd label legend li ' +
  'main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th ' +
  'thead time tr tt u ul var wbr'
).split(' ');
const attributes =
  'align alt border cellpadding cellspacing colspan dir headers height lang rowspan scope span src start style title valign value width'.split(
    ' ',
  );

/** Pictures that are in the document itself. SVG is no picture but a program. */
const picture = /^data:image\/(png|jpe?g|gif|webp|bmp);base64,[a-z0-9+/=\s]+$/i;

/** Style that carries meaning: a line through a word takes it back. Keywords and lengths only, never an address. */
const styles: Readonly<Record<string, RegExp>> = {
  'font-weight': /^(bold|bolder|lighter|normal|[1-9]00)$/,
  'font-style': /^(italic|oblique|normal)$/,
  'text-align': /^(left|right|center|justify|start|end)$/,
  'vertical-align': /^(top|middle|bottom|baseline|sub|super)$/,
  'white-space': /^(pre|pre-wrap|pre-line|nowrap|normal)$/,
  'list-style-type': /^[a-z-]{1,24}$/,
  'margin-left': /^\d{1,3}(\.\d{1,2})?(px|pt|em|rem|%)$/,
  'padding-left': /^\d{1,3}(\.\d{1,2})?(px|pt|em|rem|%)$/,
  'text-indent': /^\d{1,3}(\.\d{1,2})?(px|pt|em|rem|%)$/,
};

/** `text-decoration` may say colour, thickness and more besides; the line is what counts. */
function lineOf(value: string): string {
  return (value.match(/\b(underline|line-through|overline|none)\b/g) ?? []).join(' ');
}

function cleanStyle(text: string): string {
  return text
    .split(';')
    .flatMap((declaration) => {
      const [property = '', value = ''] = declaration.split(':').map((part) =>
        part
          .trim()
          .toLowerCase()
          .replace(/\s*!important$/, ''),
      );
      if (property === 'text-decoration' || property === 'text-decoration-line') {
        const line = lineOf(value);
        return line ? [`text-decoration:${line}`] : [];
      }
      return Object.hasOwn(styles, property) && styles[property]?.test(value) ? [`${property}:${value}`] : [];
    })
    .join(';');
}

const embedded = new Set('IMG SVG OBJECT EMBED IFRAME VIDEO AUDIO PICTURE CANVAS'.split(' '));

export interface Clean {
  readonly markup: string;
  /** Pictures and embedded parts that are not shown. */
  readonly left: number;
  /** A style sheet, which is not applied, strikes words out: they look valid. */
  readonly unstruck: boolean;
}

/** Markup from outside without anything that could run, load, lead away or ask; its words stay. */
export function cleanMarkup(markup: string): Clean {
  const purify = createDOMPurify(window);
  purify.addHook('uponSanitizeAttribute', (_element, data) => {
    if (data.attrName === 'style') data.attrValue = cleanStyle(data.attrValue);
    if (data.attrName === 'style' && data.attrValue === '') data.keepAttr = false;
    if (data.attrName === 'src' && !picture.test(data.attrValue)) data.keepAttr = false;
  });
  // A form is not used here, but what is ticked in it says something.
  purify.addHook('uponSanitizeElement', (node) => {
    if (node instanceof HTMLInputElement && /^(checkbox|radio)$/i.test(node.type))
      node.before(node.hasAttribute('checked') ? '☑ ' : '☐ ');
  });
  let left = 0;
  purify.addHook('afterSanitizeAttributes', (element) => {
    if (element.nodeName === 'IMG' && !element.hasAttribute('src')) {
      left += 1;
      element.replaceWith(element.getAttribute('alt') ?? '');
    }
  });
  const clean = purify.sanitize(markup, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOW_UNKNOWN_PROTOCOLS: false,
  });
  for (const { element } of purify.removed.filter((one) => 'element' in one)) {
    // A form's own fields can stand in the place of its `nodeName`.
    const name: unknown = element?.nodeName;
    if (typeof name === 'string' && embedded.has(name.toUpperCase())) left += 1;
  }
  return { markup: clean, left, unstruck: strikesBySheet(markup) };
}

function strikesBySheet(markup: string): boolean {
  const sheets = new DOMParser().parseFromString(markup, 'text/html').querySelectorAll('style');
  return [...sheets].some(({ textContent }) => /line-through/i.test(textContent));
}
