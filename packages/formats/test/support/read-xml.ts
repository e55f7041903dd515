import { SaxesParser } from 'saxes';

/** An element as it was read. */
export interface ReadElement {
  /** The name with the prefix that the document gives it. */
  readonly name: string;
  /** The address of its namespace. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadElement[];
  readonly text: string;
}

/** Reads a document by a parser that is strict about well-formedness and namespaces. */
export function readXml(xml: string): ReadElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const root = { name: '', namespace: '', attributes: {}, children: [], text: '' };
  const open: { children: ReadElement[]; text: string }[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const values = Object.values(attributes).map((each) => [each.name, each.value]);
    const element = {
      name,
      namespace: uri,
      attributes: Object.fromEntries(values) as Readonly<Record<string, string>>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [document] = open[0]?.children ?? [];
  if (!document) throw new Error('no element');
  return document;
}

/** Lists the elements of a name, wherever they stand. */
export function findElements(element: ReadElement, name: string): ReadElement[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => findElements(child, name))];
}
