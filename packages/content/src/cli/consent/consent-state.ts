import { hasConsent, type Consent } from '@comunal/schemas';
import { addDays, soonDays } from '../../check/consent-ends-soon.ts';

/** How a consent stands on a day, by itself: another one may renew it. */
export type ConsentState = 'inForce' | 'endsSoon' | 'withdrawn' | 'ended' | 'notYet';

/** Returns how a consent stands on a day. */
export function getConsentState(consent: Consent, today: string): ConsentState {
  const { scope, until, ...dates } = consent;
  if (hasConsent([consent], scope, today))
    return hasConsent([consent], scope, addDays(today, soonDays)) ? 'inForce' : 'endsSoon';
  const { withdrawn, ...granted } = dates;
  if (withdrawn !== undefined && hasConsent([{ scope, ...granted }], scope, today))
    return 'withdrawn';
  if (until !== undefined && hasConsent([{ scope, ...granted }], scope, today)) return 'ended';
  return 'notYet';
}
