import type { SensitiveMatch, SensitiveReason } from '@comunal/content/sensitive';
import type { AuditCode } from '../audit-codes.ts';

/** Whose text was found: entries are named where the content itself may name them. */
export type Owner = Pick<SensitiveMatch, 'reason' | 'entry'>;

const phrases: Readonly<Record<SensitiveReason, string>> = {
  closed: 'a closed entry',
  allies: 'an entry for allies',
  consent: 'an entry without consent',
  private: 'a part of an entry that is not public',
};

/** Says whose text was found, without a word of it. */
export function describeOwner({ reason, entry }: Owner): string {
  return entry === undefined ? phrases[reason] : `${phrases[reason]} (${entry})`;
}

/** Reads what `describeOwner` wrote, for saying it in another language. @returns undefined for any other detail. */
export function parseOwner(detail: string): Owner | undefined {
  for (const reason of ['closed', 'allies', 'consent', 'private'] as const) {
    if (detail === phrases[reason]) return { reason };
    const [, entry] = /^.* \(([a-z]+\/[a-z\d-]+)\)$/.exec(detail) ?? [];
    if (entry !== undefined && detail === describeOwner({ reason, entry }))
      return { reason, entry };
  }
  return undefined;
}

/** The code of what was found. */
export function codeOf({ kind, reason, isPossiblyChance }: SensitiveMatch): AuditCode {
  if (kind === 'room') return 'room-name';
  if (kind === 'slug') return 'closed-file-name';
  if (isPossiblyChance) return 'closed-words';
  return reason === 'consent' ? 'withheld-text' : 'closed-text';
}
