import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import type { Campaign } from '../campaign/campaign.ts';
import { DEFAULT_HEADING_LEVEL } from '../card/render-heading.ts';
import { badOption, unknownOption } from '../fundraising-error.ts';
import type { SignedCampaign } from '../signing/sign-campaign.ts';
import { drawInline, type CodePictures } from './draw-code.ts';
import { markup, renderJsonScript, type Markup } from '@comunal/http/markup';
import { pastedMarkup } from './pasted-html.ts';
import { listKeys, renderCampaign, type RenderCampaignOptions } from './render-campaign.ts';

/** How a campaign is rendered as HTML. */
export interface RenderDonateOptions extends RenderCampaignOptions {
  /**
   * QR codes as SVG, as PNG for places that refuse SVG, or none. With `png` the HTML also says by itself how it fits into a
   * narrow page, since such a place takes no style sheet either. @defaultValue 'svg'
   */
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
  const { codes = 'svg', element = false } = options;
  if (!Object.hasOwn(drawInline, codes)) throw badOption('codes', 'svg, png or none');
  const content = await renderCampaign(campaign, options, {
    html: codes === 'png' ? pastedMarkup : markup,
    draw: drawInline[codes],
    isWithoutDrawings: codes === 'png',
    isAlone: !element,
  });
  return (element ? wrapInElement(content, campaign, options) : content).markup;
}

/** Wraps the content in the element, with the data that it reads. */
function wrapInElement(
  content: Markup,
  data: unknown,
  {
    locale,
    layout = 'full',
    headingLevel = DEFAULT_HEADING_LEVEL,
    key,
    needed = 1,
  }: RenderDonateOptions,
): Markup {
  const keys = listKeys(key);
  const trust = keys ? markup` trusted-key="${keys.join(' ')}" needed="${needed}"` : '';
  const level =
    headingLevel === DEFAULT_HEADING_LEVEL ? '' : markup` heading-level="${headingLevel}"`;
  // By the language of a page, such as es-ES, the element would write the amounts otherwise than the content does.
  return markup`<comunal-donate layout="${layout}"${level}${trust} lang="${locale}">${content}<script type="application/json">${renderJsonScript(data)}</script></comunal-donate>`;
}
