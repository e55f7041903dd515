import { SAXParser } from 'parse5-sax-parser';

/** What a page says of itself to search engines. */
export interface PageHead {
  /** The language of the page, from `<html lang>`. */
  readonly language: string | undefined;
  readonly canonical: string | undefined;
  /** Its versions in other languages, itself included. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
  /** Whether it may stand in a list. */
  readonly isListed: boolean;
}

/** Reads the head of a finished page. */
export function readPageHead(html: string): PageHead {
  const elements = readHeadElements(html);
  const links = elements.filter(({ tagName }) => tagName === 'link');
  return {
    language: elements.find(({ tagName }) => tagName === 'html')?.['lang'],
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

/** Reads each element with its attributes, and stops at the body, which is most of a page. */
function readHeadElements(html: string): readonly Readonly<Record<string, string>>[] {
  const elements: Readonly<Record<string, string>>[] = [];
  const parser = new SAXParser();
  parser.on('startTag', ({ tagName, attrs }) => {
    if (tagName === 'body') parser.stop();
    else
      elements.push({
        ...Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
        tagName,
      });
  });
  parser.on('endTag', ({ tagName }) => {
    if (tagName === 'head') parser.stop();
  });
  parser.end(html);
  return elements;
}
