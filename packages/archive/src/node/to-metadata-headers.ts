import { createArchiveError } from '../archive-error.ts';
import type { MetadataFields } from '../items/item.ts';

/** The size of all headers together, in bytes, that proxies let through. */
const maxBytes = 6_000;

/**
 * Converts the fields of a new item to headers: several values are numbered, `_` becomes `--`, and a value that no header can
 * carry stands in `uri(…)`.
 * @throws `ArchiveError` with `bad-request` for an invalid field, and for more than fits: `metadata.update` takes that.
 */
export function toMetadataHeaders(
  fields: MetadataFields,
  kind: 'meta' | 'filemeta' = 'meta',
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!/^[a-z][a-z0-9_.-]*$/.test(name))
      throw createArchiveError(
        'bad-request',
        `The field "${name}" is to be of small letters, digits, "_", "." and "-".`,
      );
    const values = [value].flat();
    if (values.length > 100)
      throw createArchiveError('bad-request', `${name} has over 100 values.`);
    for (const [index, item] of values.entries()) {
      if (item.trim() === '')
        throw createArchiveError('bad-request', `${name} has an empty value.`);
      const number = values.length > 1 ? String(index).padStart(2, '0') : '';
      headers[`x-archive-${kind}${number}-${name.replaceAll('_', '--')}`] = toHeaderValue(item);
    }
  }
  const bytes = Object.entries(headers).reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    0,
  );
  if (bytes > maxBytes)
    throw createArchiveError(
      'bad-request',
      `The metadata is too long for headers (${bytes} bytes, at most ${maxBytes}): leave long texts to metadata.update.`,
    );
  return headers;
}

function toHeaderValue(value: string): string {
  const isPlain =
    /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value) && !value.startsWith('uri(');
  return isPlain ? value : `uri(${encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\uFFFD'))})`;
}
