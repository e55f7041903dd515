import type { Container, Format } from './clean-html.ts';

/** Elements that format a part of a line. */
export const formatTags: ReadonlyMap<string, Exclude<Format['tag'], 'a'>> = new Map(
  Object.entries({
    b: 'strong',
    strong: 'strong',
    i: 'em',
    em: 'em',
    cite: 'em',
    dfn: 'em',
    var: 'em',
    code: 'code',
    kbd: 'code',
    samp: 'code',
    tt: 'code',
  } as const),
);

/** Elements that become blocks of Markdown. The title of the page is the only heading of the first level. */
export const containerTags: ReadonlyMap<string, Container['tag']> = new Map(
  Object.entries({
    h1: 'h2',
    h2: 'h2',
    h3: 'h3',
    h4: 'h4',
    h5: 'h5',
    h6: 'h6',
    ul: 'ul',
    ol: 'ol',
    menu: 'ul',
    dir: 'ul',
    li: 'li',
    blockquote: 'blockquote',
    pre: 'pre',
    listing: 'pre',
  } as const),
);

/** Elements that end a paragraph, and say nothing else. */
export const blockTags: ReadonlySet<string> = new Set(
  `address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup html
  legend main nav p search section summary table caption colgroup tbody td tfoot th thead tr audio video`.split(
    /\s+/,
  ),
);

/** Elements that are left out with what is in them, where they are closed. */
export const leftOutTags: ReadonlySet<string> = new Set(
  'form select object svg math canvas template datalist map head'.split(' '),
);

/** Elements that only change how a text looks. What they say is lost, so it is reported. */
export const struckTags: ReadonlySet<string> = new Set(['s', 'strike', 'del']);

/** The digits of raised and lowered numbers: 10⁶ is another number than 106. */
const raisedDigits: ReadonlyMap<string, string> = new Map([
  ['sup', '⁰¹²³⁴⁵⁶⁷⁸⁹'],
  ['sub', '₀₁₂₃₄₅₆₇₈₉'],
]);

/** Writes the digits of a text raised or lowered. */
export function shiftDigits(text: string, tag: string): string {
  const digits = raisedDigits.get(tag) ?? '';
  return text.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
