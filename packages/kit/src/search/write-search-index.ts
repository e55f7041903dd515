import MiniSearch from 'minisearch';
import { toTerm } from './search-terms.ts';

/** A page as it is searched. */
export interface SearchedPage {
  /** From the folder of the kit. */
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

/** How much of a page is kept to be shown: all of its words are searched. Phones read an index of a large site slowly. */
const SHOWN_CHARACTERS = 3000;

/** What the index holds; the script of the page reads it in the same way. */
const searchOptions = {
  fields: ['title', 'text'],
  storeFields: ['href', 'title', 'excerpt'],
} as const;

/** Writes the index of one language as a script, since no page reads a file of data from a folder. */
export function writeSearchIndex(language: string, pages: readonly SearchedPage[]): string {
  const index = new MiniSearch({
    fields: [...searchOptions.fields],
    storeFields: [...searchOptions.storeFields],
    processTerm: (word) => toTerm(word),
  });
  index.addAll(
    pages.map((page, id) => ({ id, ...page, excerpt: page.text.slice(0, SHOWN_CHARACTERS) })),
  );
  // A text that is parsed takes a browser half as long as an object of the same size.
  const data = toScriptText(JSON.stringify(index));
  return `(self.comunalKitIndex = self.comunalKitIndex || {})[${toScriptText(language)}] = ${data};\n`;
}

/** A text as JavaScript, in which nothing ends a script or a line. */
function toScriptText(text: string): string {
  return JSON.stringify(text)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
}
