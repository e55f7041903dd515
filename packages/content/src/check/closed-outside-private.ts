import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Reports `closed-outside-private`: closed entries that git would commit. The site cannot stand in `private/`. */
export function* checkClosedOutsidePrivate({ parsedEntries }: CheckInput): Generator<Finding> {
  for (const { raw } of parsedEntries) {
    if (!raw.isClosed || raw.files.isPrivate || raw.files.type === 'site') continue;
    const { saysVisibility } = raw;
    const finding = {
      code: 'closed-outside-private',
      path: saysVisibility ? ['visibility'] : [],
      target: 'key',
    } as const;
    yield createEntryFinding(raw, saysVisibility ? finding : { ...finding, variant: 'unset' });
  }
}
