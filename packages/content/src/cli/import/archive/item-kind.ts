import type { ArchiveItem } from '@comunal/archive';
import type { ArchiveNote } from './archive-notes.ts';
import { listValues } from './item-texts.ts';

/** Why nothing becomes of an item: it does not exist, is for nobody or for some people, or of a type without an entry. */
export type ItemRefusal = Extract<ArchiveNote, 'dark' | 'gone' | 'other-type' | 'restricted'>;

/** An item of video or sound. */
export interface RecordingKind {
  readonly kind: 'recording';
  readonly mediatype: 'movies' | 'audio';
}

/** What becomes of an item: a recording, a publication, a series of its items, or nothing. */
export type ItemKind =
  | RecordingKind
  | { readonly kind: 'publication' }
  | { readonly kind: 'collection' }
  | { readonly kind: 'left-out'; readonly note: ItemRefusal };

/** Finds out what becomes of an item. What the Archive does not show to everyone is left out. */
export function getItemKind(item: ArchiveItem | 'gone'): ItemKind {
  if (item === 'gone') return { kind: 'left-out', note: 'gone' };
  const { isDark, metadata } = item;
  if (isDark) return { kind: 'left-out', note: 'dark' };
  const [mediatype = ''] = listValues(metadata['mediatype']);
  if (mediatype === 'collection') return { kind: 'collection' };
  if (isRestricted(metadata)) return { kind: 'left-out', note: 'restricted' };
  if (mediatype === 'movies') return { kind: 'recording', mediatype };
  // The Archive has concerts apart from other sound.
  if (mediatype === 'audio' || mediatype === 'etree')
    return { kind: 'recording', mediatype: 'audio' };
  if (mediatype === 'texts') return { kind: 'publication' };
  return { kind: 'left-out', note: 'other-type' };
}

/** Books that are lent, and what is for some people alone. */
function isRestricted(metadata: ArchiveItem['metadata']): boolean {
  const isLent = listValues(metadata['collection']).some((each) =>
    /^(?:inlibrary|printdisabled)$/.test(each),
  );
  return isLent || listValues(metadata['access-restricted-item'])[0]?.toLowerCase() === 'true';
}
