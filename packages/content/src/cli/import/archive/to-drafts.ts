import type { ArchiveItem } from '@comunal/archive';
import type { SiteDraft } from '@comunal/formats/import';
import type { ArchiveNotes, NoteItem } from './archive-notes.ts';
import type { ArchiveReading, ItemDrafts } from './archive-reading.ts';
import { chooseMedia } from './choose-media.ts';
import { fetchCaptions, type RefusedFile } from './fetch-captions.ts';
import type { ImportedItem } from './imported-items.ts';
import type { ReadItem } from './item-context.ts';
import { readItemFacts } from './item-facts.ts';
import { getItemKind, type RecordingKind } from './item-kind.ts';
import { readItemTexts } from './item-texts.ts';
import { listCaptions } from './list-captions.ts';
import type { ItemReading } from './read-items.ts';
import { chooseSeries, type RecordingSeries } from './recording-series.ts';
import { toPublication } from './to-publication.ts';
import { toRecording } from './to-recording.ts';

/** What turning items into drafts depends on. */
export interface DraftContext {
  readonly imported: ReadonlyMap<string, ImportedItem>;
  readonly notes: ArchiveNotes;
  readonly reading: ArchiveReading;
}

/** Turns items into drafts, in their order, behind the series that their recordings are of. */
export async function toDrafts(
  items: ReadonlyMap<string, ItemReading>,
  collection: ArchiveItem | undefined,
  { imported, notes, reading }: DraftContext,
): Promise<ItemDrafts> {
  const { of, chooseSlug, signal } = reading;
  const series = chooseSeries({
    of,
    collection: collection && readItem(collection, () => {}, reading),
    imported,
    chooseSlug,
  });
  const drafts: SiteDraft[] = [];
  const refused: RefusedFile[] = [];
  const lost: string[] = [];
  const dates: (string | undefined)[] = [];
  let owner = collection;
  for (const [identifier, item] of items) {
    signal.throwIfAborted();
    if (item === 'unread') continue;
    const note = notes.of(identifier);
    const kind = getItemKind(item);
    if (item === 'gone' || kind.kind === 'left-out' || kind.kind === 'collection') {
      // Of what was imported before, nothing is left out: what is open here is said, and what is closed or kept open is settled.
      if (imported.has(identifier)) lost.push(identifier);
      else note(kind.kind === 'left-out' ? kind.note : 'collection');
      continue;
    }
    if (item.isPending) note('pending');
    const read = readItem(item, note, reading);
    const slug = chooseSlug({ type: kind.kind, guid: identifier, slug: read.texts.title });
    if (kind.kind === 'publication') {
      drafts.push(toPublication({ ...read, slug }));
      continue;
    }
    const known = imported.get(identifier)?.recorded.files;
    const recording = await readRecording({ read, slug, kind, series, known, reading });
    drafts.push(recording.draft);
    refused.push(...recording.refused);
    dates.push(read.facts.date);
    owner ??= item;
  }
  return { drafts: [...(owner ? series.createDraft(dates, owner) : []), ...drafts], refused, lost };
}

interface RecordingInput {
  readonly read: ReadItem;
  readonly slug: string;
  readonly kind: RecordingKind;
  readonly series: RecordingSeries;
  readonly known: ImportedItem['recorded']['files'];
  readonly reading: ArchiveReading;
}

async function readRecording({ read, slug, kind, series, known, reading }: RecordingInput) {
  const { item, note, facts } = read;
  const { identifier, files } = item;
  const media = chooseMedia(identifier, files, kind.mediatype);
  if (media.count > 1) note('several-files');
  else if (!media.file) note('no-media');
  const [language, ...others] = facts.languages;
  const options = {
    only: others.length === 0 ? language : undefined,
    readsSrt: reading.readsSrt,
    note,
  };
  const listed = media.stem === undefined ? [] : listCaptions(files, media.stem, options);
  const captions = await fetchCaptions(listed, { identifier, slug }, reading.remote, known);
  const of = series.getTarget(identifier);
  return {
    draft: toRecording({ ...read, slug, of, media, captions: captions.files }),
    refused: captions.refused,
  };
}

function readItem(item: ArchiveItem, note: NoteItem, { html, opened }: ArchiveReading): ReadItem {
  const { languages, entries, language: siteLanguage } = opened;
  const facts = readItemFacts(item, entries.values(), note);
  const [only, ...others] = facts.languages;
  const own = others.length === 0 ? languages.find((each) => each === only) : undefined;
  const texts = readItemTexts(item, html, note);
  return { item, facts, note, texts, language: own ?? siteLanguage };
}
