import { createI18n, type TextByLanguage } from '@comunal/i18n';
import { createLiteI18n } from '@comunal/i18n/lite';
import { donate } from '@comunal/i18n/lite/donate';
import { print } from '@comunal/i18n/lite/print';
import {
  parseRef,
  type LocalizedName,
  type License,
  type Place,
  type Public,
  type PublicEvent,
} from '@comunal/schemas';
import type { PrintFact, PrintText } from './print-content.ts';

/**
 * Finds the public form of a collective or a person that an entry credits.
 *
 * @param type - What is credited.
 * @param slug - The slug of its entry.
 * @returns `undefined` where it may not be shown.
 */
export type AgentLookup = (
  type: 'organization' | 'person',
  slug: string,
) => Public<'organization'> | Public<'person'> | undefined;

/** What the words of an entry are made with. */
export interface ContentContext {
  readonly i18n: ReturnType<typeof createI18n>;
  readonly donate: ReturnType<typeof createDonateTexts>;
  readonly print: ReturnType<typeof createPrintTexts>;
  readonly findAgent: AgentLookup;
}

/** Creates what the words of an entry are made with, in a language. */
export function createContentContext(locale: string, findAgent: AgentLookup): ContentContext {
  return {
    i18n: createI18n({ locale }),
    donate: createDonateTexts(locale),
    print: createPrintTexts(locale),
    findAgent,
  };
}

function createDonateTexts(locale: string) {
  return createLiteI18n(locale, donate);
}

function createPrintTexts(locale: string) {
  return createLiteI18n(locale, print);
}

type Credits = NonNullable<PublicEvent['credits']>;

/** Picks the text in the best language, with that language where it is another than the document's. */
export function toText(
  text: TextByLanguage | undefined,
  { i18n }: Pick<ContentContext, 'i18n'>,
): PrintText | undefined {
  const match = i18n.localize(text);
  if (!match) return undefined;
  return match.fallback && match.language !== undefined
    ? { text: match.text, lang: match.language }
    : { text: match.text };
}

/** A text of the interface, or one that was put together in the language of the document. */
export function plain(text: string): PrintText {
  return { text };
}

/** Leaves out what nothing is known of. */
export function listFacts(
  facts: readonly (readonly [label: string, text: PrintText | string | undefined])[],
): PrintFact[] {
  return facts.flatMap(([label, text]) =>
    text === undefined || text === ''
      ? []
      : [{ label, text: typeof text === 'string' ? plain(text) : text }],
  );
}

/** Who took part, under their roles, in the order in which they were written. */
export function describeCredits(
  credits: Credits | undefined,
  { i18n, findAgent }: ContentContext,
): PrintFact[] {
  const byRole = Map.groupBy(credits ?? [], ({ role }) => role);
  const facts = Array.from(byRole, ([role, ofRole]) => {
    const names = ofRole.flatMap(({ who, as }) => {
      const name = i18n.localize(getName(who, findAgent))?.text;
      const introduced = i18n.localize(as)?.text;
      return name === undefined ? [] : [introduced ? `${name} (${introduced})` : name];
    });
    return [i18n.t(`content:role.${role}`), names.join(', ')] as const;
  });
  return listFacts(facts);
}

/** A place with the areas around it, as on an envelope; before them the street, where it may be published. */
export function describePlace(
  place: PublicEvent['place'] | Place,
  { i18n }: Pick<ContentContext, 'i18n'>,
): string | undefined {
  if (!place) return undefined;
  const { name, address, within = [] } = place;
  const parts = [name, address, ...within.map((area) => area.name)];
  return parts.flatMap((part) => i18n.localize(part)?.text ?? []).join(', ');
}

/** A licence as people name it, and where it can be read. */
export function describeLicence(
  license: License | undefined,
  { i18n }: Pick<ContentContext, 'i18n'>,
): { readonly text: string; readonly url: string } | undefined {
  if (license === undefined) return undefined;
  if (typeof license !== 'string')
    return { text: i18n.localize(license.name)?.text ?? license.url, url: license.url };
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(license) ?? [];
  return terms && version
    ? {
        text: `CC ${terms} ${version}`,
        url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
      }
    : { text: license, url: `https://spdx.org/licenses/${license}.html` };
}

function getName(who: Credits[number]['who'], findAgent: AgentLookup): LocalizedName | undefined {
  if (typeof who !== 'string') return who.name;
  const target = parseRef(who, ['organization', 'person']);
  return target && findAgent(target.type, target.slug)?.name;
}
