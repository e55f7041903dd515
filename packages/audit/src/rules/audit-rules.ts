import type { AuditRule } from './audit-rule.ts';
import { createBrokenLink } from './broken-link.ts';
import { createContentPolicies } from './content-policies.ts';
import { cookies } from './cookies.ts';
import { fileMetadata } from './file-metadata.ts';
import { foreignLoads } from './foreign-loads.ts';
import { httpLink } from './http-link.ts';
import { createInlineCode } from './inline-code.ts';
import { missingAlt } from './missing-alt.ts';
import { createMissingCaptions } from './missing-captions.ts';
import { missingLang } from './missing-lang.ts';
import { createReferrerPolicies } from './referrer-policies.ts';
import { createPaymentDetails } from './payment-details.ts';
import { secret } from './secret.ts';
import { sourceMap } from './source-map.ts';
import { sourcePath } from './source-path.ts';
import { strayFile } from './stray-file.ts';
import { trackers } from './trackers.ts';

/**
 * Creates every rule that works without content. Those that compare files with one another remember them, for one audit.
 *
 * @param campaigns - The public campaigns of the content, whose accounts are meant.
 */
export function createAuditRules(campaigns: readonly unknown[]): readonly AuditRule[] {
  return [
    foreignLoads,
    trackers,
    cookies,
    createInlineCode(),
    createContentPolicies(),
    createReferrerPolicies(),
    createBrokenLink(),
    httpLink,
    createMissingCaptions(),
    missingAlt,
    missingLang,
    secret,
    sourceMap,
    sourcePath,
    strayFile,
    fileMetadata,
    createPaymentDetails(campaigns),
  ];
}
