import { consentSchema, type Consent, type FieldPath } from '@comunal/schemas';
import { getPicture } from '../../link/list-pictures.ts';
import type { ParsedEntry } from '../../link/content-graph.ts';
import { getConsentState, type ConsentState } from './consent-state.ts';
import type { PersonIdentity } from './find-person.ts';

/** A consent, and where it stands. */
export interface FoundConsent {
  readonly parsed: ParsedEntry;
  /** What holds the list of consents: empty for the entry itself, else a picture. */
  readonly holder: FieldPath;
  readonly index: number;
  readonly consent: Consent;
  readonly state: ConsentState;
}

/** The consents of a person, and those that nobody can tell whose they are. */
export interface CollectedConsents {
  readonly own: readonly FoundConsent[];
  readonly unnamed: readonly FoundConsent[];
}

/**
 * Collects the consents of a person: those inside their own entry, and others whose `by` means them. Consents of other entries
 * without `by` may be theirs too.
 */
export function collectConsents(
  person: PersonIdentity,
  parsedEntries: readonly ParsedEntry[],
  today: string,
): CollectedConsents {
  const all = parsedEntries.flatMap((parsed) => listConsents(parsed, today));
  const isOwn = ({ parsed, consent }: FoundConsent): boolean =>
    parsed === person.entry || person.isGiver(consent.by);
  return {
    own: all.filter(isOwn),
    unnamed: all.filter(
      (each) => !isOwn(each) && !each.consent.by && each.parsed.raw.files.type !== 'person',
    ),
  };
}

/** Lists the consents of an entry and of its pictures. One that does not fit its schema is reported by `comunal check`. */
function listConsents(parsed: ParsedEntry, today: string): FoundConsent[] {
  const { raw, facts } = parsed;
  const pictures = facts.assets
    .filter(({ isPicture }) => isPicture)
    .map(({ path }) => path.slice(0, -1));
  const holders: readonly FieldPath[] = [[], ...pictures];
  return holders.flatMap((holder) => {
    const consents =
      holder.length === 0 ? raw.fields['consents'] : getPicture(raw.fields, holder)?.consents;
    if (!Array.isArray(consents)) return [];
    return consents.flatMap((value: unknown, index): FoundConsent[] => {
      const { success, data } = consentSchema.safeParse(value);
      if (!success) return [];
      return [{ parsed, holder, index, consent: data, state: getConsentState(data, today) }];
    });
  });
}
