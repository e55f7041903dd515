import type { ClosedContent } from '../closed/closed-content.ts';
import type { AuditRule } from './audit-rule.ts';
import { createClosedContentRule } from './closed-content.ts';
import { createContentNotReadRule } from './content-not-read.ts';
import { createUnlistedRule } from './unlisted-listed.ts';

/** Creates every rule that needs the content of the site. */
export function createContentRules(closed: ClosedContent): readonly AuditRule[] {
  return [
    createClosedContentRule(closed),
    createUnlistedRule(closed),
    createContentNotReadRule(closed),
  ];
}
