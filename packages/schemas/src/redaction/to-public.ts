import { hasConsent } from '../atoms/consent.ts';
import type { ContentType } from '../atoms/content-type.ts';
import type { RefTarget } from '../atoms/ref.ts';
import { isShown } from '../atoms/visibility.ts';
import { contentSchemas, type Entry } from '../types/entries.ts';
import type { Public, PublicEntry } from './public-entry.ts';
import { redact } from './redact.ts';

/** Finds another entry, so that a reference to one that may not be shown is left out. */
export type Lookup = (type: ContentType, slug: string) => Entry | undefined;

/** What redaction needs to know besides the entry. */
export interface ToPublicOptions {
  /** The day on which consents have to hold, as `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: string;
}

/**
 * Gives what the outside may see of an entry, or `undefined` when that is nothing at all: the entry is closed, for
 * allies, or of a person who withdrew the consent to their name.
 *
 * References to entries that may not be shown are left out, with everything said about them. From a public entry an
 * unlisted one is not referred to either; from an unlisted one it is.
 *
 * Free text is not searched: a name typed into a public text stays there (`@comunal/content` looks for it).
 *
 * @param lookup finds the entries that references point to; one it does not find is left out.
 */
export function toPublic<T extends Entry>(
  entry: T,
  lookup: Lookup,
  options?: ToPublicOptions,
): Public<T> | undefined;
export function toPublic(
  entry: Entry,
  lookup: Lookup,
  { today = new Date().toISOString().slice(0, 10) }: ToPublicOptions = {},
): PublicEntry | undefined {
  if (!mayShow(entry, today)) return undefined;
  const shows = ({ type, slug }: RefTarget): boolean => {
    const target = lookup(type, slug);
    if (!target || target.type !== type || !mayShow(target, today)) return false;
    return target.visibility === 'public' || entry.visibility === 'unlisted';
  };
  const consents = 'consents' in entry ? (entry.consents ?? []) : [];
  const shown = redact(contentSchemas[entry.type], entry, {
    shows,
    consents: (scope) => hasConsent(consents, scope, today),
  });
  return shown === undefined
    ? undefined
    : ({ ...(shown as object), '~public': true } as PublicEntry); // what redact() gives of this type's schema; the tests parse it strictly
}

function mayShow(entry: Entry, today: string): boolean {
  if (!isShown(entry.visibility)) return false;
  return entry.type !== 'person' || keepsName(entry, today);
}

/** A person is shown under the chosen name unless a consent to it was given and no longer holds. */
function keepsName(person: Extract<Entry, { type: 'person' }>, today: string): boolean {
  const consents = person.consents ?? [];
  return (
    !consents.some((consent) => consent.scope === 'name') || hasConsent(consents, 'name', today)
  );
}
