import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import type { Campaign } from '../campaign/campaign.ts';
import type { HtmlTag } from '../card/card-context.ts';
import { badOption, unknownOption } from '../fundraising-error.ts';
import type { SignedCampaign } from '../signing/sign-campaign.ts';
import { drawAsFiles } from './draw-code.ts';
import { finishKses, ksesMarkup } from './kses-markup.ts';
import type { Markup } from '@comunal/http/markup';
import { pastedMarkup, toPastedHtml } from './pasted-html.ts';
import { renderCampaign, type RenderCampaignOptions } from './render-campaign.ts';

/** How a campaign is rendered as HTML and pictures. */
export interface RenderDonateFilesOptions extends RenderCampaignOptions {
  /**
   * Which HTML is written: `html`, or `kses`, the elements and attributes that `wp_kses_post` keeps, which is what WordPress
   * lets an author write. In `kses`, parts are classes (`comunal-rail`), everything is on one line, and long codes scroll in
   * boxes of their own, since that list lacks every style that breaks them. @defaultValue 'html'
   */
  readonly dialect?: DonateDialect | undefined;
  /**
   * Returns the address at which the page finds a file, such as that of an upload.
   * @defaultValue the path itself, for a page in the same folder
   */
  readonly fileUrl?: ((path: string) => string) | undefined;
}

/** Which HTML is written: that of web pages, or what WordPress's filter for authors, `wp_kses_post`, leaves as it is. */
export type DonateDialect = 'html' | 'kses';

/** A campaign as HTML and pictures. */
export interface DonateFiles {
  /** HTML in ASCII without script or drawing, for the inside of a page. Its few styles make it fit into a narrow page. */
  readonly html: string;
  /** The pictures of the QR codes, in the order of the rails. */
  readonly files: readonly DonateFile[];
}

/** The picture of a QR code. */
export interface DonateFile {
  /** The name of the file, with the id of the rail and a digest of what the code holds: `qr-spei-4104ca26.png`. */
  readonly path: string;
  /** The bytes of a PNG. */
  readonly bytes: Uint8Array;
}

const OPTION_NAMES: OptionNames<RenderDonateFilesOptions> = {
  locale: true,
  key: true,
  needed: true,
  today: true,
  layout: true,
  headingLevel: true,
  dialect: true,
  fileUrl: true,
};
const DIALECTS: Readonly<Record<DonateDialect, DialectWriter>> = {
  html: { html: pastedMarkup, finish: (rendered) => rendered },
  kses: { html: ksesMarkup, finish: finishKses },
};

interface DialectWriter {
  readonly html: HtmlTag<Markup>;
  readonly finish: (rendered: Markup) => Markup;
}

/**
 * Renders a campaign as HTML with its QR codes as files, for editors that keep neither drawings nor pictures inside of the
 * text, such as that of WordPress.
 *
 * @param campaign - A campaign, signed or not.
 * @param options - The language, the keys, how much is shown, and where the files will be.
 * @returns The HTML, and the files that it shows.
 * @throws `FundraisingError` with the code `untrusted` where a key is given and the signature is not valid, and with
 * `bad-option` for unknown options, layouts and dialects.
 * @example
 * ```ts
 * import { renderDonateFiles } from '@comunal/fundraising';
 *
 * const campaign = {
 *   title: { es: 'Un año de servidores' },
 *   rails: [{ id: 'spei', kind: 'clabe', enabled: true, account: '000180000000000014' }],
 *   isTest: true,
 * } as const;
 * const { html, files } = await renderDonateFiles(campaign, {
 *   locale: 'es',
 *   dialect: 'kses',
 *   fileUrl: (path) => `https://colectiva.example/wp-content/uploads/${path}`,
 * });
 * console.log(files.map(({ path }) => path)); // → [ 'qr-spei-4104ca26.png' ]
 * console.log(html.includes('src="https://colectiva.example/wp-content/uploads/qr-spei-4104ca26.png"')); // → true
 * ```
 */
export async function renderDonateFiles(
  campaign: Campaign | SignedCampaign,
  options: RenderDonateFilesOptions,
): Promise<DonateFiles> {
  checkOptionNames('renderDonateFiles', options, OPTION_NAMES, unknownOption);
  const { dialect = 'html', fileUrl = (path: string) => path } = options;
  if (!Object.hasOwn(DIALECTS, dialect)) throw badOption('dialect', 'html or kses');
  const { html, finish } = DIALECTS[dialect];
  const files: DonateFile[] = [];
  const draw = drawAsFiles((path, bytes) => {
    files.push({ path, bytes });
    return fileUrl(path);
  });
  const marks = { html, draw, isWithoutDrawings: true, isAlone: true };
  const rendered = await renderCampaign(campaign, options, marks);
  return { html: toPastedHtml(finish(rendered).markup), files };
}
