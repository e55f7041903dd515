import type { MiddlewareHandler } from 'astro';
import { markFallbacks } from './lib/mark-fallbacks.ts';
import { getI18n } from './lib/i18n.ts';
import { languages } from './lib/routes.ts';

/** Marks what a page says in another language than its own, where the site's language is there in part. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  // A page is parsed only where some language of the site is there in part.
  const isPartial = languages.some((language) => getI18n(language).fallbacks.size > 0);
  const marked = isPartial ? markFallbacks(html, (language) => getI18n(language).fallbacks) : html;
  return new Response(marked, response);
};
