import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Every node below one in document order, with the contents of templates. It does not recurse: a page can be thousands of elements deep. */
export function* walkNodes(root: Node): Generator<Node> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node !== root) yield node;
    pushChildren(stack, node);
    if ('content' in node) stack.push(node.content);
  }
}

/** Whether a node is an element. */
export function isElement(node: Node): node is DefaultTreeAdapterTypes.Element {
  return 'tagName' in node;
}

/** Every node that a browser looks at as it opens a page: templates are left out until a script uses them, unless they are a shadow root. */
export function* walkLiveNodes(root: Node): Generator<Node> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node !== root) yield node;
    pushChildren(stack, node);
    if ('content' in node && node.attrs.some(({ name }) => name === 'shadowrootmode'))
      stack.push(node.content);
  }
}

/** One by one: an element can have more children than a call takes arguments. */
function pushChildren(stack: Node[], node: Node): void {
  if ('childNodes' in node) for (const child of node.childNodes.toReversed()) stack.push(child);
}

/** The text directly in an element, such as a script's. */
export function getText(element: DefaultTreeAdapterTypes.Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
