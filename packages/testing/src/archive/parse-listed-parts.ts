import { SaxesParser } from 'saxes';

/** A part in the list of a client that completes a multipart upload. */
export interface ListedPart {
  readonly number: number;
  readonly etag: string | undefined;
}

/** Parses the list of parts to combine. @returns an empty array for malformed XML. */
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
