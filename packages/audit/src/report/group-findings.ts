import type { AuditCode } from '../audit-codes.ts';
import type { Finding } from '../finding.ts';

/** Findings of one code about the same thing, such as a link that is broken in every page. */
export interface FindingGroup {
  readonly first: Finding;
  /** The others, in the order of the files. */
  readonly others: readonly Finding[];
}

/** Groups findings by code and, in it, by detail: errors first, then in the order in which they were found. */
export function groupFindings(
  findings: readonly Finding[],
): ReadonlyMap<AuditCode, readonly FindingGroup[]> {
  const sorted = findings.toSorted((a, b) => rankOf(a) - rankOf(b));
  const byCode = new Map<AuditCode, Map<string, Finding[]>>();
  for (const finding of sorted) {
    const byDetail = byCode.get(finding.code) ?? new Map<string, Finding[]>();
    byCode.set(finding.code, byDetail);
    const alike = byDetail.get(finding.detail);
    if (alike) alike.push(finding);
    else byDetail.set(finding.detail, [finding]);
  }
  return new Map(
    [...byCode].map(([code, byDetail]) => [code, [...byDetail.values()].flatMap(toGroup)]),
  );
}

function toGroup([first, ...others]: readonly Finding[]): FindingGroup[] {
  return first ? [{ first, others }] : [];
}

function rankOf({ level }: Finding): number {
  return level === 'error' ? 0 : 1;
}
