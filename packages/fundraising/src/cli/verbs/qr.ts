import { Told, type Call } from '@comunal/command';
import { campaignView } from '../../campaign/create-campaign-view.ts';
import { describeRail } from '../../campaign/describe-rail.ts';
import { isFundraisingError } from '../../fundraising-error.ts';
import { qrPng } from '../../qr/qr-png.ts';
import { qrSvg } from '../../qr/qr-svg.ts';
import { readCampaignFile, writeNew } from '../files.ts';
import { today } from '../clock.ts';
import type { Surroundings, Verb } from '../verb.ts';

/** `comunal fund qr`. */
export const qr: Verb = {
  help: 'fund:help.verb.qr',
  operand: 'TEXT',
  operands: 'optional',
  options: {
    out: { value: 'FILE', help: 'fund:help.option.out', isNeeded: true },
    campaign: { value: 'FILE', help: 'fund:help.option.campaign' },
    rail: { value: 'NAME', help: 'fund:help.option.rail' },
  },
  async go(call, surroundings) {
    const { t } = surroundings.texts;
    const out = call.text('out') ?? '';
    const isPng = /\.png$/i.test(out);
    if (!isPng && !/\.svg$/i.test(out))
      throw new Told(
        2,
        t('fund:wrong.value', { value: out, option: '--out', list: '….svg, ….png' }),
      );
    const text = await textFor(call, surroundings);
    try {
      const content = isPng ? (await qrPng(text)).png : (await qrSvg(text)).svg;
      await writeNew(out, content, surroundings);
    } catch (thrown) {
      if (!isFundraisingError(thrown)) throw thrown;
      throw new Told(1, t('fund:problem.too-long'));
    }
    // Always with its text: it has to stand beside the picture.
    return { lines: text.split('\n') };
  },
};

async function textFor(call: Call, surroundings: Surroundings): Promise<string> {
  const { context, texts } = surroundings;
  const [path, rail] = [call.text('campaign'), call.text('rail')];
  if (call.operand !== '' && path === undefined && rail === undefined) return call.operand;
  if (call.operand !== '' || path === undefined || rail === undefined)
    throw new Told(2, texts.t('fund:wrong.qrText'));
  const campaign = await readCampaignFile(path, surroundings);
  const { rails } = campaignView(campaign, { today: today(), locale: context.locale });
  const found = rails.find(({ id }) => id === rail);
  const list = rails.map(({ id }) => id).join(', ');
  if (!found) throw new Told(2, texts.t('fund:wrong.noRail', { rail, list }));
  const described = await describeRail(found);
  const text = described.ok ? described.description.qr?.text : undefined;
  if (text === undefined) throw new Told(1, texts.t('fund:wrong.noQr', { rail }));
  return text;
}
