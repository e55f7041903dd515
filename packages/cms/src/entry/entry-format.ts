import { readBundle, writeBundle, type EntryTexts } from './entry-files.ts';
import { findDoubleName } from './find-double-name.ts';
import { fromFormFields } from './from-form.ts';
import { isFields, type Fields } from './plain-value.ts';
import { readEntry, type EntryForm } from './read-entry.ts';
import { toFormFields } from './to-form.ts';
import { writeEntry, type WrittenEntry } from './write-entry.ts';

/** The key, in the data of a form, of what is needed to write its files again. */
const SOURCE = '~source';

/** What stands under {@link SOURCE}. */
interface EntrySource {
  /** The files as they are on disk. */
  readonly before: EntryTexts;
  /** What follows the slug in the name of a file that cannot be read. */
  readonly unreadable?: string;
}

/** Reads and writes the entries of one type. */
export interface EntryFormat {
  /** Reads the files of an entry into the data of its form. */
  fromFile(text: string): Fields;
  /** Writes the data of a form into the files of its entry. */
  toFile(data: Fields): string;
  /** Says what writing would do, before anything is written. */
  plan(data: Fields): WrittenEntry;
  /** The name of a file that cannot be read, and that is not written either. */
  findUnreadable(data: Fields): string | undefined;
  /** Somebody for whom an entry was chosen and a name written, of which one would be lost: the entry, such as `person/luna`. */
  findDoubleName(data: Fields): string | undefined;
  /** Whether the data of a form come from files, as those of a new entry do where it is a copy of another one. */
  isCopy(data: Fields): boolean;
}

/** Creates the format of the entries of one type. */
export function createEntryFormat(form: EntryForm): EntryFormat {
  const languages = { first: form.languages[0] ?? 'und' };
  const plan = (data: Fields): WrittenEntry => {
    const { before, unreadable } = readSource(data);
    const view = readEntry(before, form);
    // Never over what could not be read.
    if (unreadable !== undefined || 'unreadable' in view) return { files: before, isLossy: false };
    const after = fromFormFields(data, view.data, form.fields, languages);
    const { [SOURCE]: _, ...fields } = after;
    return writeEntry(before, view, fields, form);
  };
  return {
    fromFile(text) {
      const { files, before = files } = readBundle(text);
      const view = readEntry(files, form);
      if ('unreadable' in view)
        return { [SOURCE]: { before, unreadable: view.unreadable } satisfies EntrySource };
      const source: EntrySource = { before };
      return { ...toFormFields(view.data, form.fields, languages), [SOURCE]: source };
    },
    toFile(data) {
      const { before } = readSource(data);
      return writeBundle({ files: plan(data).files, before });
    },
    plan,
    findUnreadable: (data) => readSource(data).unreadable,
    findDoubleName: (data) => findDoubleName(data, form.fields),
    isCopy: (data) => Object.keys(readSource(data).before).length > 0,
  };
}

function readSource(data: Fields): EntrySource {
  const source = data[SOURCE];
  if (!isFields(source) || !isFields(source['before'])) return { before: {} };
  return source as unknown as EntrySource;
}
