import type { ContentType } from '@comunal/schemas';

/** Thrown when an entry was about to be listed that has a page of its own but is in no list: an unlisted one. */
export class NotListedError extends Error {
  /** Always `NotListedError`. */
  override readonly name = 'NotListedError';
  /** What {@link isNotListedError} recognizes, in other copies of this package too. */
  readonly '~comunalNotListedError' = true;
  /** Branch on this: the message may change. */
  readonly code = 'not-listed';

  constructor(type: ContentType) {
    super(
      `An unlisted entry of type ${type} stands in no calendar, feed or list. Pass entries whose visibility is public.`,
    );
  }
}

/**
 * Whether a value is a {@link NotListedError}. It works across duplicate copies of this package, where `instanceof` does not.
 *
 * @param value - Anything, such as what a `catch` received.
 * @example
 * ```ts
 * import { isNotListedError, toJsonLd } from '@comunal/formats';
 * import { pageSchema, toPublic } from '@comunal/schemas';
 *
 * const page = pageSchema.parse({
 *   type: 'page',
 *   slug: 'nosotras',
 *   visibility: 'unlisted',
 *   title: { es: 'Nosotras' },
 *   body: { es: 'Quiénes somos.' },
 * });
 * const visible = toPublic(page, () => undefined);
 * try {
 *   if (visible) toJsonLd(visible, { locale: 'es', siteUrl: 'https://colectiva.example/' });
 * } catch (error) {
 *   if (!isNotListedError(error)) throw error;
 *   console.log(error.code); // → not-listed
 * }
 * ```
 */
export function isNotListedError(value: unknown): value is NotListedError {
  return typeof value === 'object' && value !== null && '~comunalNotListedError' in value;
}
