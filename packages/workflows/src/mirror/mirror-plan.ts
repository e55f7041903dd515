import {
  checkRelease,
  detailsUrl,
  createIdentifier,
  type Archive,
  type ArchiveItem,
  type MetadataFields,
  type NotPermitted,
} from '@comunal/archive';
import { checkOptionNames, type CallOptions, type OptionNames } from '@comunal/http';
import type { EntryLookup, PublicRecording, RecordingEntry } from '@comunal/schemas';
import { toItem } from '../copies.ts';
import { itemMetadata, syncedFields } from './item-metadata.ts';
import { readVideo, type VideoReading } from './read-video.ts';

/** The file of a recording, as far as a plan needs it. */
export interface MirrorFile {
  /** Name that the file gets in the item. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** MD5 in hex. Without it, a file of the same name and size counts as the same until it is read. */
  readonly md5?: string | undefined;
}

/** Options of {@link mirrorPlan}. */
export interface MirrorOptions extends CallOptions {
  /** Looks up the entries that the recording refers to. */
  readonly lookup: EntryLookup;
  /** Reads items; needs no keys. */
  readonly archive: Pick<Archive, 'items'>;
  /** Identifier of the item. @defaultValue that of the copy at the Archive, else one made with `prefix` */
  readonly identifier?: string | undefined;
  /** Prefix of the collective's identifiers. */
  readonly prefix?: string | undefined;
  /** The file to upload. */
  readonly file?: MirrorFile | undefined;
  /** Creator of the item: the collective. */
  readonly creator?: string | undefined;
  /** Days between the recording and its upload. @defaultValue 3 */
  readonly waitDays?: number | undefined;
  /** Day on which consents have to hold, as `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: string | undefined;
  /** The seam for tests. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const OPTION_NAMES: OptionNames<MirrorOptions> = {
  lookup: true,
  archive: true,
  identifier: true,
  prefix: true,
  file: true,
  creator: true,
  waitDays: true,
  today: true,
  fetch: true,
  signal: true,
};

/** One step of a plan; steps are carried out in this order. */
export type MirrorStep =
  | {
      readonly do: 'make-item';
      /** Metadata of the item, which is created together with its first file. */
      readonly metadata: MetadataFields;
    }
  | {
      readonly do: 'upload';
      /** The file to send; undefined when there is none, and the plan cannot be carried out then. */
      readonly file: MirrorFile | undefined;
    }
  | {
      readonly do: 'change';
      /** Name of the metadata field. */
      readonly field: string;
      /** What the item has now; undefined when it lacks the field. */
      readonly from: string | readonly string[] | undefined;
      /** What the recording says. */
      readonly to: string | readonly string[];
    }
  | {
      readonly do: 'write-copy';
      /** Address of the item, to be added to the copies of the recording. */
      readonly url: string;
    };

/** The current state of all copies and the steps that are missing: a dry run, nothing is changed. */
export interface MirrorPlan {
  /** Identifier of the item; undefined when the plan is refused, or when no prefix was given to make one. */
  readonly identifier: string | undefined;
  /** The public form of the recording; undefined when the plan is refused. */
  readonly recording: PublicRecording | undefined;
  /** Why the recording may not be mirrored. */
  readonly refused: NotPermitted | undefined;
  /** The video of the recording; undefined when no copy is one. */
  readonly video: VideoReading | undefined;
  /** The item as it is now; undefined when it does not exist yet. */
  readonly item: ArchiveItem | undefined;
  /** The missing steps in their order; none when everything is in place, or the plan is refused. */
  readonly steps: readonly MirrorStep[];
}

/**
 * Compares a recording with its PeerTube video and its item at the Internet Archive and plans the missing steps. It changes
 * nothing. For a recording that may not be uploaded no server is contacted.
 *
 * @param recording - The recording as the content has it, closed fields included.
 * @param options - The clients, the file, and what the item is called.
 * @throws TypeError for an option that does not exist.
 * @example
 * ```ts
 * import { createArchive } from '@comunal/archive';
 * import { loadContent } from '@comunal/content';
 * import { mirrorPlan } from '@comunal/workflows';
 *
 * const { get: lookup } = await loadContent('content');
 * const recording = lookup('recording', 'charla-de-redes');
 * if (!recording) throw new Error('There is no such recording.');
 * const archive = createArchive();
 * const plan = await mirrorPlan(recording, { lookup, archive, prefix: 'colectiva-de-ejemplo' });
 * console.log(plan.refused?.reason ?? plan.steps.map((step) => step.do));
 * ```
 */
export async function mirrorPlan(
  recording: RecordingEntry,
  options: MirrorOptions,
): Promise<MirrorPlan> {
  checkOptionNames('mirrorPlan', options, OPTION_NAMES);
  const { lookup, archive, waitDays, today, signal } = options;
  const checked = checkRelease(recording, lookup, { waitDays, today });
  const none = {
    recording: undefined,
    refused: undefined,
    video: undefined,
    item: undefined,
    steps: [],
  };
  if ('reason' in checked) return { ...none, identifier: undefined, refused: checked };
  const identifier = findIdentifier(checked, options);
  if (identifier === undefined) return { ...none, identifier, recording: checked };
  const item = await archive.items.find(identifier, { signal });
  const video = await readVideo(checked.copies ?? [], options);
  const steps = planSteps(checked, identifier, item, video, options);
  return { identifier, recording: checked, refused: undefined, video, item, steps };
}

/** Finds the identifier of the item of a recording: a chosen one, that of its copy, or one made with the prefix. */
export function findIdentifier(
  recording: PublicRecording,
  { identifier, prefix }: Pick<MirrorOptions, 'identifier' | 'prefix'>,
): string | undefined {
  const known = (recording.copies ?? [])
    .map(toItem)
    .find((identifierOfCopy) => identifierOfCopy !== undefined);
  return (
    identifier ?? known ?? (prefix === undefined ? undefined : createIdentifier(recording, prefix))
  );
}

function planSteps(
  recording: PublicRecording,
  identifier: string,
  item: ArchiveItem | undefined,
  video: VideoReading | undefined,
  { file, creator }: MirrorOptions,
): readonly MirrorStep[] {
  const isSound = file !== undefined && /\.(mp3|ogg|oga|opus|flac|wav|m4a)$/i.test(file.name);
  const wanted = itemMetadata(recording, { creator, source: video?.url, isSound });
  const isKnown = (recording.copies ?? []).some((copy) => toItem(copy) === identifier);
  return [
    ...(item ? [] : [{ do: 'make-item', metadata: wanted } as const]),
    ...(needsFile(item, file) ? [{ do: 'upload', file } as const] : []),
    ...(item ? planChanges(item, wanted) : []),
    ...(isKnown ? [] : [{ do: 'write-copy', url: detailsUrl(identifier) } as const]),
  ];
}

/** Whether a file has to be uploaded. Without a file to compare, any original file of the item will do. */
function needsFile(item: ArchiveItem | undefined, file: MirrorFile | undefined): boolean {
  const originals =
    item?.files.filter(({ isOriginal, format }) => isOriginal && format !== 'Metadata') ?? [];
  if (!file) return originals.length === 0;
  return !originals.some(
    ({ name, size, md5 }) =>
      name === file.name && size === file.size && (file.md5 === undefined || md5 === file.md5),
  );
}

/** Plans the changes of metadata that bring an item in line with a recording. */
export function planChanges({ metadata }: ArchiveItem, wanted: MetadataFields): MirrorStep[] {
  return syncedFields.flatMap((field): MirrorStep[] => {
    const [from, to] = [metadata[field], wanted[field]];
    const isSame =
      to === undefined || JSON.stringify([from].flat()) === JSON.stringify([to].flat());
    return isSame ? [] : [{ do: 'change', field, from, to }];
  });
}
