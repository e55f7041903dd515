import { createLiteI18n } from '@comunal/i18n/lite';
import { donate } from '@comunal/i18n/lite/donate';
import type { Campaign } from '../campaign/campaign.ts';
import { createCampaignView } from '../campaign/create-campaign-view.ts';
import { unwrapCampaign } from '../campaign/unwrap-campaign.ts';
import type { Card, DonateLayout } from '../card/card.ts';
import { donateCard } from '../card/donate-card.ts';
import { showRails } from '../card/show-rails.ts';
import { FundraisingError } from '../fundraising-error.ts';
import type { SignedCampaign } from '../signing/sign-campaign.ts';
import { verifyCampaign } from '../signing/verify-campaign.ts';
import { inScript, markup, type Markup } from './markup.ts';
import { railCodes, type CodePictures } from './rail-codes.ts';

/** How a campaign is written as HTML. */
export interface RenderDonateOptions {
  /** The language of texts and money: `es`, `es-AR`, `pt`… */
  readonly locale: string;
  /** A public key, or several: a campaign that they did not sign is refused. */
  readonly key?: string | readonly string[] | undefined;
  /** How many of the keys have to have signed. @defaultValue 1 */
  readonly needed?: number | undefined;
  /** The day it is, `2026-11-25`. @defaultValue today in UTC */
  readonly today?: string | undefined;
  /** @defaultValue 'full' */
  readonly layout?: DonateLayout | undefined;
  /** QR codes as drawings, as pictures for places that refuse SVG, or none. @defaultValue 'svg' */
  readonly codes?: CodePictures | undefined;
  /** Whether it is written as a `<comunal-donate>` that takes over where scripts run. @defaultValue false */
  readonly element?: boolean | undefined;
}

/**
 * A campaign as HTML that needs no script and no style, for pages, feeds and print. All of the campaign's texts are escaped.
 *
 * @returns Where texts are right to be read as they stand; nothing in it asks another server.
 * @throws `FundraisingError` with the code `untrusted` where a key is given and the check does not come out valid.
 */
export async function renderDonate(
  campaign: Campaign | SignedCampaign,
  options: RenderDonateOptions,
): Promise<string> {
  const { locale, layout = 'full', codes = 'svg', key, element = false } = options;
  const { today = new Date().toISOString().slice(0, 10) } = options;
  const keys = key === undefined ? undefined : [key].flat();
  const data = keys ? await trusted(campaign, keys, options.needed) : unwrapCampaign(campaign);
  const i18n = createLiteI18n(locale, donate);
  const view = createCampaignView(data, { today, locale });
  const rails = await showRails(view, [locale]);
  const pictures = await railCodes(i18n, rails, codes);
  const card: Card<Markup> = {
    html: markup,
    i18n,
    layout,
    isWithoutDrawings: codes === 'png',
    isStatic: true,
    afterRows: ({ rail }) => pictures.get(rail.id) ?? '',
  };
  const inside = markup`<div lang="${i18n.language}">${donateCard(card, view, rails)}</div>`;
  return (
    element ? withElement(inside, campaign, { layout, keys, needed: options.needed }) : inside
  ).markup;
}

async function trusted(
  campaign: Campaign | SignedCampaign,
  keys: readonly string[],
  needed: number | undefined,
): Promise<Campaign> {
  const checked = await verifyCampaign(campaign, { keys, needed });
  if (checked.outcome === 'valid') return checked.campaign;
  const { outcome, reason } = checked;
  throw new FundraisingError(
    'untrusted',
    `The campaign's signature ${outcome === 'failed' ? 'is not right' : 'could not be checked'} (${reason}): nothing is written.`,
    { about: reason },
  );
}

interface ElementParts {
  readonly layout: DonateLayout;
  readonly keys: readonly string[] | undefined;
  readonly needed: number | undefined;
}

/** Around it the element, and in it the data. */
function withElement(
  inside: Markup,
  data: unknown,
  { layout, keys, needed }: ElementParts,
): Markup {
  const trust = keys ? markup` trusted-key="${keys.join(' ')}" needed="${needed ?? 1}"` : '';
  return markup`<comunal-donate layout="${layout}"${trust}>${inside}<script type="application/json">${inScript(data)}</script></comunal-donate>`;
}
