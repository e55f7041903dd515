import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Attributes of which a browser loads the address. Those of our own elements wait for a press. */
const LOADED = new Set(['src', 'srcset', 'poster', 'data', 'background', 'action', 'ping']);
const OWN_ELEMENT = /^comunal-/;
const LOADED_LINK =
  /\b(?:stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|modulepreload)\b/;

/** The addresses that a browser requests by itself for a page, or by its style sheets. */
export function listRequests(html: string): string[] {
  return listElements(parse(html)).flatMap(({ tagName, attrs, childNodes }) => {
    if (OWN_ELEMENT.test(tagName)) return [];
    const values = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    const link = tagName === 'link' && LOADED_LINK.test(values['rel'] ?? '');
    const loaded = attrs.filter(({ name }) => LOADED.has(name) || (link && name === 'href'));
    const styles = [
      values['style'] ?? '',
      ...(tagName === 'style'
        ? childNodes.flatMap((node) => ('value' in node ? node.value : []))
        : []),
    ];
    return [...loaded.map(({ value }) => value), ...styles.flatMap(listStyleAddresses)];
  });
}

/** The addresses in a style sheet. */
export function listStyleAddresses(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/g)].map(
    ([, url, imported]) => url ?? imported ?? '',
  );
}

function listElements(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(listElements) : [];
  return defaultTreeAdapter.isElementNode(node) ? [node, ...children] : children;
}
