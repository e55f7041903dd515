import type { Reference } from './reference.ts';

/** Links that a browser follows by itself; all others are for people. */
export const LOADING_RELS =
  /(?:^|\s)(?:stylesheet|(?:shortcut )?icon|apple-touch-icon(?:-precomposed)?|mask-icon|preload|modulepreload|prefetch|prerender|manifest|preconnect|dns-prefetch)(?:\s|$)/i;

/** What is read in what a link leads to, by its `rel` and its `as`. */
export function getLinkKind(rel: string, as = ''): Reference['as'] {
  if (/^\s*(?:preconnect|dns-prefetch)\s*$/i.test(rel)) return 'origin';
  if (/(?:^|\s)stylesheet(?:\s|$)/i.test(rel) || as === 'style') return 'style';
  return /modulepreload/i.test(rel) || as === 'script' ? 'script' : 'file';
}
