import type { ContentType } from '../atoms/content-type.ts';
import type { RefTarget } from '../atoms/ref.ts';
import { isVisible, type Visibility } from '../atoms/visibility.ts';
import { contentSchemas, type Entry } from '../types/content-types.ts';
import { createConsentCheck } from './create-consent-check.ts';
import type { Public, PublicEntry } from './public-entry.ts';
import { redact, type RedactionRules } from './redact.ts';
import { requiredRefs } from './required-refs.ts';

/** Finds another entry, so that a reference to one that may not be shown is left out. */
export type EntryLookup = (type: ContentType, slug: string) => Entry | undefined;

/** What redaction needs to know besides the entry. */
export interface ToPublicOptions {
  /** The day on which consents have to hold, as `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: string;
}

/**
 * Gives what the outside may see of an entry, or `undefined` when that is nothing at all: the entry is closed, for
 * allies, or of a person who withdrew the consent to their name.
 *
 * References to entries that may not be shown are left out, with everything said about them. Where the reference is
 * required (`recording.of`, `campaign.organization`, `site.organization`) the entry itself is what is said, and it has
 * no public form. From a public entry an unlisted one is not referred to either; from an unlisted one it is. Nodes of
 * an activity follow the same rule.
 *
 * Free text is not searched: a name typed into a public text stays there (`@comunal/content` looks for it).
 *
 * @param lookup finds the entries that references point to; one it does not find is left out.
 * @throws RangeError when consents are asked for on what is no day.
 */
export function toPublic<T extends Entry>(
  entry: T,
  lookup: EntryLookup,
  options?: ToPublicOptions,
): Public<T> | undefined;
export function toPublic(
  entry: Entry,
  lookup: EntryLookup,
  { today = new Date().toISOString().slice(0, 10) }: ToPublicOptions = {},
): PublicEntry | undefined {
  if (!isPublishable(entry, today)) return undefined;
  const shown = redact(
    contentSchemas[entry.type],
    entry,
    createRedactionRules(entry, lookup, today),
  );
  return shown === undefined
    ? undefined
    : ({ ...(shown as object), '~public': true } as PublicEntry); // what redact() gives of this type's schema; the tests parse it strictly
}

/** What redaction asks about the world around an entry. */
export function createRedactionRules(
  entry: Entry,
  lookup: EntryLookup,
  today: string,
): RedactionRules {
  return {
    shows: (target) => isRefVisible(entry.visibility, target, lookup, today),
    consents: createConsentCheck(entry, today),
    admits: (visibility) => isAdmitted(entry.visibility, visibility),
  };
}

/** Whether an entry has a public form at all, what it refers to aside. */
export function isPublishable(entry: Entry, today: string): boolean {
  if (!isVisible(entry.visibility)) return false;
  return entry.type !== 'person' || keepsName(entry, today);
}

/** A person is shown under the chosen name unless a consent to it was given and no longer holds. */
function keepsName(person: Extract<Entry, { type: 'person' }>, today: string): boolean {
  const isAsked = (person.consents ?? []).some(({ scope }) => scope === 'name');
  return !isAsked || createConsentCheck(person, today)('name');
}

/** Whether an entry of a visibility may name another: one that has a public form, which it cannot have without those it requires. */
function isRefVisible(
  from: Visibility,
  { type, slug }: RefTarget,
  lookup: EntryLookup,
  today: string,
): boolean {
  const target = lookup(type, slug);
  if (!target || target.type !== type || !isPublishable(target, today)) return false;
  if (!isAdmitted(from, target.visibility)) return false;
  return requiredRefs(target).every((each) => isRefVisible(target.visibility, each, lookup, today));
}

/** What is unlisted is told of by what is unlisted only. */
function isAdmitted(from: Visibility, visibility: unknown): boolean {
  return visibility === 'public' || (visibility === 'unlisted' && from === 'unlisted');
}
