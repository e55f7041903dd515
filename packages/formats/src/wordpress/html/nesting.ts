import { leftOutTags } from './element-kinds.ts';
import { isVoid } from './tokenize-html.ts';

/** Nothing that people write is nested as deeply: a list in a list in a table in columns in a section. */
export const mostNesting = 100;

/** A text of a book has fewer tags. */
export const mostTags = 50_000;

/** Tags, and shortcodes that are nested as elements are; first what holds no tags. */
const TAG =
  /<!--[^]*?(?:-->|$)|<(script|style|iframe|noembed|noframes|noscript|xmp|textarea|title)(?![\w-])[^]*?(?:<\/\1|$)|<(\/?)([a-z][^\s/>]{0,50})|\[(?:caption|wp_caption|embed)/gi;

/**
 * Whether elements may be nested more deeply than people write, by the tags that are still open. What is not nested deeply is found
 * without reading the HTML as such. What closes inside of an element that is left out closes nothing.
 */
export function isNestedDeeply(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let tags = 0;
  let leftOut = 0;
  for (const [written, raw, slash, name = '['] of html.matchAll(TAG)) {
    const key = name.toLowerCase();
    if (raw !== undefined || written.startsWith('<!--') || isVoid(key)) continue;
    const isLeftOut = leftOutTags.has(key);
    const count = open.get(key) ?? 0;
    if (slash !== '/') {
      open.set(key, count + 1);
      if (isLeftOut) leftOut += 1;
      depth += 1;
      tags += 1;
      if (depth >= mostNesting || tags > mostTags) return true;
    } else if (count > 0 && (leftOut === 0 || isLeftOut)) {
      open.set(key, count - 1);
      if (isLeftOut) leftOut -= 1;
      depth -= 1;
    }
  }
  return false;
}
