import type { TextByLanguage } from '@comunal/i18n';
import type { PublicEntry } from '@comunal/schemas';
import type { ExportOptions, PublicLookup } from '../export-options.ts';
import { getTitle } from '../entry-title.ts';
import { getFirstSlug } from '../identifiers.ts';
import { getText } from '../localized-text.ts';

/** What every node is made with. */
export interface JsonLdContext {
  readonly options: ExportOptions & { readonly includeTranscript?: boolean };
  readonly lookup: PublicLookup;
}

/** What a reference says of an entry, and what the document about the entry begins with. */
export interface Identity {
  '@id': string;
  name?: string;
  url?: string;
}

/** Identifies an entry: by a name that stays the same when its page moves, by what it is called, and by its page. */
export function identify(entry: PublicEntry, { options }: JsonLdContext): Identity {
  const name = getText(getTitle(entry), options.locale);
  const url = options.pageUrl?.(entry);
  return {
    '@id': createId(`${entry.type}-${getFirstSlug(entry)}`, options),
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
  };
}

/** Creates an identifier within the site, such as `https://colectiva.example/#event-taller`. */
export function createId(name: string, { siteUrl }: ExportOptions): string {
  return new URL(`#${name}`, siteUrl).href;
}

/** Picks the text for the language of the export. */
export function pick(
  text: TextByLanguage | undefined,
  { options }: JsonLdContext,
): string | undefined {
  return getText(text, options.locale);
}

/** Picks each of several texts for the language of the export. */
export function pickAll(
  texts: readonly TextByLanguage[] | undefined,
  context: JsonLdContext,
): string[] {
  return (texts ?? []).flatMap((text) => pick(text, context) ?? []);
}
