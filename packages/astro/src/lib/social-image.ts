import { config } from 'virtual:comunal/config';
import type { SocialImage } from '../layouts/page-props.ts';
import { SOCIAL_IMAGE_HEIGHT, SOCIAL_IMAGE_WIDTH } from '../social-images/social-image.ts';
import { getSite } from './content.ts';
import { getProject } from './project.ts';
import { getI18n } from './i18n.ts';
import { addressOf, type SitePage } from './site-pages.ts';
import { withBase } from './with-base.ts';

/**
 * Draws what is shown of a page where its address is shared; `undefined` where the site has no such images. An unlisted page
 * has one too: its address is there to be shared, and that of the image stands in no list.
 *
 * @param title - The title of the page. The home page has none: what it begins with stands in its place.
 */
export function socialImage(page: SitePage, title: string | undefined): SocialImage | undefined {
  if (!config.socialImages) return undefined;
  const { localize, t } = getI18n(page.language);
  const site = getSite();
  const siteName = localize(site.title)?.text ?? '';
  const words = title ?? localize(site.tagline)?.text ?? '';
  const name = getProject(config.contentDir).drawSocialImage({
    title: words,
    section: 'section' in page ? t(`site:nav.${page.section}`) : undefined,
    siteName,
    seed: seedOf(page),
    language: page.language,
  });
  return {
    path: withBase(`${config.assetsDir}/${name}`),
    alt: `${words} · ${siteName}`,
    width: SOCIAL_IMAGE_WIDTH,
    height: SOCIAL_IMAGE_HEIGHT,
  };
}

function seedOf(page: SitePage): string {
  if ('slug' in page) return page.slug;
  return page.view === 'own' ? addressOf(page) : page.view;
}
