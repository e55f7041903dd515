import { parseSrcset } from '@comunal/http/address';
import { LOADING_RELS, getLinkKind } from './link-relations.ts';
import { extractFileNames } from './extract-file-names.ts';
import { getAttribute, type PageElement } from './page-tree.ts';
import type { Reference } from './reference.ts';

/** Extracts what an element loads by its attributes. */
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
        return parseSrcset(value).map(({ address: url }) => ({ url, as: 'file' }));
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

/** Elements whose attributes are links for people, or metadata for other programs. */
const LINKS_AND_METADATA = new Set(['a', 'area', 'link', 'meta', 'base', 'form']);
/** Attributes that are handled elsewhere, or contain text. */
const HANDLED_ELSEWHERE =
  /^(?:src|srcset|imagesrcset|href|poster|background|campaign|style|class|id|alt|title|aria-.*|on.*)$/;

/** Extracts file names from attributes that browsers ignore, such as `data-src`, since a script or an animation may load them. */
export function extractAttributeFileNames(
  { tagName, attrs }: PageElement,
  isOwn: boolean,
): string[] {
  return attrs
    .filter(
      ({ name }) =>
        isOwn ||
        name.startsWith('data-') ||
        !(LINKS_AND_METADATA.has(tagName) || HANDLED_ELSEWHERE.test(name)),
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
  // In SVG every reference is loaded, except for a link for people.
  if (!namespaceURI.endsWith('/svg') || tagName === 'a') return [];
  return [{ url, as: tagName === 'script' ? 'script' : 'file' }];
}
