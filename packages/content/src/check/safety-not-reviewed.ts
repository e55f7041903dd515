import type { FieldPath, WithheldPart } from '@comunal/schemas';
import { toEntryKey, type EntryRecord } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import { valueAt } from '../validate/value-at.ts';

/**
 * Reports `safety-not-reviewed`: languages of an entry on which safety depends that are not shown, since nobody has reviewed them
 * since they last changed, and captions and files. A part that is in no other language is not shown at all, which is reported by itself.
 */
export function* checkSafetyNotReviewed(
  parts: readonly WithheldPart[],
  { raw, entry }: EntryRecord,
): Generator<Finding> {
  const languages = new Set<string>();
  for (const { reason, path } of parts) {
    if (reason !== 'language') continue;
    const step = path.at(-1);
    const text = valueAt(entry, path);
    const file = describeFile(path, text);
    if (typeof text === 'string') languages.add(String(step));
    else if (file) yield createEntryFinding(raw, { ...finding, ...file, path, target: 'key' });
    else yield createEntryFinding(raw, { ...finding, variant: 'part', path, target: 'key' });
  }
  for (const language of languages) {
    const path = Object.hasOwn(entry.translations ?? {}, language)
      ? ['translations', language]
      : ['safety'];
    const values = { language, entry: toEntryKey(entry) };
    yield createEntryFinding(raw, { ...finding, path, target: 'key', values });
  }
}

const finding = { code: 'safety-not-reviewed' } as const;

/** Which variant tells of captions or a file in one language. */
function describeFile(
  path: FieldPath,
  value: unknown,
): Pick<Finding, 'variant' | 'values'> | undefined {
  const [field] = path;
  if ((field !== 'captions' && field !== 'files') || typeof value !== 'object' || value === null)
    return undefined;
  const language = 'language' in value ? String(value.language) : '';
  return { variant: field === 'captions' ? 'captions' : 'file', values: { language } };
}
