import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What a page says of itself to search engines. */
export interface PageHead {
  readonly canonical: string | undefined;
  /** Its versions in other languages, itself included. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
  /** Whether it may stand in a list. */
  readonly isListed: boolean;
}

/** Reads the head of a finished page. */
export function readPageHead(html: string): PageHead {
  // Most of a page is its body, which nothing is read from.
  const [head = ''] = html.split(/<\/head>/i, 1);
  const elements = elementsIn(parse(head)).map(({ tagName, attrs }) => ({
    tagName,
    ...Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
  })) as readonly Readonly<Record<string, string>>[];
  const links = elements.filter(({ tagName }) => tagName === 'link');
  return {
    canonical: links.find(({ rel }) => rel === 'canonical')?.['href'],
    alternates: links.flatMap(({ rel, hreflang, href }) =>
      rel === 'alternate' && hreflang !== undefined && href !== undefined
        ? [{ language: hreflang, href }]
        : [],
    ),
    isListed: !elements.some(
      ({ tagName, name, content = '' }) =>
        tagName === 'meta' && name === 'robots' && /\b(?:noindex|none)\b/i.test(content),
    ),
  };
}

function elementsIn(parent: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return parent.childNodes.flatMap((node) =>
    tree.isElementNode(node) ? [node, ...elementsIn(node)] : [],
  );
}
