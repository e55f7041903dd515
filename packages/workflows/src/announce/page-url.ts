import { createAnnounceError } from './announce-error.ts';
import type { AnnounceServices } from './announce-services.ts';

/** Returns the address of the page of an event in a language; undefined where the configuration does not say. */
export function getPageUrl(
  { config }: AnnounceServices,
  slug: string,
  language: string,
): string | undefined {
  const template = config.announce?.pageUrl;
  return template === undefined ? undefined : fillPageUrl(template, slug, language);
}

/**
 * Returns the address of the page of an event in a language, from a template such as
 * `https://colectiva.example/{language}/{type}/{slug}/`, which `comunal export` takes too.
 * @throws `StepError` with `bad-page-url`.
 */
function fillPageUrl(template: string, slug: string, language: string): string {
  const values: Readonly<Record<string, string>> = { language, type: 'event', slug };
  const filled = template.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole,
  );
  if (!URL.canParse(filled) || /[{}]/.test(filled) || !/^https?:$/.test(new URL(filled).protocol))
    throw createAnnounceError('bad-page-url');
  return new URL(filled).href;
}
