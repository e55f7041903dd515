import type { Reference } from './reference.ts';

/** Link relations that a browser loads by itself. All others are for people. */
export const LOADING_RELS =
  /(?:^|\s)(?:stylesheet|(?:shortcut )?icon|apple-touch-icon(?:-precomposed)?|mask-icon|preload|modulepreload|prefetch|prerender|manifest|preconnect|dns-prefetch)(?:\s|$)/i;

/** Returns how a linked file is used, by the `rel` and the `as` of the link. */
export function getLinkKind(rel: string, as = ''): Reference['as'] {
  if (/^\s*(?:preconnect|dns-prefetch)\s*$/i.test(rel)) return 'origin';
  if (/(?:^|\s)stylesheet(?:\s|$)/i.test(rel) || as === 'style') return 'style';
  return /modulepreload/i.test(rel) || as === 'script' ? 'script' : 'file';
}
