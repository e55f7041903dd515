import type { Manifest } from '../../manifest/manifest.ts';
import type { DocumentProblem } from '../verify-report.ts';
import { getHighestSequence } from './verifier-state.ts';
import type { VerifyContext } from './verdict.ts';

/**
 * Checks the campaigns of the pages by their entries in the manifest, which fixes the bytes that contain them. A campaign that is
 * expired, or older than one that was seen, may contain an account that was lost since.
 */
export function checkCampaigns(
  { campaigns }: Manifest,
  {
    verifierState,
    trusted,
    revoked,
    now,
  }: Pick<VerifyContext, 'verifierState' | 'trusted' | 'revoked' | 'now'>,
): DocumentProblem[] {
  return campaigns.flatMap(({ path, name, sequence, expiresAt, keys: signers }) => {
    const problem = (reason: 'expired' | 'older-than-seen' | 'revoked'): DocumentProblem => ({
      outcome: 'failed',
      reason,
      about: `${path} (${name})`,
    });
    const seen = getHighestSequence(verifierState, { kind: 'campaign', name }, trusted);
    return [
      ...(expiresAt <= now ? [problem('expired')] : []),
      ...(sequence < seen ? [problem('older-than-seen')] : []),
      ...(signers.every((key) => revoked.includes(key)) ? [problem('revoked')] : []),
    ];
  });
}
