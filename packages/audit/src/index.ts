/**
 * Looks through a built site for what it gives away.
 *
 * @packageDocumentation
 */
export { AllowListError, type AllowEntry, type AllowListProblem } from './allow/allow-entry.ts';
export {
  applyAllowList,
  type AllowedFinding,
  type AllowedReport,
} from './allow/apply-allow-list.ts';
export { parseAllowList } from './allow/parse-allow-list.ts';
export { auditCodes, type AuditCode, type FindingLevel } from './audit-codes.ts';
export { auditSite, type AuditOptions, type AuditReport } from './audit-site.ts';
export type { Finding } from './finding.ts';
