import { printable } from '@comunal/command';
import type { AuditTexts } from '../cli/audit-texts.ts';
import { parseOwner } from '../closed/describe-match.ts';
import type { Finding } from '../finding.ts';

/** The sentence of a finding in the language of the texts, with whose a closed text is in the same. */
export function describeFinding(
  { code, detail }: Pick<Finding, 'code' | 'detail'>,
  t: AuditTexts['t'],
): string {
  const owner = parseOwner(detail);
  const name = owner?.entry === undefined ? '' : ` (${owner.entry})`;
  const words = owner ? `${t(`audit:owner.${owner.reason}`)}${name}` : detail;
  return t(`audit:finding.${code}`, { detail: printable(words) });
}
