import { parseDataUrl } from './parse-data-url.ts';
import { toVerbatimText } from './to-verbatim-text.ts';
import type { SourceText } from './source-text.ts';
import { getAttribute, type Element } from './walk-tree.ts';

/** Elements that embed another document in the page. */
export const FRAMES: ReadonlySet<string> = new Set([
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'portal',
  'fencedframe',
]);

/** Extracts the text that frames show of `data:` URLs. Pages in `data:` URLs are extracted as pages. */
export function extractFramedContent(elements: readonly Element[]): {
  readonly texts: readonly SourceText[];
  /** Whether there is one whose encoding a browser would guess. */
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
