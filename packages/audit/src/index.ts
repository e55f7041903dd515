/**
 * Looks through a built site for what it gives away.
 *
 * @packageDocumentation
 */
export { auditCodes, type AuditCode, type FindingLevel } from './audit-codes.ts';
export { auditSite, type AuditOptions, type AuditReport } from './audit-site.ts';
export type { Finding } from './finding.ts';
