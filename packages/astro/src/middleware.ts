import type { MiddlewareHandler } from 'astro';
import { markFallbacks } from './lib/mark-fallbacks.ts';
import { reader } from './lib/reader.ts';

/** Marks what a page says in another language than its own, where the site's language is there in part. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const language = /<html lang="([^"]+)"/.exec(html)?.[1];
  const marked = language === undefined ? html : markFallbacks(html, reader(language).fallbacks);
  return new Response(marked, response);
};
