import type { Moment } from '@comunal/schemas';
import { getAgentName, listAgents, type PublicCredit } from '../credits.ts';
import type { ExportOptions, PublicLookup } from '../export-options.ts';
import { getText } from '../localized-text.ts';
import type { CslDate, CslItem, CslName } from './csl-item.ts';

/** What every item is made with. */
export interface CiteContext {
  readonly options: ExportOptions;
  readonly lookup: PublicLookup;
}

/** An item as it is put together: properties of which nothing is known are `undefined`. */
export type CslDraft = { readonly [Property in keyof CslItem]: CslItem[Property] | undefined };

/** Creates an item without the properties of which nothing is known, and without empty lists. */
export function createItem(draft: CslDraft): CslItem {
  const known = Object.entries(draft).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known) as unknown as CslItem; // id, type and title are always there
}

/** Describes who made a work, in a language. */
export function citePeople(
  credits: readonly PublicCredit[] | undefined,
  locale: string,
  { lookup }: CiteContext,
) {
  const names = (...roles: readonly PublicCredit['role'][]): CslName[] =>
    listAgents(credits, roles, lookup).flatMap((agent) => {
      const literal = getText(getAgentName(agent), locale);
      return literal === undefined ? [] : { literal };
    });
  return {
    author: names('author'),
    editor: names('editor'),
    translator: names('translator'),
    illustrator: names('illustrator'),
    publisher: names('publisher')
      .map(({ literal }) => literal)
      .join('; '),
    names,
  };
}

/** Converts a date as far as it is known. */
export function toCslDate(moment: Moment | undefined): CslDate | undefined {
  if (moment === undefined) return undefined;
  const day = typeof moment === 'string' ? moment : moment.local.slice(0, 'YYYY-MM-DD'.length);
  return { 'date-parts': [day.split('-').map(Number)] };
}
