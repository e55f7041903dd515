import { toEntryKey } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { CheckInput } from './check-input.ts';

/** Reports `stale-translation`: a translation whose source has changed since, once for each entry and language, with the fields. */
export function* checkStaleTranslations({ graph, stale }: CheckInput): Generator<Finding> {
  for (const { raw, entry } of graph.records) {
    const key = toEntryKey(entry);
    for (const [language, fields] of stale.get(key) ?? [])
      yield createEntryFinding(raw, {
        code: 'stale-translation',
        path: ['translations', language],
        target: 'key',
        values: { language, fields: nameFields(fields), entry: key },
      });
  }
}

/** The names of fields, without the positions of items in lists. */
function nameFields(fields: readonly string[]): string {
  const names = fields.map((field) => field.replaceAll(/\.\d+(?=\.|$)/g, ''));
  return [...new Set(names)].join(', ');
}
