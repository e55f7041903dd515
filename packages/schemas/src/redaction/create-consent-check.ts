import { hasConsent, type Consent } from '../atoms/consent.ts';
import type { ConsentScope } from '../atoms/consent-scope.ts';
import type { Entry } from '../types/content-types.ts';

/** Says of which scopes the consents of an entry are in force on a day. An entry without consents has none. */
export function createConsentCheck(entry: Entry, today: string): (scope: ConsentScope) => boolean {
  if (entry.type === 'person') return (scope) => hasConsent(entry.consents ?? [], scope, today);
  if (entry.type === 'recording')
    return (scope) => mayReplay(apart(entry.consents ?? []), scope, today);
  return () => false;
}

/** A recording is of everyone in it, so it also waits for whoever consented to voice or image and no longer does. */
function mayReplay(consents: readonly Consent[], scope: ConsentScope, today: string): boolean {
  if (!hasConsent(consents, scope, today)) return false;
  const asked = new Set(consents.map((consent) => consent.scope));
  return (['voice', 'image'] as const).every(
    (each) => !asked.has(each) || hasConsent(consents, each, today),
  );
}

/** Of two people who left their names out, the newer one's consent is not the older one's. */
function apart(consents: readonly Consent[]): readonly Consent[] {
  return consents.map((consent, at) =>
    consent.by ? consent : { ...consent, by: `unnamed ${at}` },
  );
}
