import { parseDataUrl } from './parse-data-url.ts';
import { toVerbatimText } from './to-verbatim-text.ts';
import type { SourceText } from './source-text.ts';
import { getAttribute, type Element } from './walk-tree.ts';

/** Elements that show a page, or a text, inside the page. */
export const FRAMES: ReadonlySet<string> = new Set([
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'portal',
  'fencedframe',
]);

/** What frames show of addresses that carry their own content, where that is no page but text; pages are read as such. */
export function extractFramedContent(elements: readonly Element[]): {
  readonly texts: readonly SourceText[];
  /** Whether there is one in letters that a browser guesses at. */
  readonly isUnread: boolean;
} {
  const contents = elements
    .filter(({ tagName }) => FRAMES.has(tagName))
    .flatMap((element) => ['src', 'data'].flatMap((name) => getAttribute(element, name) ?? []))
    .flatMap((written) => parseDataUrl(written) ?? [])
    .filter(({ type }) => !/^(?:image\/(?!svg)|audio\/|video\/|font\/)/.test(type));
  return {
    texts: contents
      .filter(({ type }) => !/html|xml/.test(type))
      .flatMap(({ texts }) => texts.map(toVerbatimText)),
    isUnread: contents.some((content) => content.isUnread),
  };
}
