import { buildTexts } from '../lib/build-texts.ts';

/**
 * Describes an address of the site that lies in another folder than the one that its pages are made for, so that what search
 * engines and chats are told would be somewhere else.
 *
 * @param url - The address of the site in `site.yaml`.
 * @param base - The base of the Astro config, with a slash at both ends.
 */
export function describeBaseMismatch(url: string | undefined, base: string): string | undefined {
  if (url === undefined) return undefined;
  const folder = new URL(url).pathname.replace(/\/?$/, '/');
  // The address of the host alone is that of any folder on it.
  if (folder === '/' || folder === base) return undefined;
  return buildTexts().t('build:baseMismatch', {
    folder,
    base,
    fittingBase: folder.slice(0, -1),
    fittingUrl: new URL(base, url).href,
  });
}
