import { archiveError } from '../archive-error.ts';
import type { Fields } from '../items/item.ts';

/** Bytes of all headers together that servers on the way let through. */
const mostBytes = 6_000;

/**
 * Fields of a new item as headers: numbered where there are several, `_` as `--`, and in `uri(…)` what a header cannot say.
 * @throws `ArchiveError` with `bad-request` for a field that will not do, and for too much: `metadata.update` takes that.
 */
export function metadataHeaders(
  fields: Fields,
  kind: 'meta' | 'filemeta' = 'meta',
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!/^[a-z][a-z0-9_.-]*$/.test(name))
      throw archiveError(
        'bad-request',
        `The field "${name}" is to be of small letters, digits, "_", "." and "-".`,
      );
    const values = [value].flat();
    if (values.length > 100) throw archiveError('bad-request', `${name} has over 100 values.`);
    for (const [at, one] of values.entries()) {
      if (one.trim() === '') throw archiveError('bad-request', `${name} has an empty value.`);
      const number = values.length > 1 ? String(at).padStart(2, '0') : '';
      headers[`x-archive-${kind}${number}-${name.replaceAll('_', '--')}`] = headerValue(one);
    }
  }
  const bytes = Object.entries(headers).reduce(
    (sum, [name, one]) => sum + name.length + one.length,
    0,
  );
  if (bytes > mostBytes)
    throw archiveError(
      'bad-request',
      `The metadata is too long for headers (${bytes} bytes, at most ${mostBytes}): leave long texts to metadata.update.`,
    );
  return headers;
}

function headerValue(value: string): string {
  const isPlain =
    /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value) && !value.startsWith('uri(');
  return isPlain ? value : `uri(${encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\uFFFD'))})`;
}
