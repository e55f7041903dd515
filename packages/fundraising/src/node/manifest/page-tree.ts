import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Every element of a page in order, those in templates too, as a browser with scripts sees it and as one without: the
 * content of `<noscript>` is text to one of them. Walked without recursion, since a page can be as deep as it is long.
 */
export function parseElements(html: string): PageElement[] {
  return [true, false].flatMap((scriptingEnabled) => walk(parse(html, { scriptingEnabled })));
}

/** The same for what stands in a `srcdoc`, or in a picture of SVG. */
export function parseFragmentElements(html: string): PageElement[] {
  return walk(parseFragment(html));
}

/** The value of an attribute, by its name in small letters; those of SVG have a prefix. */
export function getAttribute({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((each) => each.name === name && !each.prefix)?.value;
}

/** The text directly inside an element. */
export function getText({ childNodes }: PageElement): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Whether an element holds data: `<script type="application/json">` and its like. */
export function isDataScript(element: PageElement): boolean {
  const type = getAttribute(element, 'type')?.trim() ?? '';
  return element.tagName === 'script' && DATA_TYPE.test(type);
}

const DATA_TYPE = /^(?:application|text)\/(?:[\w.-]+\+)?json$|^speculationrules$|^importmap$/i;

function walk(root: Node): PageElement[] {
  const elements: PageElement[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('tagName' in node) elements.push(node);
    const children: Node[] = 'childNodes' in node ? [...node.childNodes] : [];
    if ('content' in node) children.push(node.content);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) stack.push(child);
    }
  }
  return elements;
}
