import type { Content } from '@comunal/content';
import { editEntryFile, editFields } from '@comunal/content/edit';
import { openEntryFile, type EntryFile } from '../content-file/entry-file.ts';
import { createAnnounceError } from './announce-error.ts';

/**
 * A field of an event that an announcement writes: the address to join, and the day of the announcement, under which it stands
 * in feeds.
 */
export type AnnouncedField = 'joinUrl' | 'updated';

/**
 * Writes a field into the entry of an event, where it has none.
 * @returns What became of it: `kept` is another value that somebody has written.
 * @throws `StepError` with `edit-by-hand`.
 */
export async function writeEntryField(
  content: Content,
  slug: string,
  field: AnnouncedField,
  value: string,
): Promise<'written' | 'same' | 'kept'> {
  const current = content.get('event', slug)?.[field];
  if (current !== undefined) return current === value ? 'same' : 'kept';
  const file = await openFile(content, slug, field, value);
  const fields = [{ path: [field], value }];
  const text = editEntryFile(file.text, { kind: file.kind, fields });
  if (text === undefined) throw byHand(slug, field, value);
  await file.write(text);
  return 'written';
}

/**
 * Takes a field out of the entry, where it still has this value.
 * @returns Whether it did.
 * @throws `StepError` with `edit-by-hand`.
 */
export async function removeEntryField(
  content: Content,
  slug: string,
  field: AnnouncedField,
  value: string,
): Promise<boolean> {
  if (content.get('event', slug)?.[field] !== value) return false;
  const file = await openFile(content, slug, field, value);
  const text = editFields(file.text, new Map([[field, undefined]]));
  if (text === undefined) throw byHand(slug, field, value);
  await file.write(text);
  return true;
}

async function openFile(
  content: Content,
  slug: string,
  field: AnnouncedField,
  value: string,
): Promise<EntryFile> {
  const file = await openEntryFile(content.dir, 'event', slug);
  if (!file) throw byHand(slug, field, value);
  return file;
}

function byHand(slug: string, field: AnnouncedField, value: string): Error {
  return createAnnounceError('edit-by-hand', { values: { slug, field, value } });
}
