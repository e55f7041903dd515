import { verifyCampaign } from '../../signing/verify-campaign.ts';
import type { DocumentProblem } from '../report.ts';
import type { FoundDocument } from './find-document.ts';
import { highestSequence } from './memory.ts';
import {
  describeDocument,
  failure,
  oldProblems,
  rememberedOf,
  verifyOptions,
  type Verdict,
  type VerifyState,
} from './verdict.ts';

/** A campaign by itself: what a page shows of it is not looked at. */
export async function verifyCampaignFile(
  { text }: FoundDocument,
  state: VerifyState,
): Promise<Verdict> {
  const verified = await verifyCampaign(text, verifyOptions(state));
  const { outcome } = verified;
  const files: Verdict['files'] = [];
  if (!('campaign' in verified))
    return { problems: [{ outcome: verified.outcome, reason: verified.reason }], files };
  const compared = { kind: 'campaign', ...(await describeDocument(verified)) } as const;
  const document = { kind: 'campaign', name: verified.name } as const;
  const seen = highestSequence(state.memory, document, state.trusted);
  const problems: DocumentProblem[] = [
    ...(verified.sequence < seen ? [failure('older-than-seen')] : []),
    ...(outcome === 'failed' ? [failure('expired')] : []),
    ...oldProblems(verified, state),
  ];
  return { compared, problems, files, remembered: rememberedOf('campaign', verified) };
}
