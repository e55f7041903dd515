import type { SensitiveMatch } from '@comunal/content/sensitive';
import type { AuditCode } from '../audit-codes.ts';

/** Says whose text was found, without a word of it: entries are named where the content itself may name them. */
export function describeOwner({ reason, entry }: Pick<SensitiveMatch, 'reason' | 'entry'>): string {
  if (reason === 'closed') return 'a closed entry';
  if (reason === 'allies') return `an entry for allies (${entry ?? '*'})`;
  if (reason === 'consent') return `an entry without consent (${entry ?? '*'})`;
  return `an entry, of which it is no public part (${entry ?? '*'})`;
}

/** The code of what was found. */
export function codeOf({ kind, reason, isPossiblyChance }: SensitiveMatch): AuditCode {
  if (kind === 'room') return 'room-name';
  if (kind === 'slug') return 'closed-file-name';
  if (isPossiblyChance) return 'closed-words';
  return reason === 'consent' ? 'withheld-text' : 'closed-text';
}
