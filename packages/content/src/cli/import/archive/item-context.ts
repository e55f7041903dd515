import type { ArchiveItem } from '@comunal/archive';
import type { NoteItem } from './archive-notes.ts';
import type { ItemFacts } from './item-facts.ts';
import type { ItemTexts } from './item-texts.ts';

/** An item that was read, to be written as an entry. */
export interface ReadItem {
  readonly item: ArchiveItem;
  readonly texts: ItemTexts;
  readonly facts: ItemFacts;
  readonly note: NoteItem;
  /** The language of its description: its own, where the site has that, or the first one of the site. */
  readonly language: string;
}

/** The address of the page of an item, whose identifier was checked. */
export function pageOf({ identifier }: Pick<ArchiveItem, 'identifier'>): string {
  return `https://archive.org/details/${identifier}`;
}

/** The subjects of an item as topics, in the language of its texts. */
export function toTopics({ subjects }: ItemTexts, language: string) {
  return subjects.length > 0
    ? { topics: subjects.map((subject) => ({ [language]: subject })) }
    : {};
}
