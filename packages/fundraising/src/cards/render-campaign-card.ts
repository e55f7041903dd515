import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import { parsePublic, type Public } from '@comunal/schemas';
import type { Campaign } from '../campaign/campaign.ts';
import { FundraisingError, unknownOption } from '../fundraising-error.ts';
import { renderCardHtml } from '../static/render-card-html.ts';
import { toCampaign } from './to-campaign.ts';

/** Options of {@link renderCampaignCard}. */
export interface RenderCampaignCardOptions {
  /** The languages of the card, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** The current day, `2026-11-25`. @defaultValue today in UTC */
  readonly today?: string | undefined;
  /** Whether it is a test, which is shown prominently. @defaultValue false */
  readonly isTest?: boolean | undefined;
}

/** A campaign as a card of a cards file, which `toCards` of `@comunal/formats/cards` takes. */
export interface RenderedCampaignCard {
  /** Always `campaign`. */
  readonly type: 'campaign';
  /** The slug of the entry. */
  readonly slug: string;
  /** The title of the campaign. */
  readonly title: Public<'campaign'>['title'];
  /** The inside of `<comunal-donate>`, by language: what stands there where no script runs. */
  readonly html: Readonly<Record<string, string>>;
  /** What `<comunal-donate>` reads. */
  readonly data: Campaign;
}

const OPTION_NAMES: OptionNames<RenderCampaignCardOptions> = {
  languages: true,
  today: true,
  isTest: true,
};

/**
 * Renders the entry of a campaign as a card for a site that another program makes: its HTML in each language, and the data that
 * `<comunal-donate>` reads where scripts run.
 *
 * @param entry - The public form of a campaign of `@comunal/content`.
 * @param options - The languages, and the current day.
 * @throws NotPublicError when anything in it may not be published, `FundraisingError` with `not-listed` for an unlisted campaign,
 * and for an unknown option.
 * @example
 * ```ts
 * import { renderCampaignCard } from '@comunal/fundraising/cards';
 * import type { Public } from '@comunal/schemas';
 *
 * const renderInTwo = (entry: Public<'campaign'>) =>
 *   renderCampaignCard(entry, { languages: ['es', 'pt'] });
 * console.log(typeof renderInTwo); // → function
 * ```
 */
export async function renderCampaignCard(
  entry: Public<'campaign'>,
  options: RenderCampaignCardOptions,
): Promise<RenderedCampaignCard> {
  checkOptionNames('renderCampaignCard', options, OPTION_NAMES, unknownOption);
  const { languages, today, isTest = false } = options;
  const parsed = parsePublic('campaign', entry);
  if (parsed.visibility !== 'public')
    throw new FundraisingError(
      'not-listed',
      'An unlisted campaign stands in no list of cards. Pass campaigns whose visibility is public.',
    );
  const campaign = toCampaign(parsed);
  // JSON drops what is not there, and signed data has to be what was signed.
  const data = JSON.parse(JSON.stringify(isTest ? { ...campaign, isTest } : campaign)) as Campaign;
  return {
    type: 'campaign',
    slug: parsed.slug,
    title: parsed.title,
    html: await renderCardHtml(data, languages, today),
    data,
  };
}
