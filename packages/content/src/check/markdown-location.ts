import type { FieldPath } from '@comunal/schemas';
import { originOf } from '../parse/find-origin.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import type { Finding } from '../model/finding.ts';

/** Where a finding in a Markdown text stands: in a field, or in the body below the front matter. */
export function markdownPlace(
  raw: RawEntry,
  path: FieldPath,
  offset: number,
): Required<Pick<Finding, 'path' | 'at' | 'offset'>> {
  return { path, at: originOf(raw, path)?.inFile ? 'value' : 'body', offset };
}
