/** What an import of the Internet Archive leaves out or does not understand. Those of `leftOut` keep something from being imported. */
export type ArchiveNote =
  | 'asr-captions'
  | 'bad-captions'
  | 'bad-date'
  | 'bad-isbn'
  | 'bad-language'
  | 'bad-license'
  | 'collection'
  | 'creator'
  | 'dark'
  | 'gone'
  | 'language-assumed'
  | 'long-text'
  | 'no-media'
  | 'other-type'
  | 'pending'
  | 'restricted'
  | 'several-files';

/** What keeps a whole item or a file from being imported. */
const leftOut: ReadonlySet<ArchiveNote> = new Set([
  'bad-captions',
  'collection',
  'dark',
  'gone',
  'other-type',
  'restricted',
]);

/** Tells what was left out of one item. */
export type NoteItem = (note: ArchiveNote) => void;

/** Gathers what was left out or not understood, by reason: each is told once, with the items that it is about. */
export class ArchiveNotes {
  readonly #items = new Map<ArchiveNote, Set<string>>();

  /** Creates a function that adds what concerns an item. */
  of(identifier: string): NoteItem {
    return (note) => {
      const items = this.#items.get(note) ?? new Set();
      this.#items.set(note, items.add(identifier));
    };
  }

  /** The items by reason, in the order in which they were read. */
  list(): readonly { readonly note: ArchiveNote; readonly items: readonly string[] }[] {
    return [...this.#items]
      .map(([note, items]) => ({ note, items: [...items].toSorted() }))
      .toSorted((a, b) => (a.note < b.note ? -1 : 1));
  }

  /** Whether something was not imported that somebody may miss. */
  get isIncomplete(): boolean {
    return [...this.#items.keys()].some((note) => leftOut.has(note));
  }
}
