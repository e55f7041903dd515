import type { Manifest } from '../../manifest/manifest.ts';
import type { DocumentProblem } from '../verify-report.ts';
import { getHighestSequence } from './verifier-state.ts';
import type { VerifyContext } from './verdict.ts';

/**
 * What is wrong with the campaigns in the pages, by what their manifest says of them: it fixes the bytes that hold them.
 * A campaign that is out of date, or older than one that was seen, may hold an account that was lost since.
 */
export function checkCampaigns(
  { campaigns }: Manifest,
  { memory, trusted, revoked, now }: Pick<VerifyContext, 'memory' | 'trusted' | 'revoked' | 'now'>,
): DocumentProblem[] {
  return campaigns.flatMap(({ path, name, sequence, expiresAt, keys: signers }) => {
    const problem = (reason: 'expired' | 'older-than-seen' | 'revoked'): DocumentProblem => ({
      outcome: 'failed',
      reason,
      about: `${path} (${name})`,
    });
    const seen = getHighestSequence(memory, { kind: 'campaign', name }, trusted);
    return [
      ...(expiresAt <= now ? [problem('expired')] : []),
      ...(sequence < seen ? [problem('older-than-seen')] : []),
      ...(signers.every((key) => revoked.includes(key)) ? [problem('revoked')] : []),
    ];
  });
}
