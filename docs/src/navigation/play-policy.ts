import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** What a page on which somebody types may load: files of its own. No form sends anything either. */
const POLICY = [
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "frame-src 'none'",
  "media-src 'none'",
  "form-action 'none'",
].join('; ');

/** Gives the playgrounds and the card maker a policy by which the browser holds back what a mistake of ours would send. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { entry, head } = locals.starlightRoute;
  if (entry.id.split('/')[1] !== 'play') return;
  head.unshift(
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      content: '',
    },
    { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, content: '' },
  );
});
