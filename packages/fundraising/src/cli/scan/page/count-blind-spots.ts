import type { BlindSpot } from '../blind-spots.ts';
import { FRAMES } from './extract-framed-content.ts';
import type { PageLink } from './extract-links.ts';
import { getAttribute, type Element } from './walk-tree.ts';

/** The number of parts of a page that its HTML does not reveal, by blind spot. */
export type BlindCounts = Readonly<Partial<Record<BlindSpot, number>>>;

const PICTURES: ReadonlySet<string> = new Set([
  'img',
  'picture',
  'svg',
  'canvas',
  'video',
  'image',
]);
/** Counts scripts, styles, pictures and frames, and links to other pages. */
export function countBlindSpots(
  elements: readonly Element[],
  links: readonly PageLink[],
  address: string,
): BlindCounts {
  const count = (matches: (element: Element) => boolean): number => elements.filter(matches).length;
  const followed = new Set(
    links.flatMap(({ url, isFollowed }) =>
      isFollowed && url && /^https?:$/.test(url.protocol) ? [url.href.replace(/#.*/, '')] : [],
    ),
  );
  const { origin } = new URL(address);
  const ownPages = [...followed].filter((href) => new URL(href).origin === origin);
  return {
    scripts: count(
      ({ tagName, attrs }) =>
        tagName === 'script' || attrs.some(({ name }) => /^on[a-z]/.test(name)),
    ),
    styles: count(
      (element) =>
        element.tagName === 'style' ||
        (element.tagName === 'link' && /stylesheet/i.test(getAttribute(element, 'rel') ?? '')) ||
        getAttribute(element, 'style') !== undefined,
    ),
    pictures: count(({ tagName }) => PICTURES.has(tagName)),
    frames: count(({ tagName }) => FRAMES.has(tagName)),
    'other-pages': ownPages.filter((href) => href !== address.replace(/#.*/, '')).length,
    'other-hosts': followed.size - ownPages.length,
  };
}
