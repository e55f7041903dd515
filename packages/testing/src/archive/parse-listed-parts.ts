import { SaxesParser } from 'saxes';

/** A part as a client lists it. */
export interface ListedPart {
  readonly number: number;
  readonly etag: string | undefined;
}

/** The parts that a client wants put together. @returns none for what is no well-formed XML. */
export function parseListedParts(xml: string): ListedPart[] {
  const parts: ListedPart[] = [];
  let fields: Record<string, string> = {};
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'Part') fields = {};
    text = '';
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('closetag', ({ name }) => {
    if (name !== 'Part') fields[name] = text.trim();
    else
      parts.push({
        number: Number(fields['PartNumber']),
        etag: fields['ETag']?.replaceAll('"', ''),
      });
  });
  try {
    parser.write(xml).close();
  } catch {
    return [];
  }
  return parts;
}
