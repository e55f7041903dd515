import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { donate } from '@comunal/i18n/lite/donate';
import type { Campaign } from '../campaign/campaign.ts';
import { createCampaignView } from '../campaign/create-campaign-view.ts';
import { unwrapCampaign } from '../campaign/unwrap-campaign.ts';
import type { CardContext, DonateLayout, RenderMessage } from '../card/card-context.ts';
import { describeRails } from '../card/describe-rails.ts';
import { renderCard } from '../card/render-card.ts';
import { DEFAULT_HEADING_LEVEL, isHeadingLevel } from '../card/render-heading.ts';
import { badOption, FundraisingError, unknownOption } from '../fundraising-error.ts';
import type { SignedCampaign } from '../signing/sign-campaign.ts';
import { verifyCampaign } from '../signing/verify-campaign.ts';
import { markup, renderJsonScript, type Markup } from './markup.ts';
import { renderRailCodes, type CodePictures } from './render-rail-codes.ts';

/** How a campaign is rendered as HTML. */
export interface RenderDonateOptions {
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
  /** QR codes as SVG, as PNG for places that refuse SVG, or none. @defaultValue 'svg' */
  readonly codes?: CodePictures | undefined;
  /** Whether the HTML is a `<comunal-donate>` that takes over where scripts run. @defaultValue false */
  readonly element?: boolean | undefined;
}

const OPTION_NAMES: OptionNames<RenderDonateOptions> = {
  locale: true,
  key: true,
  needed: true,
  today: true,
  layout: true,
  headingLevel: true,
  codes: true,
  element: true,
};
const LAYOUTS: readonly unknown[] = ['compact', 'card', 'full'] satisfies DonateLayout[];
const CODES: readonly unknown[] = ['svg', 'png', 'none'] satisfies CodePictures[];

/**
 * Renders a campaign as HTML that needs no script and no style, for pages, feeds and print. All of the campaign's texts are
 * escaped.
 *
 * @param campaign - A campaign, signed or not.
 * @param options - The language, the keys, and how much is shown.
 * @returns HTML that can be read as it is, and that loads nothing from a server.
 * @throws `FundraisingError` with the code `untrusted` where a key is given and the signature is not valid, and with
 * `bad-option` for unknown options, layouts and kinds of codes.
 * @example
 * ```ts
 * import { renderDonate } from '@comunal/fundraising';
 *
 * const html = await renderDonate({ title: 'Un año de servidores' }, { locale: 'es', layout: 'card' });
 * console.log(html.includes('Un año de servidores'), html.includes('<script')); // → true false
 * ```
 */
export async function renderDonate(
  campaign: Campaign | SignedCampaign,
  options: RenderDonateOptions,
): Promise<string> {
  checkOptionNames('renderDonate', options, OPTION_NAMES, unknownOption);
  const { locale, layout = 'full', codes = 'svg', key, element = false } = options;
  const { headingLevel = DEFAULT_HEADING_LEVEL } = options;
  const { today = new Date().toISOString().slice(0, 10) } = options;
  if (!LAYOUTS.includes(layout)) throw badOption('layout', 'compact, card or full');
  if (!isHeadingLevel(headingLevel)) throw badOption('headingLevel', 'a level from 1 to 6');
  if (!CODES.includes(codes)) throw badOption('codes', 'svg, png or none');
  const keys = key === undefined ? undefined : [key].flat();
  const data = keys
    ? await verifyOrThrow(campaign, keys, options.needed)
    : unwrapCampaign(campaign);
  const i18n = createLiteI18n(locale, donate);
  const view = createCampaignView(data, { today, locale });
  const rails = await describeRails(view, [locale]);
  const t = createMessageRenderer(i18n);
  const railCodes = await renderRailCodes(t, rails, codes);
  const card: CardContext<Markup> = {
    html: markup,
    i18n,
    t,
    layout,
    headingLevel,
    isWithoutDrawings: codes === 'png',
    isStatic: true,
    isAlone: !element,
    afterRows: ({ rail }) => railCodes.get(rail.id) ?? '',
  };
  const content = markup`<div lang="${i18n.language}">${renderCard(card, view, rails)}</div>`;
  return (
    element
      ? wrapInElement(content, campaign, { layout, headingLevel, keys, needed: options.needed })
      : content
  ).markup;
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

interface ElementAttributes {
  readonly layout: DonateLayout;
  readonly headingLevel: number;
  readonly keys: readonly string[] | undefined;
  readonly needed: number | undefined;
}

/** Wraps the content in the element, with the data that it reads. */
function wrapInElement(
  content: Markup,
  data: unknown,
  { layout, headingLevel, keys, needed }: ElementAttributes,
): Markup {
  const trust = keys ? markup` trusted-key="${keys.join(' ')}" needed="${needed ?? 1}"` : '';
  const level =
    headingLevel === DEFAULT_HEADING_LEVEL ? '' : markup` heading-level="${headingLevel}"`;
  return markup`<comunal-donate layout="${layout}"${level}${trust}>${content}<script type="application/json">${renderJsonScript(data)}</script></comunal-donate>`;
}
