import { getAttribute, type PageElement } from '../pages/parse-page.ts';

const ADDRESSES: ReadonlySet<string> = new Set(
  'href action formaction ping cite src data poster background manifest longdesc codebase'.split(
    ' ',
  ),
);
const LISTS: ReadonlySet<string> = new Set(['srcset', 'imagesrcset', 'archive', 'attributionsrc']);
/** Scripts copy the value of such an attribute to a link. */
const NAMED_AFTER_URLS = /^(?:data-)?(?:[\w-]*-)?(?:href|url|link)$/;
const MAX_BASES = 5;
/** Relative URLs are resolved against a host that does not exist. */
const BASE = 'https://site.invalid/';

/** Extracts every URL in the attributes of a page, resolved against each possible `<base>`. */
export function extractUrls(elements: readonly PageElement[]): URL[] {
  const bases = findBases(elements);
  const urls = new Map<string, URL>();
  for (const { attrs } of elements)
    for (const { name, value } of attrs)
      for (const written of splitValue(name, value))
        for (const base of bases) {
          const url = URL.parse(written, base);
          if (url) urls.set(url.href, url);
        }
  return [...urls.values()];
}

function splitValue(name: string, value: string): readonly string[] {
  if (LISTS.has(name)) return value.split(/[\s,]+/).filter(Boolean);
  return (ADDRESSES.has(name) || NAMED_AFTER_URLS.test(name)) && value.trim() !== '' ? [value] : [];
}

/** Finds the base URLs. Only the first `<base>` counts, but a script may remove it. */
function findBases(elements: readonly PageElement[]): string[] {
  const hrefs = elements
    .filter(({ tagName }) => tagName === 'base')
    .flatMap((element) => getAttribute(element, 'href') ?? []);
  const bases = hrefs.slice(0, MAX_BASES).flatMap((href) => URL.parse(href, BASE)?.href ?? []);
  return [...new Set([BASE, ...bases])];
}
