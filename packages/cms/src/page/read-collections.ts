import { ENTRY_FORMAT } from '../config/entry-format-name.ts';
import type { FormField } from '../entry/form-field.ts';
import { isFields, type Fields } from '../entry/plain-value.ts';
import type { EntryForm } from '../entry/read-entry.ts';
import type { EntryPlaces } from './entry-store.ts';

/** The form of one collection. */
interface CollectionForm {
  readonly name: string;
  /** A format of its own: Decap tells a format neither the collection nor the file. */
  readonly format: string;
  readonly form: EntryForm;
}

/** The collections of a configuration, and what follows from those with the format of this package. */
export interface ReadCollections {
  readonly collections: readonly Fields[];
  readonly forms: readonly CollectionForm[];
  readonly places: EntryPlaces;
}

/** Reads the collections of a configuration. Those with another format are the collective's own, and stay as they are. */
export function readCollections(config: Fields): ReadCollections {
  const languages = toList(config['languages']).filter((each) => typeof each === 'string');
  const forms: CollectionForm[] = [];
  const folders = new Set<string>();
  const files = new Set<string>();
  const collections = toList(config['collections'])
    .filter(isFields)
    .map((collection) => {
      if (collection['format'] !== ENTRY_FORMAT) return collection;
      const name = String(collection['name']);
      const format = `${ENTRY_FORMAT}-${name}`;
      const file = toList(collection['files']).find(isFields);
      const fields = toList((file ?? collection)['fields']);
      forms.push({ name, format, form: { fields: fields as FormField[], languages } }); // Decap checks them, with what is wrong
      if (typeof collection['folder'] === 'string') folders.add(collection['folder']);
      if (typeof file?.['file'] === 'string') files.add(file['file']);
      return { ...collection, format };
    });
  return { collections, forms, places: { folders, files, languages } };
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
