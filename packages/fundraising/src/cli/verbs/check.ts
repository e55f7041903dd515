import { printableJson, Told, type Call } from '@comunal/command';
import type { Campaign } from '../../campaign/campaign.ts';
import type { CampaignView, ViewRail } from '../../campaign/campaign-view.ts';
import { campaignView } from '../../campaign/create-campaign-view.ts';
import { describeRail, type DescribedRail } from '../../campaign/describe-rail.ts';
import type { Finding, ProblemCode, WarningCode } from '../../rails/validation.ts';
import { changedDetails, type DetailChange } from '../../signing/compare-details.ts';
import { verifyCampaign } from '../../signing/verify-campaign.ts';
import { readCampaignFile, readText } from '../files.ts';
import { detailsOf } from '../own-details.ts';
import { paymentDetailsIn } from '../payment-details-in.ts';
import { publicKeys } from '../public-keys.ts';
import type { Texts } from '../texts.ts';
import { today } from '../clock.ts';
import type { Surroundings, Verb } from '../verb.ts';

/** `comunal fund check`. */
export const check: Verb = {
  help: 'fund:help.verb.check',
  operand: 'CAMPAIGN.json',
  options: {
    last: { value: 'SIGNED.json', help: 'fund:help.option.last' },
    key: { value: 'KEY', help: 'fund:help.option.key', isMany: true },
    json: { help: 'fund:help.option.json' },
  },
  async go(call, surroundings) {
    const { context, texts } = surroundings;
    const campaign = await readCampaignFile(call.operand, surroundings);
    const view = campaignView(campaign, { today: today(), locale: context.locale });
    const rails = await Promise.all(
      view.rails.map(async (rail) => ({ rail, described: await describeRail(rail) })),
    );
    const last = await compared(call, campaign, surroundings);
    const isBad =
      rails.some(({ described }) => !described.ok) ||
      view.notices.length > 0 ||
      (last !== undefined && (last.changes?.length !== 0 || last.elsewhere?.length !== 0));
    const code = isBad ? 1 : 0;
    if (call.has('json'))
      return {
        lines: printableJson({ version: 1, notices: view.notices, rails, last }).split('\n'),
        code,
      };
    return {
      lines: [
        // What changed comes first, where nobody overlooks it.
        ...lastLines(last, texts),
        texts.t('fund:check.head', { title: view.title.text, count: view.rails.length }),
        ...(view.isTest ? [texts.t('fund:check.test')] : []),
        ...noticeLines(view, texts),
        ...rails.flatMap(({ rail, described }) => ['', ...railLines(rail, described, texts)]),
      ],
      code,
    };
  },
};

interface Compared {
  readonly signedAt?: string;
  readonly changes?: readonly DetailChange[];
  /** Payment details in texts outside the ways to give that were nowhere in what was signed. */
  readonly elsewhere?: readonly string[];
  /** Why there is nothing to compare with. */
  readonly reason?: string;
}

async function compared(
  call: Call,
  campaign: Campaign,
  surroundings: Surroundings,
): Promise<Compared | undefined> {
  const path = call.text('last');
  if (path === undefined) return undefined;
  const { t } = surroundings.texts;
  const keys = publicKeys(call, surroundings);
  if (keys.length === 0) throw new Told(2, t('fund:wrong.lastKey'));
  const text = (await readText(path, surroundings)).replace(/\r?\n$/, '');
  const result = await verifyCampaign(text, { keys });
  if (result.outcome !== 'valid') return { reason: t(`fund:verify.reason.${result.reason}`) };
  const wasSigned = await detailsOf(result.campaign);
  const others = paymentDetailsIn(JSON.stringify({ ...campaign, rails: [] })) ?? [];
  return {
    signedAt: result.signedAt,
    changes: changedDetails(result.campaign, campaign),
    elsewhere: others.filter((detail) => !wasSigned(detail)),
  };
}

function lastLines(last: Compared | undefined, { t }: Texts): string[] {
  if (!last) return [];
  const { changes, elsewhere = [], reason = '', signedAt = '' } = last;
  if (!changes) return [`!!! ${t('fund:check.lastBad', { reason })}`];
  const lines = [
    ...changes.map(({ id, change, fields }) =>
      change === 'changed'
        ? t('fund:check.change.changed', { rail: id, fields: fields.join(', ') })
        : t(`fund:check.change.${change}`, { rail: id }),
    ),
    ...elsewhere.map((detail) => t('fund:check.change.elsewhere', { detail })),
  ];
  return lines.length > 0
    ? lines.map((line) => `!!! ${line}`)
    : [t('fund:check.same', { moment: signedAt })];
}

function noticeLines({ notices }: CampaignView, { t }: Texts): string[] {
  return notices.map(({ code, path }) => `! ${t(`fund:notice.${code}`, { path })}`);
}

function railLines(rail: ViewRail, described: DescribedRail, texts: Texts): string[] {
  const { t } = texts;
  const name = `${t(`fund:kind.${rail.kind}`)} (${rail.id})`;
  const test = described.ok && described.isTest ? ` — ${t('fund:check.railTest')}` : '';
  const details = described.ok
    ? [
        ...described.description.rows.map(
          ({ label, name: own = '', text }) =>
            `  ${label === 'own' ? own : t(`fund:row.${label}`)}: ${text}`,
        ),
        ...described.description.warnings.map((one) => `  ? ${warningLine(one, texts)}`),
      ]
    : described.problems.map((one) =>
        one.code === 'missing' && one.value !== undefined
          ? `  ! ${t('fund:check.noDetails', { field: one.value })}`
          : `  ! ${problemLine(one, texts)}`,
      );
  return [
    `${name}${test}`,
    ...details,
    `  ${t('fund:check.sees', { text: t(rail.whoSeesWhom) })}`,
    `  ${t('fund:check.stops', { text: t(rail.whoCanStopIt) })}`,
    `  ${t('fund:check.stays', { text: t(rail.staysPublic) })}`,
  ];
}

function problemLine(problem: Finding<ProblemCode>, texts: Texts): string {
  return withDetails(texts.t(`fund:problem.${problem.code}`), problem, texts);
}

function warningLine({ code, value, expected }: Finding<WarningCode>, texts: Texts): string {
  // No place: it would be one in the code as it is written anew. The kinds of keys stand in the sentence.
  const isNamed = value !== undefined && code !== 'personal-key';
  const found = { code, ...(isNamed && { value }), ...(expected !== undefined && { expected }) };
  return withDetails(texts.t(`fund:warning.${code}`), found, texts);
}

function withDetails(sentence: string, { at, value, expected }: Finding, { t }: Texts): string {
  const details = [
    ...(at === undefined ? [] : [t('fund:check.at', { at: at + 1 })]),
    ...(value ? [t('fund:check.found', { value })] : []),
    ...(expected ? [t('fund:check.expected', { value: expected })] : []),
  ];
  return details.length > 0 ? `${sentence} (${details.join('; ')})` : sentence;
}
