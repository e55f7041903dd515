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
  const elements = elementsIn(parseHead(html)).map(({ tagName, attrs }) => ({
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

/** Most of a page is its body, which nothing is read from. The same sign may stand in a description, within a tag. */
function parseHead(html: string): DefaultTreeAdapterTypes.Document {
  for (const { index } of html.matchAll(/<\/head>/gi)) {
    let isCut = false;
    const head = parse(html.slice(0, index), {
      onParseError: ({ code }) => (isCut ||= code.startsWith('eof-in-')),
    });
    if (!isCut) return head;
  }
  return parse(html);
}

function elementsIn(parent: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return parent.childNodes.flatMap((node) =>
    tree.isElementNode(node) ? [node, ...elementsIn(node)] : [],
  );
}
