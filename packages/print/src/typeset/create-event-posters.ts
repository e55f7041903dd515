import type { PublicEvent } from '@comunal/schemas';
import type { TypesetOptions } from './typeset-options.ts';
import { typesetPoster } from './typeset-poster.ts';

/** Options of {@link createEventPosters}. */
export interface EventPosterOptions extends Omit<TypesetOptions, 'locale' | 'pageUrl'> {
  /** The languages, one poster each. */
  readonly languages: readonly string[];
  /** The address of the event's page in a language; undefined where it is not known. */
  readonly pageUrl: (language: string) => string | undefined;
}

/** A file to write. */
export interface EventPoster {
  /** `poster.es.pdf`. */
  readonly name: string;
  /** The bytes of a PDF. */
  readonly data: Uint8Array;
}

/**
 * Makes the posters of an event, one for each language: what `@comunal/workflows` calls when it announces an event.
 *
 * @param event - The event, as it may be published.
 * @param options - The languages and the address of its page in each.
 * @throws `NotPublicError` for what may not be published, and `PrintError`.
 * @example
 * ```ts
 * import { createEventPosters } from '@comunal/print';
 * import type { PublicEvent } from '@comunal/schemas';
 *
 * export async function listPosters(event: PublicEvent): Promise<string[]> {
 *   const posters = await createEventPosters(event, {
 *     languages: ['es', 'pt'],
 *     pageUrl: (language) => `https://colectiva.example/${language}/taller/`,
 *   });
 *   return posters.map(({ name }) => name); // poster.es.pdf, poster.pt.pdf
 * }
 * ```
 */
export async function createEventPosters(
  event: PublicEvent,
  { languages, pageUrl, ...options }: EventPosterOptions,
): Promise<readonly EventPoster[]> {
  const posters: EventPoster[] = [];
  for (const locale of languages) {
    const { pdf } = await typesetPoster(event, { ...options, locale, pageUrl: pageUrl(locale) });
    posters.push({ name: `poster.${locale}.pdf`, data: pdf });
  }
  return posters;
}
