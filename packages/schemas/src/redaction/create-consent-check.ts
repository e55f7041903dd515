import { hasConsent, type Consent } from '../atoms/consent.ts';
import type { ConsentScope } from '../atoms/consent-scope.ts';
import type { Entry } from '../types/entry-by-type.ts';

/**
 * Creates a predicate: whether a consent of a scope is in force for this entry on a day. An entry without consents has none.
 *
 * @param entry - The entry whose consents count.
 * @param today - The day on which they have to be in force, as `YYYY-MM-DD`.
 * @example
 * ```ts
 * import { createConsentCheck, personSchema } from '@comunal/schemas';
 *
 * const person = personSchema.parse({
 *   type: 'person',
 *   slug: 'luna-de-prueba',
 *   visibility: 'public',
 *   name: 'Luna de Prueba',
 *   biography: { es: 'Vive en la costa.' },
 * });
 * console.log(createConsentCheck(person, '2026-11-25')('biography')); // → false
 * ```
 */
export function createConsentCheck(entry: Entry, today: string): (scope: ConsentScope) => boolean {
  if (entry.type === 'person') return (scope) => hasConsent(entry.consents ?? [], scope, today);
  if (entry.type === 'recording')
    return (scope) => hasRecordingConsent(nameEachConsent(entry.consents ?? []), scope, today);
  if (entry.type === 'article')
    return (scope) => hasConsent(nameEachConsent(entry.consents ?? []), scope, today);
  return () => false;
}

/** A recording is of everyone in it: a consent to voice or image that is no longer in force withholds it too. */
function hasRecordingConsent(
  consents: readonly Consent[],
  scope: ConsentScope,
  today: string,
): boolean {
  if (!hasConsent(consents, scope, today)) return false;
  const scopes = new Set(consents.map((consent) => consent.scope));
  return (['voice', 'image'] as const).every(
    (each) => !scopes.has(each) || hasConsent(consents, each, today),
  );
}

/** Takes consents without `by` for those of different people: the newer one does not renew the older one. */
export function nameEachConsent(consents: readonly Consent[]): readonly Consent[] {
  return consents.map((consent, index) =>
    consent.by ? consent : { ...consent, by: `unnamed ${index}` },
  );
}
