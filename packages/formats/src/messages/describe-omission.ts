import { createLiteI18n } from '@comunal/i18n/lite';
import { formats } from '@comunal/i18n/lite/formats';
import type { Omission, OmissionCode } from '../omission.ts';

/** The reasons whose sentence names the entry alone, though it may be about one of its nodes. */
const codesOfMoments: ReadonlySet<OmissionCode> = new Set(['date-not-exact', 'ends-before-start']);

/**
 * Describes what an export left out: of which entry, why, and what to do about it.
 *
 * @param omission - What `onOmission` was called with.
 * @param locale - Language of the sentence, as a BCP 47 tag. A language that lacks the sentence falls back along its fallback
 *   languages, then to Spanish.
 * @example
 * ```ts
 * import { describeOmission } from '@comunal/formats/messages';
 *
 * const omission = { code: 'no-page', type: 'event', slug: 'taller' } as const;
 * console.log(describeOmission(omission, 'en'));
 * // → event/taller is in no feed, since it has no page. Give the addresses of pages, or leave it.
 * ```
 */
export function describeOmission(
  { code, type, slug, field = '' }: Omission,
  locale: string,
): string {
  const { t } = createLiteI18n(locale, formats);
  const node = codesOfMoments.has(code) ? /^nodes\.\d+/.exec(field)?.[0] : undefined;
  const entry = `${type}/${slug}${node === undefined ? '' : ` (${node})`}`;
  return t(`formats:omission.${code}`, { entry, field });
}
