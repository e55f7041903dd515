import type { Path } from '@comunal/schemas';
import type { Origin, RawEntry } from './assemble.ts';

/** The file a value of an entry stands in, and where in it. `undefined` for an entry without files. */
export function originOf({ files, origins }: RawEntry, path: Path): Origin | undefined {
  const [field, language, ...rest] = path;
  const text = language === undefined ? undefined : origins.get(`${field} ${language}`);
  if (text) return { source: text.source, inFile: text.inFile && [...text.inFile, ...rest] };
  const whole = field === undefined ? undefined : origins.get(String(field));
  if (whole) return { source: whole.source, inFile: path };
  // A field made of language files alone has no place of its own: that of its first language will do.
  const first = field !== undefined && !files.shared ? firstOf(origins, `${field} `) : undefined;
  if (first) return first;
  const source = files.shared ?? files.languages[0];
  return source && { source, inFile: path };
}

function firstOf(origins: ReadonlyMap<string, Origin>, start: string): Origin | undefined {
  for (const [key, origin] of origins) if (key.startsWith(start)) return origin;
  return undefined;
}
