import * as z from 'zod/mini';
import { privateField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import { ConsentScope } from './consent-scope.ts';
import { firstDay, lastDay, partialDateSchema } from './partial-date.ts';

/** A consent somebody gave: about what, since when, until when, and whether they took it back. In no output. */
export const consentSchema = defineModel(
  {
    id: 'Consent',
    title: 'Consent',
    description: 'What somebody agreed to, since when and until when. Never shown.',
  },
  {
    scope: privateField(z.enum(ConsentScope), 'Scope', 'What it is about.'),
    granted: privateField(partialDateSchema, 'Granted', 'When it was granted.'),
    until: privateField(z.optional(partialDateSchema), 'Until', 'The last date it holds.'),
    withdrawn: privateField(z.optional(partialDateSchema), 'Withdrawn', 'When it was taken back.'),
    by: privateField(
      z.optional(z.string()),
      'By',
      'Who gave it: a reference or initials, the same ones each time.',
    ),
    note: privateField(z.optional(z.string()), 'Note', 'How it was given, or what was agreed.'),
  },
);
/** A consent as it stands in an entry. In no output. */
export type Consent = z.output<typeof consentSchema>;

/**
 * Whether consents of a scope are in force on a day: at least one was given, and everyone who gave one still holds to
 * it. Of each person (`by`; those without it count as one) the newest consent counts: it has started, has not ended,
 * and nothing was withdrawn since. A consent given again stands only when it is clearly later than the withdrawal.
 * `until: 2024` holds to the year's last day, `withdrawn: 2024` counts from its first.
 * @param today `YYYY-MM-DD`
 * @throws RangeError for a year or a month: a consent that ends within it would count as in force.
 */
export function hasConsent(
  consents: readonly Consent[],
  scope: ConsentScope,
  today: string,
): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today))
    throw new RangeError(`today has to be a day like 2026-02-01, not ${JSON.stringify(today)}`);
  const byPerson = new Map<string, Consent[]>();
  for (const consent of consents) {
    if (consent.scope !== scope) continue;
    const by = consent.by ?? '';
    byPerson.set(by, [...(byPerson.get(by) ?? []), consent]);
  }
  return byPerson.size > 0 && [...byPerson.values()].every((ofPerson) => holds(ofPerson, today));
}

function holds(consents: readonly Consent[], today: string): boolean {
  const newest = consents.reduce((a, b) => (firstDay(a.granted) <= firstDay(b.granted) ? b : a));
  return (
    isInForce(newest, today) &&
    consents.every(
      ({ withdrawn }) =>
        !withdrawn || firstDay(withdrawn) > today || lastDay(withdrawn) <= firstDay(newest.granted),
    )
  );
}

function isInForce({ granted, until, withdrawn }: Consent, today: string): boolean {
  if (firstDay(granted) > today) return false;
  if (until && lastDay(until) < today) return false;
  return !withdrawn || firstDay(withdrawn) > today;
}
