import { listUnsaidLanguages, type Entry } from '@comunal/schemas';
import { toEntryKey } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { CheckInput } from './check-input.ts';

/**
 * Reports `safety-state-missing`: a language of an entry on which safety depends that is shown though nothing says whether anybody has
 * reviewed it.
 */
export function* checkSafetyStateMissing({ graph }: CheckInput): Generator<Finding> {
  const lookup = (type: Entry['type'], slug: string) => graph.find(type, slug)?.entry;
  for (const { raw, entry } of graph.records) {
    if (entry.visibility !== 'public' && entry.visibility !== 'unlisted') continue;
    for (const language of listUnsaidLanguages(entry, lookup))
      yield createEntryFinding(raw, {
        code: 'safety-state-missing',
        path: ['safety'],
        target: 'key',
        values: { language, entry: toEntryKey(entry) },
      });
  }
}
