import type { FieldPath } from '@comunal/schemas';
import type { Origin, RawEntry } from '../model/raw-entry.ts';

/** Finds the file that holds a value of an entry, and the path in it. Returns `undefined` for an entry without files. */
export function findOrigin(
  { files, fields, origins }: RawEntry,
  path: FieldPath,
): Origin | undefined {
  const [field, language, ...rest] = path;
  const text = language === undefined ? undefined : origins.get(`${field} ${language}`);
  if (text) return { source: text.source, inFile: text.inFile && [...text.inFile, ...rest] };
  const whole = field === undefined ? undefined : origins.get(String(field));
  if (whole) return { source: whole.source, inFile: path };
  // A field assembled from language files and bodies has no location of its own: that of its first language is used.
  const first = field === undefined ? undefined : firstOf(fields[field], origins, String(field));
  if (first) return first;
  const source = files.shared ?? files.languages[0];
  return source && { source, inFile: path };
}

function firstOf(texts: unknown, origins: RawEntry['origins'], field: string): Origin | undefined {
  // A list has no languages, and walking one of thousands of items for each finding in it would take minutes.
  if (origins.size === 0 || typeof texts !== 'object' || texts === null || Array.isArray(texts))
    return undefined;
  let first: Origin | undefined;
  for (const language in texts) {
    const origin = origins.get(`${field} ${language}`);
    if (!origin) return undefined;
    first ??= origin;
  }
  return first;
}
