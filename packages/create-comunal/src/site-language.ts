import { canonicalTag } from '@comunal/i18n/lite';

/** Language, script, region and variants: the tags that the content model takes. */
const TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[a-z0-9]{5,8})*$/;

/** Converts a language tag to its usual letter case; `undefined` for one that a site cannot be in. */
export function toSiteLanguage(tag: string): string | undefined {
  const language = canonicalTag(tag);
  return language !== undefined && TAG.test(language) ? language : undefined;
}

/** Whether a value is a language tag in its usual letter case. */
export function isSiteLanguage(value: unknown): value is string {
  return typeof value === 'string' && toSiteLanguage(value) === value;
}
