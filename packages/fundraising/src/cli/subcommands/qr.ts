import { CliError, defineSubcommand, json, wrongValue, type ParsedArgs } from '@comunal/command';
import { createCampaignView } from '../../campaign/create-campaign-view.ts';
import { describeRail } from '../../campaign/describe-rail.ts';
import { isFundraisingError } from '../../fundraising-error.ts';
import { createQrPng } from '../../qr/create-qr-png.ts';
import { createQrSvg } from '../../qr/create-qr-svg.ts';
import { unwrapCampaign } from '../../campaign/unwrap-campaign.ts';
import { readOneCampaign, writeOutputFile } from '../files.ts';
import { today } from '../clock.ts';
import type { Session } from '../session.ts';

const source = {
  campaign: { value: 'FILE', help: 'fundraising:help.option.campaign' },
  rail: { value: 'NAME', help: 'fundraising:help.option.rail' },
} as const;

/** The subcommand `comunal fundraising qr`. */
export const qr = defineSubcommand({
  name: 'qr',
  help: 'fundraising:help.subcommand.qr',
  operand: 'TEXT',
  operands: 'optional',
  options: {
    out: { value: 'FILE', help: 'fundraising:help.option.out', isNeeded: true },
    ...source,
    ...json,
  },
  async run(args, session: Session) {
    const { t } = session.texts;
    const out = args.text('out');
    const isPng = /\.png$/i.test(out);
    if (!isPng && !/\.svg$/i.test(out))
      throw wrongValue(out, 'out', '….svg, ….png', session.context.locale);
    const text = await getText(args, session);
    try {
      const content = isPng ? (await createQrPng(text)).png : (await createQrSvg(text)).svg;
      await writeOutputFile(out, content, session);
    } catch (thrown) {
      if (!isFundraisingError(thrown)) throw thrown;
      throw new CliError(1, t('fundraising:problem.too-long'));
    }
    // The text is always printed, since it has to be shown beside the picture.
    return { lines: text.split('\n'), data: { text, file: out } };
  },
});

async function getText(args: ParsedArgs<typeof source>, session: Session): Promise<string> {
  const { context, texts } = session;
  const [path, rail] = [args.text('campaign'), args.text('rail')];
  if (args.operand !== '' && path === undefined && rail === undefined) return args.operand;
  if (args.operand !== '' || path === undefined || rail === undefined)
    throw new CliError(2, texts.t('fundraising:wrong.qrText'));
  const campaign = unwrapCampaign(await readOneCampaign(path, session));
  const { rails } = createCampaignView(campaign, { today: today(), locale: context.locale });
  const chosenRail = rails.find(({ id }) => id === rail);
  const list = rails.map(({ id }) => id).join(', ');
  if (!chosenRail) throw new CliError(2, texts.t('fundraising:wrong.noRail', { rail, list }));
  const described = await describeRail(chosenRail);
  const text = described.ok ? described.description.qr?.text : undefined;
  if (text === undefined) throw new CliError(1, texts.t('fundraising:wrong.noQr', { rail }));
  return text;
}
