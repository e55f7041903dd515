import { inEntry } from '../entry/issue-findings.ts';
import type { EntryRecord } from '../graph/graph.ts';
import type { Finding } from '../problem/finding.ts';
import type { CheckInput } from './run-checks.ts';

/**
 * Texts that some languages of the site have and others do not. Where the entry itself says that a language is on its
 * way, or nobody sees the entry, it is a notice only.
 */
export function* checkTranslations({ graph, languages }: CheckInput): Generator<Finding> {
  for (const record of graph.records)
    for (const { path, value } of record.survey.untranslated) {
      if (!languages.some((language) => Object.hasOwn(value, language))) continue;
      for (const language of languages)
        if (!Object.hasOwn(value, language)) {
          const values = {
            language,
            field: path.filter((step) => typeof step === 'string').join('.'),
          };
          const severity = isOnItsWay(record, language) ? 'notice' : 'warning';
          yield inEntry(record.raw, {
            code: 'missing-translation',
            severity,
            path,
            at: 'key',
            values,
          });
        }
    }
}

function isOnItsWay({ entry, raw }: EntryRecord, language: string): boolean {
  const state = entry.translations?.[language]?.state;
  return raw.isClosed || state === 'wished' || state === 'machine' || state === 'draft';
}
