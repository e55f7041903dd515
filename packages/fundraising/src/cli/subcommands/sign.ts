import { CliError, defineSubcommand, wrongValue, type ParsedArgs } from '@comunal/command';
import type { Campaign } from '../../campaign/campaign.ts';
import { checkCampaign } from '../../campaign/check-campaign.ts';
import { isFundraisingError } from '../../fundraising-error.ts';
import { isDocumentName } from '../../signing/signed-document.ts';
import { signCampaign } from '../../signing/sign-campaign.ts';
import { signCards } from '../../signing/sign-cards.ts';
import { formatProblems } from '../format-campaign.ts';
import { today } from '../clock.ts';
import { readSigners } from '../files.ts';
import { readSignOptions } from '../read-sign-options.ts';
import { readSignable } from '../read-signable.ts';
import { signingOptions } from '../signing-options.ts';
import type { Session } from '../session.ts';
import { writeSignedDocument } from '../write-signed-document.ts';

const name = { name: { value: 'NAME', help: 'fundraising:help.option.name' } } as const;

/** The subcommand `comunal fundraising sign`. */
export const sign = defineSubcommand({
  name: 'sign',
  help: 'fundraising:help.subcommand.sign',
  operand: 'CAMPAIGN.json|CARDS.json',
  options: { ...signingOptions, ...name },
  async run(args, session: Session) {
    const { t } = session.texts;
    const { campaign, cards } = await readSignable(args.operand, session);
    for (const each of cards ? listCampaigns(cards.cards) : [campaign])
      await refuseUnsound(each, session);
    const options = { ...(await readSignOptions(args, session)), ...readName(args, session) };
    const signers = await readSigners(args, session);
    try {
      const signed = cards
        ? await signCards(cards, signers, options)
        : await signCampaign(campaign, signers, options);
      return await writeSignedDocument(signed, args, session);
    } catch (thrown) {
      if (!isFundraisingError(thrown)) throw thrown;
      const path = args.operand;
      if (cards && thrown.about === 'too-large')
        throw new CliError(1, t('fundraising:file.tooLargeCards', { path }));
      throw new CliError(1, t('fundraising:file.notJson', { path }));
    }
  },
});

function listCampaigns(
  cards: readonly { readonly type: string; readonly data?: Campaign | undefined }[],
): readonly Campaign[] {
  return cards.flatMap(({ type, data }) =>
    type === 'campaign' && data !== undefined ? [data] : [],
  );
}

async function refuseUnsound(campaign: Campaign, session: Session): Promise<void> {
  const { context, texts } = session;
  const checked = await checkCampaign(campaign, { today: today(), locale: context.locale });
  if (checked.isSound) return;
  const problems = formatProblems(checked, session);
  throw new CliError(1, texts.t('fundraising:sign.refused'), ...problems);
}

function readName(
  args: ParsedArgs<typeof name>,
  { context: { locale } }: Session,
): { readonly name?: string } {
  const value = args.text('name');
  if (value === undefined) return {};
  if (isDocumentName(value)) return { name: value };
  throw wrongValue(value, 'name', 'servidores-2027', locale);
}
