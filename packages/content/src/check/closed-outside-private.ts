import { createEntryFinding } from '../validate/issues-to-findings.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Closed entries that stand where git would take them along. The site has no place in private/. */
export function* checkClosedOutsidePrivate({ parsedEntries }: CheckInput): Generator<Finding> {
  for (const { raw } of parsedEntries) {
    if (!raw.isClosed || raw.files.isPrivate || raw.files.type === 'site') continue;
    const isSaid = raw.saysVisibility;
    const finding = {
      code: 'closed-outside-private',
      path: isSaid ? ['visibility'] : [],
      target: 'key',
    } as const;
    yield createEntryFinding(raw, isSaid ? finding : { ...finding, variant: 'unsaid' });
  }
}
