import { nearHint } from '@comunal/command';
import { railKindNames } from '@comunal/schemas/rails';
import type { Campaign } from '../campaign/campaign.ts';
import type { CampaignView, ViewNotice, ViewRail } from '../campaign/campaign-view.ts';
import type { CheckedCampaign } from '../campaign/check-campaign.ts';
import type { DescribedRail } from '../campaign/describe-rail.ts';
import { findUnknownFields } from '../campaign/find-unknown-fields.ts';
import type { RailFinding, RailProblemCode, RailWarningCode } from '../rails/rail-validation.ts';
import type { Session, Texts } from './session.ts';

/** Formats everything that a page shows of a campaign, with its problems. */
export function formatCampaign({ view, rails }: CheckedCampaign, session: Session): string[] {
  const { texts } = session;
  const title = view.title.text;
  const count = view.rails.length;
  return [
    count === 0
      ? texts.t('fundraising:check.headNone', { title })
      : texts.t('fundraising:check.head', { title, count }),
    ...(view.isTest ? [texts.t('fundraising:check.test')] : []),
    ...formatNotices(view, session),
    ...rails.flatMap(({ rail, described }) => ['', ...formatRail(rail, described, texts)]),
  ];
}

/** Formats only the problems of a campaign, each with its rail. */
export function formatProblems({ view, rails }: CheckedCampaign, session: Session): string[] {
  const { texts } = session;
  return [
    ...formatNotices(view, session),
    ...rails.flatMap(({ rail, described }) =>
      described.ok
        ? []
        : [
            formatName(rail, texts),
            ...described.problems.map((problem) => formatProblem(problem, texts)),
          ],
    ),
  ];
}

function formatNotices({ notices }: CampaignView, session: Session): string[] {
  return notices.map((notice) => `! ${formatNotice(notice, session)}`);
}

function formatNotice(
  { code, path, value = '…' }: ViewNotice,
  { context: { locale }, texts: { t } }: Session,
): string {
  if (code !== 'bad-kind') return t(`fundraising:notice.${code}`, { path });
  const list = railKindNames.join(', ');
  return (
    t('fundraising:notice.bad-kind', { path, value, list }) + nearHint(value, railKindNames, locale)
  );
}

/** Formats the unknown fields of a campaign file, most of which are misspelt. */
export function formatUnknownFields(
  campaign: Campaign,
  { context: { locale }, texts: { t } }: Session,
): string[] {
  return findUnknownFields(campaign).map(
    ({ path, name, known }) =>
      `? ${t('fundraising:check.unknownField', { path })}${nearHint(name, known, locale)}`,
  );
}

function formatName(rail: ViewRail, { t }: Texts): string {
  return `${t(`fundraising:kind.${rail.kind}`)} (${rail.id})`;
}

function formatRail(rail: ViewRail, described: DescribedRail, texts: Texts): string[] {
  const { t } = texts;
  const test = described.ok && described.isTest ? ` — ${t('fundraising:check.railTest')}` : '';
  return [
    `${formatName(rail, texts)}${test}`,
    ...formatDetails(rail, described, texts),
    `  ${t('fundraising:check.sees', { text: t(rail.whoSeesWhom) })}`,
    `  ${t('fundraising:check.stops', { text: t(rail.whoCanStopIt) })}`,
    `  ${t('fundraising:check.stays', { text: t(rail.staysPublic) })}`,
  ];
}

function formatDetails(rail: ViewRail, described: DescribedRail, texts: Texts): string[] {
  const { t } = texts;
  if (!described.ok) return described.problems.map((problem) => formatProblem(problem, texts));
  const { rows, warnings } = described.description;
  return [
    ...rows.map(({ label, name = '', text }) => {
      const heading = label === 'custom' ? name : t(`fundraising:row.${label}`);
      return `  ${heading}: ${text}`;
    }),
    ...(rail.instructions ? [`  ${t('fundraising:row.how')}: ${rail.instructions.text}`] : []),
    ...warnings.map((warning) => `  ? ${formatWarning(warning, texts)}`),
  ];
}

/** The fields that hold what is needed to give; the others say more about it, such as the holder of an account. */
const detailFields: ReadonlySet<string> = new Set(['account', 'url', 'instructions']);

function formatProblem(problem: RailFinding<RailProblemCode>, texts: Texts): string {
  const { t } = texts;
  const { code, value: field } = problem;
  if (code === 'missing' && field !== undefined)
    return `  ! ${t(`fundraising:check.${detailFields.has(field) ? 'noDetails' : 'noField'}`, { field })}`;
  return `  ! ${withDetails(t(`fundraising:problem.${problem.code}`), problem, texts)}`;
}

function formatWarning(
  { code, value, expected }: RailFinding<RailWarningCode>,
  texts: Texts,
): string {
  // The position is omitted, since it would be one in the rewritten code. The sentence names the kinds of keys.
  const isNamed = value !== undefined && code !== 'personal-key' && code !== 'other-characters';
  const named = { code, ...(isNamed && { value }), ...(expected !== undefined && { expected }) };
  return withDetails(texts.t(`fundraising:warning.${code}`), named, texts);
}

function withDetails(
  sentence: string,
  { position, value, expected }: RailFinding,
  { t }: Texts,
): string {
  const details = [
    ...(position === undefined ? [] : [t('fundraising:check.at', { at: position + 1 })]),
    ...(value ? [t('fundraising:check.found', { value })] : []),
    ...(expected ? [t('fundraising:check.expected', { value: expected })] : []),
  ];
  return details.length > 0 ? `${sentence} (${details.join('; ')})` : sentence;
}
