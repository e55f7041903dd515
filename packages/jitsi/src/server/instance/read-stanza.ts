import { SaxesParser } from 'saxes';

/** An element of what an XMPP server says. */
export interface StanzaElement {
  /** Without the prefix of its namespace, which servers choose. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands behind its start tag, up to the next tag. */
  readonly text: string;
}

/**
 * Reads one message of an XMPP server, which over a WebSocket is a document of its own, into its elements in order.
 * @returns nothing for what is no well-formed XML.
 */
export function readStanza(xml: string): readonly StanzaElement[] | undefined {
  const elements: (StanzaElement & { text: string })[] = [];
  let isBehindStart = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name: name.replace(/^.*:/, ''), attributes, text: '' });
    isBehindStart = true;
  });
  parser.on('closetag', () => {
    isBehindStart = false;
  });
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last && isBehindStart) last.text += text;
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return elements;
}
