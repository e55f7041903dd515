import { SaxesParser } from 'saxes';

/** An element of a document of the S3-like server, which uses no attributes. */
export interface XmlElement {
  readonly name: string;
  /** The text directly inside. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Parses an XML document into its root element; undefined when it is not well-formed. */
export function readXml(xml: string): XmlElement | undefined {
  const document: OpenElement = { name: '', text: '', children: [] };
  const open = [document];
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    const element: OpenElement = { name, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    // The server may send blanks first, to keep the connection while it works.
    parser.write(xml.trim()).close();
  } catch {
    return undefined;
  }
  return document.children[0];
}

interface OpenElement {
  readonly name: string;
  text: string;
  readonly children: OpenElement[];
}

/** Gets the text of the first child of that name. */
export function getChildText(element: XmlElement | undefined, name: string): string | undefined {
  return element?.children.find((child) => child.name === name)?.text;
}

/** Gets the children of that name. */
export function getChildren(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child) => child.name === name);
}
