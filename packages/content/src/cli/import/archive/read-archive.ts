import type { ArchiveItem } from '@comunal/archive';
import type { ArchiveDrafts, ArchiveReading } from './archive-reading.ts';
import { ArchiveNotes } from './archive-notes.ts';
import { findHandmade } from './find-handmade.ts';
import { indexImported, type ImportedItem } from './imported-items.ts';
import { getItemKind, type ItemRefusal } from './item-kind.ts';
import { listCollection } from './list-collection.ts';
import { readItems } from './read-items.ts';
import { toDrafts } from './to-drafts.ts';
import { singles } from './to-series.ts';

/**
 * Reads an item or a collection as drafts.
 *
 * @returns the drafts, or why there are none. Of what was imported before, nothing is refused.
 * @throws ArchiveError where the Archive cannot be read.
 */
export async function readArchive(reading: ArchiveReading): Promise<ArchiveDrafts | ItemRefusal> {
  const { archive, identifier, opened, signal } = reading;
  const item = await archive.items.find(identifier, { signal });
  const imported = indexImported(opened);
  const kind = getItemKind(item ?? 'gone');
  if (item && kind.kind === 'collection') return readCollection(item, imported, reading);
  if (kind.kind === 'left-out' && !imported.has(identifier)) return kind.note;
  const notes = new ArchiveNotes();
  const isHandmade = findHandmade(opened)(identifier);
  const source = imported.get(identifier)?.recorded.source ?? identifier;
  const read = new Map(isHandmade ? [] : [[identifier, item ?? 'gone'] as const]);
  return {
    ...(await toDrafts(read, undefined, { imported, notes, reading })),
    source,
    notMissed: [singles.guid, ...listOthers(identifier, imported)],
    unread: [],
    notes,
    handmade: isHandmade ? [identifier] : [],
    isCut: false,
  };
}

async function readCollection(
  item: ArchiveItem,
  imported: ReadonlyMap<string, ImportedItem>,
  reading: ArchiveReading,
): Promise<ArchiveDrafts> {
  const { archive, opened, isIdentifier, signal, onProgress } = reading;
  const { identifiers, isCut } = await listCollection(archive, item, isIdentifier, signal);
  const isHandmade = findHandmade(opened);
  const own = identifiers.filter((each) => !isHandmade(each));
  const read = await readItems(archive, own, signal, onProgress);
  const notes = new ArchiveNotes();
  const listed = new Set(identifiers);
  // Where not all of it was listed, what is missing may be among the rest.
  const unlisted = isCut ? [] : await listUnlisted(item.identifier, listed, imported, reading);
  const { lost, ...drafts } = await toDrafts(read, item, { imported, notes, reading });
  return {
    ...drafts,
    source: item.identifier,
    notMissed: [item.identifier],
    lost: [...lost, ...unlisted],
    unread: own.filter((each) => read.get(each) === 'unread'),
    notes,
    handmade: identifiers.filter(isHandmade),
    isCut,
  };
}

/** Lists what was imported besides one item: where that one alone is asked for, nothing is said of the rest of its collection. */
function listOthers(
  identifier: string,
  imported: ReadonlyMap<string, ImportedItem>,
): readonly string[] {
  return [...imported.keys()].filter((each) => each !== identifier);
}

/** Lists what was imported of a collection that does not list it any more, and that the Archive shows to nobody now. */
async function listUnlisted(
  source: string,
  listed: ReadonlySet<string>,
  imported: ReadonlyMap<string, ImportedItem>,
  { archive, isIdentifier, signal }: ArchiveReading,
): Promise<string[]> {
  const missing = [...imported].flatMap(([identifier, { recorded, entry }]) => {
    const isMissed = recorded.source === source && entry !== undefined && identifier !== source;
    return isMissed && !listed.has(identifier) && isIdentifier(identifier) ? [identifier] : [];
  });
  const read = await readItems(archive, missing, signal);
  return [...read].flatMap(([identifier, item]) =>
    item !== 'unread' && getItemKind(item).kind === 'left-out' ? [identifier] : [],
  );
}
