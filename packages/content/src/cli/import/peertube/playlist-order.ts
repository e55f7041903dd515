import type { SiteDraft } from '@comunal/formats/import';
import { toEntryKey } from '../../../link/content-graph.ts';
import { toDraftKey } from '../draft-key.ts';
import { markDraft } from '../import-target.ts';
import type { OpenedImport } from '../open-import.ts';
import type { ChannelPlaylist } from './channel.ts';
import type { PlannedVideo } from './read-recordings.ts';

/** What a channel has in this content folder. */
export interface PlaylistOrderInput {
  readonly opened: Pick<OpenedImport, 'entries' | 'record'>;
  /** The videos that are imported, whether or not they could be read this time. */
  readonly planned: readonly PlannedVideo[];
  /** The drafts of those that could be read. */
  readonly recordings: readonly SiteDraft[];
  /** The slugs of the recordings that people wrote of videos, by UUID. */
  readonly handmade: ReadonlyMap<string, string>;
}

/**
 * Creates a function that lists the recordings of a playlist in its order, by slug. What has no entry is left out: a video that
 * could not be read and was never imported, one whose entry somebody removed, and one of another channel.
 */
export function createPlaylistOrder({
  opened: { entries, record },
  planned,
  recordings,
  handmade,
}: PlaylistOrderInput): (list: ChannelPlaylist) => readonly string[] {
  const recorded = new Set(record.entries.map(toDraftKey));
  const read = new Set(recordings.map(({ guid }) => guid));
  const slugs = new Map(handmade);
  for (const { video, slug } of planned) {
    const { uuid: guid } = video;
    const isHere = entries.has(toEntryKey({ type: 'recording', slug }));
    const isNew = !recorded.has(toDraftKey(markDraft({ type: 'recording' as const, guid, slug })));
    if (isHere || (isNew && read.has(guid))) slugs.set(guid, slug);
  }
  return ({ videos }) => [...new Set(videos.flatMap((uuid) => slugs.get(uuid) ?? []))];
}
