import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { donate } from '@comunal/i18n/lite/donate';
import type { Campaign } from '../campaign/campaign.ts';
import { createCampaignView } from '../campaign/create-campaign-view.ts';
import { unwrapCampaign } from '../campaign/unwrap-campaign.ts';
import type { CardContext, DonateLayout, HtmlTag, RenderMessage } from '../card/card-context.ts';
import { describeRails } from '../card/describe-rails.ts';
import { renderCard } from '../card/render-card.ts';
import { DEFAULT_HEADING_LEVEL } from '../card/render-heading.ts';
import { badOption, FundraisingError } from '../fundraising-error.ts';
import type { SignedCampaign } from '../signing/sign-campaign.ts';
import { verifyCampaign } from '../signing/verify-campaign.ts';
import type { DrawCode } from './draw-code.ts';
import { isHeadingLevel, markup, type Markup } from '@comunal/http/markup';
import { renderRailCodes } from './render-rail-codes.ts';

/** What a campaign is rendered from, whatever the HTML is for. */
export interface RenderCampaignOptions {
  /** The language of texts and money: `es`, `es-AR`, `pt`… */
  readonly locale: string;
  /** A public key, or several: a campaign that they did not sign is refused. */
  readonly key?: string | readonly string[] | undefined;
  /** How many of the keys must have signed. @defaultValue 1 */
  readonly needed?: number | undefined;
  /** The current day, `2026-11-25`. @defaultValue today in UTC */
  readonly today?: string | undefined;
  /** How much of the campaign is shown. @defaultValue 'full' */
  readonly layout?: DonateLayout | undefined;
  /** The level of the heading with the title, 1 to 6; those under it are deeper. @defaultValue 3 */
  readonly headingLevel?: number | undefined;
}

/** How a campaign is written. */
interface CampaignMarkup {
  /** The tag of the templates. */
  readonly html: HtmlTag<Markup>;
  /** Draws the QR codes. */
  readonly draw: DrawCode;
  /** Whether words say what a drawing would. */
  readonly isWithoutDrawings: boolean;
  /** Whether the HTML stands alone, perhaps without any style. */
  readonly isAlone: boolean;
}

const LAYOUTS: readonly unknown[] = ['compact', 'card', 'full'] satisfies DonateLayout[];

/**
 * Renders a campaign with the templates of the card, for pages that run no script.
 *
 * @throws `FundraisingError` with the code `untrusted` where a key is given and the signature is not valid, and with
 * `bad-option` for an unknown layout or level of heading.
 */
export async function renderCampaign(
  campaign: Campaign | SignedCampaign,
  options: RenderCampaignOptions,
  { html, draw, ...marks }: CampaignMarkup,
): Promise<Markup> {
  const { locale, layout = 'full', headingLevel = DEFAULT_HEADING_LEVEL } = options;
  const { today = new Date().toISOString().slice(0, 10) } = options;
  if (!LAYOUTS.includes(layout)) throw badOption('layout', 'compact, card or full');
  if (!isHeadingLevel(headingLevel)) throw badOption('headingLevel', 'a level from 1 to 6');
  const keys = listKeys(options.key);
  const data = keys
    ? await verifyOrThrow(campaign, keys, options.needed)
    : unwrapCampaign(campaign);
  const i18n = createLiteI18n(locale, donate);
  const view = createCampaignView(data, { today, locale });
  const rails = await describeRails(view, [locale]);
  const t = createMessageRenderer(i18n);
  const codes = await renderRailCodes(html, t, rails, draw);
  const card: CardContext<Markup> = {
    ...marks,
    html,
    i18n,
    t,
    layout,
    headingLevel,
    isStatic: true,
    afterRows: ({ rail }) => codes.get(rail.id) ?? '',
  };
  return html`<div lang="${i18n.language}">${renderCard(card, view, rails)}</div>`;
}

/** Lists the keys of an option. */
export function listKeys(key: RenderCampaignOptions['key']): readonly string[] | undefined {
  return key === undefined ? undefined : [key].flat();
}

/** Marks each message that fell back to another language than the card's, so that it is read out as what it is. */
function createMessageRenderer({ language, translate }: LiteI18n<'donate'>): RenderMessage<Markup> {
  return (key, ...args) => {
    const message = translate(key, ...args);
    return message.language === undefined || message.language === language
      ? message.text
      : markup`<span lang="${message.language}">${message.text}</span>`;
  };
}

async function verifyOrThrow(
  campaign: Campaign | SignedCampaign,
  keys: readonly string[],
  needed: number | undefined,
): Promise<Campaign> {
  const verified = await verifyCampaign(campaign, { keys, needed });
  if (verified.outcome === 'valid') return verified.campaign;
  const { outcome, reason } = verified;
  throw new FundraisingError(
    'untrusted',
    `The campaign's signature ${outcome === 'failed' ? 'is not valid' : 'could not be verified'} (${reason}): nothing is rendered.`,
    { about: reason },
  );
}
