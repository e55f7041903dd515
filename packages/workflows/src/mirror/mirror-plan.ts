import {
  checkRelease,
  detailsUrl,
  identifierFor,
  type Archive,
  type ArchiveItem,
  type Fields,
  type NotPermitted,
} from '@comunal/archive';
import type { CallOptions } from '@comunal/http';
import type { EntryLookup, PublicRecording, RecordingEntry } from '@comunal/schemas';
import { itemOf } from '../copies.ts';
import { itemMetadata, keptFields } from './item-metadata.ts';
import { readVideo, type ReadVideo } from './read-video.ts';

/** The file of a recording, as far as a plan needs it. */
export interface MirrorFile {
  readonly name: string;
  readonly size: number;
  /** In hex; left out, a file of the same name and size counts as the same until it is read. */
  readonly md5?: string | undefined;
}

/** What a plan is made with. */
export interface MirrorOptions extends CallOptions {
  /** Finds the entries that the recording refers to. */
  readonly lookup: EntryLookup;
  /** Reads items; needs no keys. */
  readonly archive: Pick<Archive, 'items'>;
  /** The item; left out, the one among the copies, else the one that `prefix` makes. */
  readonly identifier?: string | undefined;
  /** Of the collective. */
  readonly prefix?: string | undefined;
  /** The file to upload. */
  readonly file?: MirrorFile | undefined;
  /** Who made it: the collective. */
  readonly creator?: string | undefined;
  /** @defaultValue 3 */
  readonly waitDays?: number | undefined;
  /** As `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: string | undefined;
  /** The seam for tests. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** One thing that would be done, in this order. */
export type MirrorStep =
  | { readonly do: 'make-item'; readonly metadata: Fields }
  /** `file` is undefined where there is none to send: the plan cannot be carried out then. */
  | { readonly do: 'upload'; readonly file: MirrorFile | undefined }
  | {
      readonly do: 'change';
      readonly field: string;
      readonly from: string | readonly string[] | undefined;
      readonly to: string | readonly string[];
    }
  | { readonly do: 'write-copy'; readonly url: string };

/** What is where, and what would be done. Nothing has been done. */
export interface MirrorPlan {
  readonly identifier: string | undefined;
  /** The recording as the outside may see it; undefined where it is refused. */
  readonly recording: PublicRecording | undefined;
  /** Why nothing may be done. */
  readonly refused: NotPermitted | undefined;
  /** The video it is also kept as; undefined where no copy is one. */
  readonly video: ReadVideo | undefined;
  readonly item: ArchiveItem | undefined;
  readonly steps: readonly MirrorStep[];
}

/**
 * Compares a recording, its PeerTube video and its item in the Internet Archive, and says what would be done. It reads, and
 * changes nothing. Of a recording that may not be uploaded nothing is asked of anybody.
 */
export async function mirrorPlan(
  recording: RecordingEntry,
  options: MirrorOptions,
): Promise<MirrorPlan> {
  const { lookup, archive, waitDays, today, signal } = options;
  const checked = checkRelease(recording, lookup, { waitDays, today });
  const none = {
    recording: undefined,
    refused: undefined,
    video: undefined,
    item: undefined,
    steps: [],
  };
  if ('why' in checked) return { ...none, identifier: undefined, refused: checked };
  const identifier = identifierOf(checked, options);
  if (identifier === undefined) return { ...none, identifier, recording: checked };
  const item = await archive.items.find(identifier, { signal });
  const video = await readVideo(checked.copies ?? [], options);
  const steps = stepsFor(checked, identifier, item, video, options);
  return { identifier, recording: checked, refused: undefined, video, item, steps };
}

function identifierOf(
  recording: PublicRecording,
  { identifier, prefix }: Pick<MirrorOptions, 'identifier' | 'prefix'>,
): string | undefined {
  const known = (recording.copies ?? []).map(itemOf).find((each) => each !== undefined);
  return (
    identifier ?? known ?? (prefix === undefined ? undefined : identifierFor(recording, prefix))
  );
}

function stepsFor(
  recording: PublicRecording,
  identifier: string,
  item: ArchiveItem | undefined,
  video: ReadVideo | undefined,
  { file, creator }: MirrorOptions,
): readonly MirrorStep[] {
  const isSound = file !== undefined && /\.(mp3|ogg|oga|opus|flac|wav|m4a)$/i.test(file.name);
  const wanted = itemMetadata(recording, { creator, source: video?.url, isSound });
  const isKnown = (recording.copies ?? []).some((copy) => itemOf(copy) === identifier);
  return [
    ...(item ? [] : [{ do: 'make-item', metadata: wanted } as const]),
    ...(needsFile(item, file) ? [{ do: 'upload', file } as const] : []),
    ...(item ? changesOf(item, wanted) : []),
    ...(isKnown ? [] : [{ do: 'write-copy', url: detailsUrl(identifier) } as const]),
  ];
}

/** Without a file to compare, any file that somebody uploaded will do. */
function needsFile(item: ArchiveItem | undefined, file: MirrorFile | undefined): boolean {
  const there =
    item?.files.filter(({ isOriginal, format }) => isOriginal && format !== 'Metadata') ?? [];
  if (!file) return there.length === 0;
  return !there.some(
    ({ name, size, md5 }) =>
      name === file.name && size === file.size && (file.md5 === undefined || md5 === file.md5),
  );
}

function changesOf({ metadata }: ArchiveItem, wanted: Fields): MirrorStep[] {
  return keptFields.flatMap((field): MirrorStep[] => {
    const [from, to] = [metadata[field], wanted[field]];
    const isSame =
      to === undefined || JSON.stringify([from].flat()) === JSON.stringify([to].flat());
    return isSame ? [] : [{ do: 'change', field, from, to }];
  });
}
