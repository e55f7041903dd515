import type { AuditRule } from './audit-rule.ts';
import { missingLang } from './missing-lang.ts';

/** Every rule that needs nothing but the site. */
export const auditRules: readonly AuditRule[] = [missingLang];
