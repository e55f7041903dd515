import { CliError, defineSubcommand } from '@comunal/command';
import type { Campaign } from '../../campaign/campaign.ts';
import { checkCampaign } from '../../campaign/check-campaign.ts';
import { isLocale } from '../../campaign/create-campaign-view.ts';
import { toRecord } from '../../campaign/field-reader.ts';
import { unwrapCampaign } from '../../campaign/unwrap-campaign.ts';
import { isFundraisingError } from '../../fundraising-error.ts';
import type { VerifiedCampaign } from '../../signing/verify-campaign.ts';
import type { SignedCampaign } from '../../signing/sign-campaign.ts';
import { toPastedHtml } from '../../static/pasted-html.ts';
import type { RenderCampaignOptions } from '../../static/render-campaign.ts';
import { renderDonateFiles, type DonateFiles } from '../../static/render-donate-files.ts';
import { renderDonate } from '../../static/render-donate.ts';
import { cardTargetOptions, readCardTarget, writeCard, type CardTarget } from '../card-target.ts';
import { formatProblems } from '../format-campaign.ts';
import { today } from '../clock.ts';
import { readOneCampaign } from '../files.ts';
import { needed, readNeeded } from '../needed-option.ts';
import { key, readPublicKeys } from '../key-option.ts';
import type { Session } from '../session.ts';

/** The subcommand `comunal fundraising card`. */
export const card = defineSubcommand({
  name: 'card',
  help: 'fundraising:help.subcommand.card',
  operand: 'CAMPAIGN.json',
  options: {
    ...cardTargetOptions,
    ...key,
    ...needed,
  },
  async run(args, session: Session) {
    const { context, texts } = session;
    const { t } = texts;
    const keys = readPublicKeys(args, session);
    const minSignatures = readNeeded(args, session);
    const target = readCardTarget(args, session);
    const file = await readOneCampaign(args.operand, session);
    const campaign = unwrapCampaign(file);
    const date = today();
    const locale = context.chosenLocale ?? getLanguage(campaign) ?? context.locale;
    const options = {
      locale,
      today: date,
      ...(keys.length > 0 && { key: keys, needed: minSignatures }),
    };
    const { html, files } = await renderFor(target, file, options).catch((thrown: unknown) => {
      if (!isFundraisingError(thrown) || thrown.code !== 'untrusted') throw thrown;
      const reason = thrown.about as Exclude<VerifiedCampaign, { outcome: 'valid' }>['reason'];
      throw new CliError(
        1,
        t('fundraising:card.untrusted', { reason: t(`fundraising:verify.reason.${reason}`) }),
      );
    });
    const checked = await checkCampaign(campaign, { today: date, locale });
    if (!checked.isSound)
      throw new CliError(1, t('fundraising:card.refused'), ...formatProblems(checked, session));
    await writeCard(target, `${html}\n`, files, session);
    const isSigned = 'comunalSigned' in file;
    return {
      lines: [],
      notes: [
        ...(files.length > 0 && target.filesUrl === undefined
          ? [t('fundraising:card.files', { list: files.map(({ path }) => path).join(', ') })]
          : []),
        t('fundraising:card.written', { path: target.page, date }),
        ...(isSigned ? [] : [t('fundraising:card.unsigned')]),
        ...(isSigned && keys.length === 0 ? [t('fundraising:card.unchecked')] : []),
      ],
    };
  },
});

/** Renders the card with its pictures inside, or as files. */
async function renderFor(
  { folder, filesUrl, isKses }: CardTarget,
  campaign: Campaign | SignedCampaign,
  options: RenderCampaignOptions,
): Promise<DonateFiles> {
  if (folder === undefined)
    return {
      html: toPastedHtml(await renderDonate(campaign, { ...options, codes: 'png' })),
      files: [],
    };
  return renderDonateFiles(campaign, {
    ...options,
    dialect: isKses ? 'kses' : 'html',
    ...(filesUrl !== undefined && { fileUrl: (path) => new URL(path, filesUrl).href }),
  });
}

/** Returns the first language of the title, in which the campaign was written. */
function getLanguage(campaign: Campaign): string | undefined {
  const [language] = Object.keys(toRecord(toRecord(campaign)['title']));
  return language !== undefined && isLocale(language) ? language : undefined;
}
