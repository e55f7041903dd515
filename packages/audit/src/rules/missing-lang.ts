import { getAttribute, getLine, type Page } from '../pages/parse-page.ts';
import type { Observation } from '../finding.ts';
import type { AuditRule } from './audit-rule.ts';

/** A page says which language it is in, for screen readers, hyphenation and translators. */
export const missingLang: AuditRule = { codes: ['missing-lang'], checkPage };

function* checkPage({ elements }: Page): Generator<Observation> {
  const root = elements.find(({ tagName }) => tagName === 'html');
  if (!root || getAttribute(root, 'lang')?.trim()) return;
  yield { code: 'missing-lang', line: getLine(root) ?? 1, detail: '<html>' };
}
