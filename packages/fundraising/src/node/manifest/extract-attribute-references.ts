import { LOADING_RELS, getLinkKind } from './link-relations.ts';
import { extractFileNames } from './extract-file-names.ts';
import { getAttribute, type PageElement } from './page-tree.ts';
import type { Reference } from './reference.ts';

/** What an element loads by its attributes. */
export function extractAttributeReferences(element: PageElement): Reference[] {
  const { tagName, attrs } = element;
  return attrs.flatMap(({ name, value }): Reference[] => {
    if (value.trim() === '' || value.startsWith('#')) return [];
    switch (name) {
      case 'src':
        return [{ url: value, as: getSourceKind(tagName) }];
      case 'href':
        return getHrefReferences(element, value);
      case 'srcset':
      case 'imagesrcset':
        return splitSrcset(value).map((url) => ({ url, as: 'file' }));
      case 'poster':
      case 'background':
        return [{ url: value, as: 'file' }];
      case 'data':
        return tagName === 'object' ? [{ url: value, as: 'document' }] : [];
      default:
        return [];
    }
  });
}

/** Elements whose attributes lead people, or are written for other programs. */
const FOR_PEOPLE = new Set(['a', 'area', 'link', 'meta', 'base', 'form']);
/** What is read elsewhere, or is a text. */
const READ_ELSEWHERE =
  /^(?:src|srcset|imagesrcset|href|poster|background|campaign|style|class|id|alt|title|aria-.*|on.*)$/;

/** Files named in attributes by which no browser loads, as `data-src`: a script may, or an animation. */
export function extractAttributeFileNames(
  { tagName, attrs }: PageElement,
  isOwn: boolean,
): string[] {
  return attrs
    .filter(
      ({ name }) =>
        isOwn ||
        name.startsWith('data-') ||
        !(FOR_PEOPLE.has(tagName) || READ_ELSEWHERE.test(name)),
    )
    .flatMap(({ value }) => extractFileNames(value));
}

function getSourceKind(tagName: string): Reference['as'] {
  if (tagName === 'script') return 'script';
  return ['iframe', 'frame', 'embed'].includes(tagName) ? 'document' : 'file';
}

function getHrefReferences(element: PageElement, url: string): Reference[] {
  const { tagName, namespaceURI } = element;
  if (tagName === 'link') {
    const rel = getAttribute(element, 'rel') ?? '';
    return LOADING_RELS.test(rel)
      ? [{ url, as: getLinkKind(rel, getAttribute(element, 'as')) }]
      : [];
  }
  // In a drawing everything but a link for people is loaded.
  if (!namespaceURI.endsWith('/svg') || tagName === 'a') return [];
  return [{ url, as: tagName === 'script' ? 'script' : 'file' }];
}

/** The addresses of a `srcset`: each up to a space, or to a comma at its end. */
function splitSrcset(srcset: string): string[] {
  return Array.from(srcset.matchAll(/[\s,]*([^\s]*[^\s,])(?:\s[^,]*)?,?/g), ([, url = '']) => url);
}
