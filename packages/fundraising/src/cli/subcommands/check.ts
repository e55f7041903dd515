import { CliError, defineSubcommand, json, type Line, type ParsedArgs } from '@comunal/command';
import type { Campaign } from '../../campaign/campaign.ts';
import { checkCampaign } from '../../campaign/check-campaign.ts';
import { unwrapCampaign } from '../../campaign/unwrap-campaign.ts';
import { findUnknownFields } from '../../campaign/find-unknown-fields.ts';
import { diffCampaigns, type CampaignChange } from '../../signing/diff-campaigns.ts';
import { verifyCampaign } from '../../signing/verify-campaign.ts';
import { formatCampaign, formatUnknownFields } from '../format-campaign.ts';
import { today } from '../clock.ts';
import { LAST_HINT, readOneCampaign, readText } from '../files.ts';
import { key, readPublicKeys } from '../key-option.ts';
import type { Session, Texts } from '../session.ts';

const last = { last: { value: 'SIGNED.json', help: 'fundraising:help.option.last' } } as const;

/** The subcommand `comunal fundraising check`. */
export const check = defineSubcommand({
  name: 'check',
  help: 'fundraising:help.subcommand.check',
  operand: 'CAMPAIGN.json',
  options: {
    ...last,
    ...key,
    ...json,
  },
  async run(args, session: Session) {
    const { context, texts } = session;
    const campaign = unwrapCampaign(await readOneCampaign(args.operand, session));
    const options = { today: today(), locale: context.locale };
    const checked = await checkCampaign(campaign, options);
    const before = await compareWithLast(args, campaign, session);
    const isSame = before === undefined || before.changes?.every(({ isProgress }) => isProgress);
    const code = checked.isSound && isSame ? 0 : 1;
    const { view, rails } = checked;
    const unknown = formatUnknownFields(campaign, session);
    // Changes come first, where nobody overlooks them.
    return {
      lines: [...formatChanges(before, texts), ...formatCampaign(checked, session), ...unknown],
      data: {
        version: 2,
        notices: view.notices,
        unknown: findUnknownFields(campaign).map(({ path }) => path),
        rails,
        last: before,
      },
      code,
    };
  },
});

interface Compared {
  readonly issuedAt?: string;
  readonly changes?: readonly CampaignChange[];
  /** Why there is nothing to compare. */
  readonly reason?: string;
}

async function compareWithLast(
  args: ParsedArgs<typeof last & typeof key>,
  campaign: Campaign,
  session: Session,
): Promise<Compared | undefined> {
  const path = args.text('last');
  if (path === undefined) return undefined;
  const { t } = session.texts;
  const keys = readPublicKeys(args, session);
  if (keys.length === 0) throw new CliError(2, t('fundraising:wrong.lastKey'));
  const result = await verifyCampaign(await readText(path, session, LAST_HINT), { keys });
  // The last campaign may be expired, which is why a new one is signed.
  if (!('campaign' in result)) return { reason: t(`fundraising:verify.reason.${result.reason}`) };
  return { issuedAt: result.issuedAt, changes: diffCampaigns(result.campaign, campaign) };
}

function formatChanges(last: Compared | undefined, { t }: Texts): Line[] {
  if (!last) return [];
  const { changes, reason = '', issuedAt: moment = '' } = last;
  if (!changes)
    return [{ text: `!!! ${t('fundraising:check.lastBad', { reason })}`, style: 'error' }];
  const lines = changes
    .filter(({ isProgress }) => !isProgress)
    .map((change) => formatChange(change, t));
  const progress = changes.filter(({ isProgress }) => isProgress).map(({ path }) => path);
  return [
    ...lines.map((line): Line => ({ text: `!!! ${line}`, style: 'error' })),
    ...(lines.length === 0 ? [t('fundraising:check.same', { moment })] : []),
    ...(progress.length > 0
      ? [t('fundraising:check.progress', { list: progress.join(', ') })]
      : []),
  ];
}

function formatChange({ path, before, after }: CampaignChange, t: Texts['t']): string {
  if (before === undefined)
    return t('fundraising:check.change.added', { path, after: truncate(after) });
  if (after === undefined)
    return t('fundraising:check.change.removed', { path, before: truncate(before) });
  return t('fundraising:check.change.changed', {
    path,
    before: truncate(before),
    after: truncate(after),
  });
}

/** Truncates a long value, which the file itself shows completely. */
function truncate(value = ''): string {
  return value.length > 200 ? `${value.slice(0, 199)}…` : value;
}
