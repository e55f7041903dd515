import * as z from 'zod/mini';
import { privateField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import { ConsentScope } from './consent-scope.ts';
import {
  checkDay,
  firstDay,
  lastDay,
  partialDateSchema,
  type PartialDate,
} from './partial-date.ts';

/** A consent that somebody granted: its scope, since when, until when, and whether it was withdrawn. It is in no output. */
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
      'Who granted it: a reference or initials, the same ones each time.',
    ),
    note: privateField(z.optional(z.string()), 'Note', 'How it was granted, or what was agreed.'),
  },
);
/** A consent as an entry holds it. It is in no output. */
export interface Consent {
  /** What it is about. Never published. */
  scope: 'name' | 'biography' | 'image' | 'voice' | 'links' | 'recording' | 'testimony';
  /** When it was granted. Never published. */
  granted: PartialDate;
  /** The last date it holds. Never published. */
  until?: PartialDate | undefined;
  /** When it was taken back. Never published. */
  withdrawn?: PartialDate | undefined;
  /** Who granted it: a reference or initials, the same ones each time. Never published. */
  by?: string | undefined;
  /** How it was granted, or what was agreed. Never published. */
  note?: string | undefined;
}

/**
 * Whether consents of a scope are in force on a day: at least one was granted, and no one who granted one has withdrawn it or
 * let it end. Of each person (`by`; consents without it count as one person's) the newest consent counts: it has begun, has not
 * ended, and nothing was withdrawn since. A consent that is granted again counts only when it is clearly later than the
 * withdrawal. `until: 2024` lasts to the last day of the year, `withdrawn: 2024` counts from its first day.
 *
 * @param consents - Those of one entry or picture, in any order.
 * @param scope - What is to be published: a name, a voice, an image …
 * @param today - The day, as `YYYY-MM-DD`.
 * @throws RangeError when `today` is a year or a month, or no date: a consent that ends within it would count as in force.
 * @example
 * ```ts
 * import { hasConsent } from '@comunal/schemas';
 *
 * const consents = [{ scope: 'image', granted: '2025', until: '2026' } as const];
 * console.log(hasConsent(consents, 'image', '2026-11-25'), hasConsent(consents, 'voice', '2026-11-25'));
 * // → true false
 * ```
 */
export function hasConsent(
  consents: readonly Consent[],
  scope: ConsentScope,
  today: string,
): boolean {
  checkDay('today', today);
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
