import * as z from 'zod/mini';
import { ConsentScope } from './consent-scope.ts';
import { firstDay, lastDay, partialDateSchema } from './partial-date.ts';

/** A consent somebody gave: about what, since when, until when, and whether they took it back. */
export const consentSchema = z
  .strictObject({
    scope: z.enum(ConsentScope),
    given: partialDateSchema,
    until: z.optional(partialDateSchema),
    withdrawn: z.optional(partialDateSchema),
    by: z.optional(z.string()),
    note: z.optional(z.string()),
  })
  .check(
    z.meta({
      title: 'Consent',
      description:
        'Scope, the date it was given, the last date it holds, the date it was withdrawn, and who gave it (a reference or initials: never shown).',
    }),
  );
export type Consent = z.output<typeof consentSchema>;

/**
 * Whether consents of a scope are in force on a day: at least one was given, and the newest of everyone who gave one
 * has started, has not ended and was not withdrawn. `until: 2024` holds to the year's last day, `withdrawn: 2024` counts
 * from its first.
 * @param today `YYYY-MM-DD`
 */
export function hasConsent(
  consents: readonly Consent[],
  scope: ConsentScope,
  today: string,
): boolean {
  const newest = new Map<string, Consent>();
  for (const consent of consents) {
    if (consent.scope !== scope) continue;
    const by = consent.by ?? '';
    const known = newest.get(by);
    if (!known || firstDay(known.given) <= firstDay(consent.given)) newest.set(by, consent);
  }
  return newest.size > 0 && [...newest.values()].every((consent) => isInForce(consent, today));
}

function isInForce({ given, until, withdrawn }: Consent, today: string): boolean {
  if (firstDay(given) > today) return false;
  if (until && lastDay(until) < today) return false;
  return !withdrawn || firstDay(withdrawn) > today;
}
