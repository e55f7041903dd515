import type { Manifest } from '../../manifest/manifest.ts';
import type { DocumentProblem } from '../report.ts';
import { highestSequence } from './memory.ts';
import type { VerifyState } from './verdict.ts';

/**
 * What is wrong with the campaigns in the pages, by what their manifest says of them: it fixes the bytes that hold them.
 * A campaign that is out of date, or older than one that was seen, may hold an account that was lost since.
 */
export function judgeCampaigns(
  { campaigns }: Manifest,
  { memory, trusted, revoked, now }: Pick<VerifyState, 'memory' | 'trusted' | 'revoked' | 'now'>,
): DocumentProblem[] {
  return campaigns.flatMap(({ path, name, sequence, expiresAt, keys: signers }) => {
    const problem = (reason: 'expired' | 'older-than-seen' | 'revoked'): DocumentProblem => ({
      outcome: 'failed',
      reason,
      about: `${path} (${name})`,
    });
    const seen = highestSequence(memory, { kind: 'campaign', name }, trusted);
    return [
      ...(expiresAt <= now ? [problem('expired')] : []),
      ...(sequence < seen ? [problem('older-than-seen')] : []),
      ...(signers.every((key) => revoked.includes(key)) ? [problem('revoked')] : []),
    ];
  });
}
