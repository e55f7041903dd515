import type { CheckFinding, CheckMessages } from '@comunal/schemas';
import { railKinds, type RailKind } from '@comunal/schemas/rails';
import { writeInEachLanguage, type LiteI18n } from '@comunal/i18n/lite';
import { fundraising } from '@comunal/i18n/lite/fundraising';
import type { RailFinding, RailProblemCode, RailWarningCode } from '../rails/rail-validation.ts';

type Path = CheckFinding['path'];
type Translate = LiteI18n<'fundraising'>['t'];

/** Translates a sentence into each language. */
export function inEachLanguage(sentence: (t: Translate) => string): CheckMessages {
  return writeInEachLanguage(fundraising, ({ t }) => sentence(t));
}

/** Creates a finding whose sentence says everything. */
export function createPlainFinding(code: 'repeated-id' | 'unused-field', path: Path): CheckFinding {
  const severity = code === 'repeated-id' ? 'error' : 'notice';
  return { code, severity, path, messages: inEachLanguage((t) => t(`fundraising:checks.${code}`)) };
}

/** Creates a finding for a rail that a page could not show: an error, since visitors would see an alarm in its place. */
export function createProblemFinding(
  kind: RailKind,
  problem: RailFinding<RailProblemCode>,
  path: Path,
): CheckFinding {
  const { code } = problem;
  const sentence = (t: Translate) =>
    `${t(`fundraising:kind.${kind}`)}: ${t(`fundraising:problem.${code}`)}`;
  const isLink = railKinds[kind].codeField === 'url';
  return {
    code,
    severity: 'error',
    path,
    messages: inEachLanguage(sentence),
    details: inEachLanguage((t) => withDetails(sentence(t), problem, t)),
    suggestion: inEachLanguage((t) =>
      t(isLink ? 'fundraising:checks.fix.link' : 'fundraising:checks.fix.account'),
    ),
  };
}

/** The severity of each warning for the authors of content; a warning that is missing here says nothing that the page does not say. */
const SEVERITIES: { readonly [Code in RailWarningCode]?: 'warning' | 'notice' } = {
  'unknown-bank': 'warning',
  'personal-key': 'warning',
  'national-check': 'warning',
  'not-sepa': 'warning',
  'look-alike': 'warning',
  'foreign-letters': 'warning',
  'other-characters': 'warning',
  'one-time': 'warning',
  'test-account': 'notice',
  testnet: 'notice',
  'fixed-amount': 'notice',
  'not-understood': 'notice',
  'not-a-reference': 'notice',
};

/** Creates a finding for a warning: something that a person should look at before the page is public. */
export function createWarningFindings(
  warning: RailFinding<RailWarningCode>,
  path: Path,
  hasPublicForm: boolean,
): readonly CheckFinding[] {
  const { code } = warning;
  const severity = SEVERITIES[code];
  // A personal key harms nobody in an entry that is not published.
  if (!severity || (code === 'personal-key' && !hasPublicForm)) return [];
  const sentence = (t: Translate) => t(`fundraising:warning.${code}`);
  return [
    {
      code,
      severity,
      path,
      messages: inEachLanguage(sentence),
      details: inEachLanguage((t) => withDetails(sentence(t), warning, t)),
    },
  ];
}

function withDetails(
  sentence: string,
  { code, position, value, expected }: RailFinding,
  t: Translate,
): string {
  const isInSentence = code === 'personal-key' || code === 'other-characters';
  const details = [
    ...(position === undefined ? [] : [t('fundraising:check.at', { at: position + 1 })]),
    ...(value && !isInSentence ? [t('fundraising:check.found', { value })] : []),
    ...(expected ? [t('fundraising:check.expected', { value: expected })] : []),
  ];
  return details.length > 0 ? `${sentence} (${details.join('; ')})` : sentence;
}
