import type { FieldPath } from '@comunal/schemas';
import { findOrigin } from '../parse/find-origin.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import type { Finding } from '../model/finding.ts';

/** Locates a finding in a Markdown text: in a field, or in the body below the front matter. */
export function locateInMarkdown(
  raw: RawEntry,
  path: FieldPath,
  offset: number,
): Required<Pick<Finding, 'path' | 'target' | 'offset'>> {
  return { path, target: findOrigin(raw, path)?.inFile ? 'value' : 'body', offset };
}
