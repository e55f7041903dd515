import { verifyCampaign, type VerifiedCampaign } from '../../signing/verify-campaign.ts';
import type { CampaignReason, ScanFinding, UncheckedPart } from './scan-report.ts';

/** What campaigns are held against. */
export interface CampaignRules {
  readonly keys: readonly string[];
  readonly needed: number;
  /** The day before which none must have been signed. */
  readonly after: string | undefined;
  /** Keys that were revoked. */
  readonly revoked: readonly string[];
}

/** What came of checking campaigns. */
export interface CheckedCampaigns {
  /** The newest of each name whose signature is right: only its details are the collective's. */
  readonly newest: readonly SignedFacts[];
  readonly found: readonly ScanFinding[];
  readonly unseen: readonly UncheckedPart[];
}

type SignedFacts = Extract<VerifiedCampaign, { outcome: 'valid' }>;

/**
 * Checks every campaign. One that was not signed, by another key, that is out of date, or that is older than another one of its
 * name is an alarm: an account that was lost may stand in it.
 */
export async function checkCampaigns(
  candidates: readonly (object | string)[],
  { keys, needed, after, revoked }: CampaignRules,
  seenSequences: ReadonlyMap<string, number>,
): Promise<CheckedCampaigns> {
  const found: ScanFinding[] = [];
  const unseen: UncheckedPart[] = [];
  const valid: SignedFacts[] = [];
  const alarm = (value: CampaignReason): void => {
    found.push({ kind: 'campaign', value, place: 'data' });
  };
  for (const data of candidates) {
    const verified = await verifyCampaign(data, { keys, needed, revoked });
    if (verified.outcome === 'unchecked') unseen.push({ reason: verified.reason });
    else if (verified.outcome === 'failed') alarm(verified.reason);
    else if (after !== undefined && verified.issuedAt.slice(0, 10) < after) alarm('too-old');
    else valid.push(verified);
  }
  const newest = new Map<string, SignedFacts>();
  for (const each of valid)
    if (each.sequence >= (newest.get(each.name)?.sequence ?? 0)) newest.set(each.name, each);
  const isOld = ({ name, sequence }: SignedFacts): boolean =>
    sequence < Math.max(newest.get(name)?.sequence ?? 0, seenSequences.get(name) ?? 0);
  if (valid.some(isOld)) alarm('older-than-seen');
  return {
    newest: [...newest.values()].filter((each) => !isOld(each)),
    found,
    unseen,
  };
}
