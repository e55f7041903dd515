import { createLiteI18n } from '@comunal/i18n/lite';
import { audit } from '@comunal/i18n/lite/audit';

/** The messages of the command. */
export type AuditTexts = ReturnType<typeof auditTexts>;

/** Creates the messages of the command in a language. */
export function auditTexts(locale: string) {
  return createLiteI18n(locale, audit);
}
