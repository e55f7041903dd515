import type { MiddlewareHandler } from 'astro';
import { markFallbacks } from './lib/mark-fallbacks.ts';
import { getI18n } from './lib/i18n.ts';
import { languages } from './lib/routes.ts';

/** Marks what a page says in another language than its own, where the site's language is there in part. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  // Astro states the length of a page that it has written whole, as in a build: what fell back is known then.
  if (response.headers.has('content-length') && !hasFallbacks()) return response;
  const html = await response.text();
  const marked = hasFallbacks()
    ? markFallbacks(html, (language) => getI18n(language).fallbacks)
    : html;
  return new Response(marked, response);
};

/** Whether some language of the site is there in part: a page is parsed only then. */
function hasFallbacks(): boolean {
  return languages.some((language) => getI18n(language).fallbacks.size > 0);
}
