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
 * Whether consents of a scope are in force on a day: at least one was given, and everyone who gave one still holds to
 * it. Of each person (`by`; those without it count as one) the newest consent counts: it has started, has not ended,
 * and nothing was withdrawn since. A consent given again stands only when it is clearly later than the withdrawal.
 * `until: 2024` holds to the year's last day, `withdrawn: 2024` counts from its first.
 * @param today `YYYY-MM-DD`
 */
export function hasConsent(
  consents: readonly Consent[],
  scope: ConsentScope,
  today: string,
): boolean {
  const byPerson = new Map<string, Consent[]>();
  for (const consent of consents) {
    if (consent.scope !== scope) continue;
    const by = consent.by ?? '';
    byPerson.set(by, [...(byPerson.get(by) ?? []), consent]);
  }
  return byPerson.size > 0 && [...byPerson.values()].every((given) => holds(given, today));
}

function holds(consents: readonly Consent[], today: string): boolean {
  const newest = consents.reduce((one, other) =>
    firstDay(one.given) <= firstDay(other.given) ? other : one,
  );
  return (
    isInForce(newest, today) &&
    consents.every(
      ({ withdrawn }) =>
        !withdrawn || firstDay(withdrawn) > today || lastDay(withdrawn) <= firstDay(newest.given),
    )
  );
}

function isInForce({ given, until, withdrawn }: Consent, today: string): boolean {
  if (firstDay(given) > today) return false;
  if (until && lastDay(until) < today) return false;
  return !withdrawn || firstDay(withdrawn) > today;
}
