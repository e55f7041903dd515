import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Parses a page and lists every element in document order, including those in templates, once with and once without scripting,
 * since the content of `<noscript>` differs. It does not use recursion, since nesting is only limited by the size of a page.
 */
export function parseElements(html: string): PageElement[] {
  return [true, false].flatMap((scriptingEnabled) => walk(parse(html, { scriptingEnabled })));
}

/** Parses a fragment, such as a `srcdoc` or an SVG file, and lists every element. */
export function parseFragmentElements(html: string): PageElement[] {
  return walk(parseFragment(html));
}

/** Returns the value of an attribute without a namespace prefix, by its name in lower case. */
export function getAttribute({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name && !candidate.prefix)?.value;
}

/** Returns the text directly inside an element. */
export function getText({ childNodes }: PageElement): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Whether an element is a script with data, such as `<script type="application/json">`. */
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
