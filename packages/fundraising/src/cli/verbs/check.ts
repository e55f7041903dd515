import { printableJson, Told, type Call } from '@comunal/command';
import type { Campaign } from '../../campaign/campaign.ts';
import { checkCampaign } from '../../campaign/check-campaign.ts';
import { unknownFields } from '../../campaign/unknown-fields.ts';
import { changedFields, type FieldChange } from '../../signing/changed-fields.ts';
import { verifyCampaign } from '../../signing/verify-campaign.ts';
import { campaignLines, unknownFieldLines } from '../campaign-lines.ts';
import { today } from '../clock.ts';
import { LAST_HINT, readCampaignFile, readText } from '../files.ts';
import { publicKeys } from '../public-keys.ts';
import type { Texts } from '../texts.ts';
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
    const options = { today: today(), locale: context.locale };
    const checked = await checkCampaign(campaign, options);
    const last = await compared(call, campaign, surroundings);
    const isSame = last === undefined || last.changes?.every(({ isProgress }) => isProgress);
    const code = checked.isSound && isSame ? 0 : 1;
    if (call.has('json')) {
      const { view, rails } = checked;
      const unknown = unknownFields(campaign).map(({ path }) => path);
      const report = { version: 2, notices: view.notices, unknown, rails, last };
      return { lines: printableJson(report).split('\n'), code };
    }
    const unknown = unknownFieldLines(campaign, surroundings);
    // What changed comes first, where nobody overlooks it.
    return {
      lines: [...lastLines(last, texts), ...campaignLines(checked, surroundings), ...unknown],
      code,
    };
  },
};

interface Compared {
  readonly issuedAt?: string;
  readonly changes?: readonly FieldChange[];
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
  const result = await verifyCampaign(await readText(path, surroundings, LAST_HINT), { keys });
  // The last one may well be out of date: that is why another is to be signed.
  if (!('campaign' in result)) return { reason: t(`fund:verify.reason.${result.reason}`) };
  return { issuedAt: result.issuedAt, changes: changedFields(result.campaign, campaign) };
}

function lastLines(last: Compared | undefined, { t }: Texts): string[] {
  if (!last) return [];
  const { changes, reason = '', issuedAt: moment = '' } = last;
  if (!changes) return [`!!! ${t('fund:check.lastBad', { reason })}`];
  const lines = changes
    .filter(({ isProgress }) => !isProgress)
    .map((change) => changeLine(change, t));
  const progress = changes.filter(({ isProgress }) => isProgress).map(({ path }) => path);
  return [
    ...lines.map((line) => `!!! ${line}`),
    ...(lines.length === 0 ? [t('fund:check.same', { moment })] : []),
    ...(progress.length > 0 ? [t('fund:check.progress', { list: progress.join(', ') })] : []),
  ];
}

function changeLine({ path, before, after }: FieldChange, t: Texts['t']): string {
  if (before === undefined) return t('fund:check.change.added', { path, after: short(after) });
  if (after === undefined) return t('fund:check.change.removed', { path, before: short(before) });
  return t('fund:check.change.changed', { path, before: short(before), after: short(after) });
}

/** The two values of a long text are told apart by their beginnings or in the files themselves. */
function short(value = ''): string {
  return value.length > 200 ? `${value.slice(0, 199)}…` : value;
}
