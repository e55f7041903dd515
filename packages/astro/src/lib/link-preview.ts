import type { SocialImage } from '../layouts/page-props.ts';
import { getSite } from './content.ts';
import { getI18n } from './i18n.ts';
import { pageFieldsOf } from './page-fields.ts';
import { pictureSources, type PublicPicture } from './pictures.ts';
import type { SitePage } from './site-pages.ts';
import { socialImage } from './social-image.ts';

/** What is shown of a page where its address is shared. */
export interface LinkPreview {
  /** Absent where the name of the site says it all, as on the home page. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly image?: SocialImage | undefined;
}

/**
 * Chooses what is shown of a page where its address is shared: what its entry asks for in `preview`, or what the page says of
 * itself. Beside a preview of its own stands the summary of the site, since that of the page would tell what the title does not.
 */
export async function linkPreview(page: SitePage, ofPage: LinkPreview): Promise<LinkPreview> {
  const { localize } = getI18n(page.language);
  const { preview } = pageFieldsOf(page);
  if (!preview) return { ...ofPage, image: ofPage.image ?? socialImage(page, ofPage.title) };
  const description = localize(getSite().summary)?.text;
  const home = { language: page.language, view: 'home' } as const;
  if (preview.hidden) return { description, image: socialImage(home, undefined) };
  const title = (preview.title && localize(preview.title)?.text) ?? ofPage.title;
  const own = preview.picture && (await toSocialImage(page, preview.picture));
  return { title, description, image: own ?? socialImage(page, title) };
}

async function toSocialImage(
  page: SitePage,
  picture: PublicPicture,
): Promise<SocialImage | undefined> {
  if (!('slug' in page) || page.view === 'transcript') return undefined;
  const encoded = await pictureSources(page.view, picture, true);
  if (!encoded || encoded.kind === 'vector') return undefined;
  const { src: path, width, height } = encoded;
  return { path, alt: getI18n(page.language).localize(picture.alt)?.text ?? '', width, height };
}
