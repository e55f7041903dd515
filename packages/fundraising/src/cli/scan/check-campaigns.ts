import { verifyCampaign, type VerifiedCampaign } from '../../signing/verify-campaign.ts';
import type { CampaignReason, ScanFinding, UncheckedPart } from './scan-report.ts';

/** The requirements for campaigns. */
export interface CampaignRules {
  readonly keys: readonly string[];
  readonly needed: number;
  /** Campaigns that were signed before this day are reported. */
  readonly after: string | undefined;
  /** Revoked keys. */
  readonly revoked: readonly string[];
}

/** The result of {@link checkCampaigns}. */
export interface CheckedCampaigns {
  /** The newest campaign of each name with a valid signature. Only its details are the collective's. */
  readonly newest: readonly SignedFacts[];
  readonly findings: readonly ScanFinding[];
  readonly unchecked: readonly UncheckedPart[];
}

type SignedFacts = Extract<VerifiedCampaign, { outcome: 'valid' }>;

/**
 * Checks every campaign. An unsigned or expired one, one by another key, and one that is older than another of its name are
 * findings: they may contain an account that was lost.
 */
export async function checkCampaigns(
  candidates: readonly (object | string)[],
  { keys, needed, after, revoked }: CampaignRules,
  seenSequences: ReadonlyMap<string, number>,
): Promise<CheckedCampaigns> {
  const findings: ScanFinding[] = [];
  const unchecked: UncheckedPart[] = [];
  const valid: SignedFacts[] = [];
  const alarm = (value: CampaignReason): void => {
    findings.push({ kind: 'campaign', value, location: 'data' });
  };
  for (const data of candidates) {
    const verified = await verifyCampaign(data, { keys, needed, revoked });
    if (verified.outcome === 'unchecked') unchecked.push({ reason: verified.reason });
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
    findings,
    unchecked,
  };
}
