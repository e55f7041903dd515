import { verifyCampaign } from '../../signing/verify-campaign.ts';
import type { DocumentProblem } from '../verify-report.ts';
import type { LocatedDocument } from './find-document.ts';
import { getHighestSequence } from './verifier-state.ts';
import {
  describeDocument,
  failure,
  checkIssueDate,
  toSeenDocuments,
  toVerifyOptions,
  type Verdict,
  type VerifyContext,
} from './verdict.ts';

/** Verifies a signed campaign alone, without the page that shows it. */
export async function verifyCampaignFile(
  { text }: LocatedDocument,
  state: VerifyContext,
): Promise<Verdict> {
  const verified = await verifyCampaign(text, toVerifyOptions(state));
  const { outcome } = verified;
  const files: Verdict['files'] = [];
  if (!('campaign' in verified))
    return { problems: [{ outcome: verified.outcome, reason: verified.reason }], files };
  const compared = { kind: 'campaign', ...(await describeDocument(verified)) } as const;
  const document = { kind: 'campaign', name: verified.name } as const;
  const seen = getHighestSequence(state.verifierState, document, state.trusted);
  const problems: DocumentProblem[] = [
    ...(verified.sequence < seen ? [failure('older-than-seen')] : []),
    ...(outcome === 'failed' ? [failure('expired')] : []),
    ...checkIssueDate(verified, state),
  ];
  return { compared, problems, files, seenDocuments: toSeenDocuments('campaign', verified) };
}
