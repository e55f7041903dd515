import type { SiteDraft } from '@comunal/formats/import';
import { pageOf, toTopics, type ReadItem } from './item-context.ts';
import { listValues } from './item-texts.ts';
import { readIsbn } from './read-isbn.ts';

/** Turns an item of texts into a publication, with an edition for each of its languages. */
export function toPublication(parts: ReadItem & { readonly slug: string }): SiteDraft {
  const { item, slug, texts, facts, language, note } = parts;
  const { date, license, organization } = facts;
  const numbers = listValues(item.metadata['isbn']).filter((each) => each.trim() !== '');
  const [isbn] = numbers.flatMap((each) => readIsbn(each) ?? []);
  if (numbers.length > 0 && isbn === undefined) note('bad-isbn');
  if (facts.languages.length === 0) note('language-assumed');
  const languages = facts.languages.length > 0 ? facts.languages : [language];
  return {
    type: 'publication',
    guid: item.identifier,
    slug,
    fields: {
      visibility: 'public',
      title: { [language]: texts.title },
      kind: isbn === undefined ? 'text' : 'book',
      state: 'published',
      ...(date !== undefined && { published: date }),
      summary: { [language]: texts.summary || texts.title },
      ...(texts.body !== undefined && { body: { [language]: texts.body } }),
      ...toTopics(texts, language),
      ...(organization !== undefined && {
        credits: [{ who: `organization/${organization}`, role: 'publisher' }],
      }),
      ...(license !== undefined && { license }),
      editions: languages.map((each) => ({
        language: each,
        format: 'digital',
        state: 'published',
        ...(date !== undefined && { published: date }),
        ...(isbn !== undefined && { isbn }),
        url: pageOf(item),
      })),
    },
    files: [],
  };
}
