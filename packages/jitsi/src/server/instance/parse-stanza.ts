import { SaxesParser } from 'saxes';

/** An element of an XMPP stanza. */
export interface StanzaElement {
  /** Name without the prefix of its namespace, which servers choose. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text between its start tag and the next tag. */
  readonly text: string;
}

/**
 * Parses one stanza of an XMPP server, which over a WebSocket is a document of its own, into its elements in order.
 * @returns `undefined` for text that is not well-formed XML.
 */
export function parseStanza(xml: string): readonly StanzaElement[] | undefined {
  const elements: (StanzaElement & { text: string })[] = [];
  let isAfterStartTag = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name: name.replace(/^.*:/, ''), attributes, text: '' });
    isAfterStartTag = true;
  });
  parser.on('closetag', () => {
    isAfterStartTag = false;
  });
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last && isAfterStartTag) last.text += text;
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return elements;
}
