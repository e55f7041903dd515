import type { APIRoute } from 'astro';
import { getSite } from '../lib/content.ts';
import { languages } from '../lib/routes.ts';
import { addressOf, sitePages } from '../lib/site-pages.ts';

/** Every page that may stand in a list, with its versions in the other languages. */
export const GET: APIRoute = () => {
  const { url } = getSite();
  const absolute = (path: string): string => new URL(path, url).href;
  const pages = sitePages().filter((page) => !('isListed' in page) || page.isListed);
  const urls = pages.map((page) => {
    const alternates = languages.map(
      (each) =>
        `<xhtml:link rel="alternate" hreflang="${each}" href="${absolute(addressOf(page, each))}"/>`,
    );
    return `<url><loc>${absolute(addressOf(page))}</loc>${alternates.join('')}</url>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  );
};
