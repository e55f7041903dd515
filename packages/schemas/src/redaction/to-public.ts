import type { RefTarget } from '../atoms/ref.ts';
import { isVisible, type Visibility } from '../atoms/visibility.ts';
import { getFields } from '../exposure/define-model.ts';
import { contentSchemas } from '../types/content-schemas.ts';
import type { Entry } from '../types/entry-by-type.ts';
import { admitsArticle } from './admits-article.ts';
import { createConsentCheck } from './create-consent-check.ts';
import { createFileCheck } from './create-file-check.ts';
import { createLanguageCheck } from './create-language-check.ts';
import { createPictureCheck } from './create-picture-check.ts';
import type { Public, PublicEntry } from './public-entry.ts';
import { redact, type RedactionRules } from './redact.ts';
import { listRequiredRefs } from './list-required-refs.ts';
import { readToday, type ToPublicOptions } from './read-today.ts';
import { withholdsObject } from './withholds.ts';
import type { EntryLookup } from './entry-lookup.ts';

/**
 * Projects an entry to its public form: what the outside may see of it, or `undefined` when that is nothing at all, because the
 * entry is closed, for allies, of a person who withdrew the consent to their name, or a testimony without a consent in force.
 *
 * References to entries that may not be shown are left out, with everything said about them. Where such a reference is
 * required (`recording.of`, `campaign.organization`, `site.organization`), the entry has no public form at all. A public entry
 * does not refer to an unlisted one either; an unlisted entry does. Nodes of an activity follow the same rule. A picture of
 * recognisable people is left out unless a consent to their image is in force. Of an entry with `safety`, a language that nobody
 * has reviewed is left out, and one whose source has changed since; so are translated captions, and any that a machine wrote.
 *
 * Free text is not searched: a name typed into a public text stays there (`@comunal/content` looks for it).
 *
 * @param entry - An entry that fits its schema.
 * @param lookup - Finds the entries that references lead to, such as `get` of loaded content. A reference that it does not find
 * is left out.
 * @param options - The day on which consents have to be in force.
 * @throws RangeError when `today` is not a day.
 * @throws TypeError for an unknown option.
 * @example
 * ```ts
 * import { personSchema, toPublic } from '@comunal/schemas';
 *
 * const person = personSchema.parse({
 *   type: 'person',
 *   slug: 'luna-de-prueba',
 *   visibility: 'public',
 *   name: 'Luna de Prueba',
 *   biography: { es: 'Vive en la costa.' },
 * });
 * const visible = toPublic(person, () => undefined);
 * console.log(visible?.name, visible?.biography); // → Luna de Prueba undefined
 * ```
 */
export function toPublic<T extends Entry>(
  entry: T,
  lookup: EntryLookup,
  options?: ToPublicOptions,
): Public<T> | undefined;
export function toPublic(
  entry: Entry,
  lookup: EntryLookup,
  options: ToPublicOptions = {},
): PublicEntry | undefined {
  const today = readToday(options);
  if (!isPublishable(entry, today)) return undefined;
  const visible = redact(
    contentSchemas[entry.type],
    entry,
    createRedactionRules(entry, lookup, today),
  );
  return visible === undefined
    ? undefined
    : ({ ...(visible as object), '~public': true } as PublicEntry); // redact() follows the schema of this type; the tests parse it strictly
}

/** Creates the rules by which an entry is redacted. */
export function createRedactionRules(
  entry: Entry,
  lookup: EntryLookup,
  today: string,
): RedactionRules {
  const admitsLanguage = createLanguageCheck(entry, lookup);
  return {
    isRefVisible: (target) => isRefVisible(entry.visibility, target, lookup, today),
    hasConsent: createConsentCheck(entry, today),
    admitsVisibility: (visibility) => isAdmitted(entry.visibility, visibility),
    admitsPicture: createPictureCheck(entry.type, today),
    admitsFile: createFileCheck(entry, admitsLanguage),
    admitsLanguage,
  };
}

/** Whether an entry may have a public form, leaving aside what it refers to. */
export function isPublishable(entry: Entry, today: string): boolean {
  if (!isVisible(entry.visibility)) return false;
  if (entry.type === 'person') return mayBeNamed(entry, today);
  return entry.type !== 'article' || admitsArticle(entry, today);
}

/** Whether a person may be named: yes, unless a consent to the name was granted and is no longer in force. */
function mayBeNamed(person: Extract<Entry, { type: 'person' }>, today: string): boolean {
  const hasRecord = (person.consents ?? []).some(({ scope }) => scope === 'name');
  return !hasRecord || createConsentCheck(person, today)('name');
}

/** Whether an entry of this visibility may name another one, which needs a public form, and so do the entries that it requires. */
function isRefVisible(
  from: Visibility,
  { type, slug }: RefTarget,
  lookup: EntryLookup,
  today: string,
): boolean {
  const target = lookup(type, slug);
  if (!target || target.type !== type || !isPublishable(target, today)) return false;
  if (!isAdmitted(from, target.visibility) || lacksText(target, lookup)) return false;
  return listRequiredRefs(target).every((required) =>
    isRefVisible(target.visibility, required, lookup, today),
  );
}

/** Whether an entry on which safety depends is not shown at all: a text that it has to have is in no language that may be shown. */
function lacksText(entry: Entry, lookup: EntryLookup): boolean {
  const fields = entry.safety ? getFields(contentSchemas[entry.type]) : undefined;
  if (!fields) return false;
  const rules: RedactionRules = {
    isRefVisible: () => true,
    hasConsent: () => true,
    admitsVisibility: () => true,
    admitsPicture: () => true,
    admitsFile: () => true,
    admitsLanguage: createLanguageCheck(entry, lookup),
  };
  return withholdsObject(fields, { ...entry }, rules);
}

/** Only an unlisted entry may name an unlisted one. */
function isAdmitted(from: Visibility, visibility: unknown): boolean {
  return visibility === 'public' || (visibility === 'unlisted' && from === 'unlisted');
}
