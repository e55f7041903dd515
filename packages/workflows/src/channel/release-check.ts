import { checkRelease, isReleasable, type ReleasableRecording } from '@comunal/archive';
import { folders, type Content } from '@comunal/content';
import type { ContentType, EntryLookup, PublicRecording } from '@comunal/schemas';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { toVideo } from '../copies.ts';
import type { LeftOutReason } from './outcome.ts';
import type { ListedVideo } from './list-channel.ts';

/** A recording that may be copied at this moment, with what a permit is made from. */
export interface Released {
  readonly slug: string;
  /** The public form of the recording. */
  readonly recording: PublicRecording;
  /** The recording as the content has it, for the permit alone. */
  readonly candidate: ReleasableRecording;
  readonly lookup: EntryLookup;
}

/** Why a video is left out; `from` is the first day on which it may be copied. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly from?: string | undefined;
}

/** Asks of each video whether the content releases it, as the files of the content are at that moment. */
export interface ReleaseCheck {
  /**
   * Finds the recording of a video and checks it. A closed recording and none at all are the same to whoever reads the answer.
   * @param earlier - The last answer for this video, which is given again where nothing that it depends on was written since.
   */
  check(video: ListedVideo, earlier?: Released): Promise<Released | LeftOut>;
  /** The content that the last answer came from. */
  current(): Promise<Content>;
}

/** What {@link createReleaseCheck} takes. */
export interface ReleaseCheckOptions {
  readonly content: () => Promise<Content>;
  /** The server of the videos. */
  readonly baseUrl: string;
  readonly waitDays: number | undefined;
  readonly now: () => number;
}

/** A file that was written this shortly before the content was loaded may have been read before. */
const marginMs = 1_000;

/**
 * Creates a check that loads the content once, and again as soon as a file that an answer depends on was written since: the
 * recording and whatever is looked up for it. So thousands of videos cost one loading, and a consent that is withdrawn meanwhile
 * holds for the very next video.
 */
export function createReleaseCheck(options: ReleaseCheckOptions): ReleaseCheck {
  let loaded: Promise<LoadedContent> | undefined;
  const load = (): Promise<LoadedContent> => (loaded ??= loadIndexed(options));
  const answers = new WeakMap<Released | LeftOut, Answered>();
  const answer = (from: LoadedContent, video: ListedVideo): Answered => {
    const answered = answerFrom(from, video, options);
    answers.set(answered.answer, answered);
    return answered;
  };
  return {
    async check(video, earlier) {
      const first = await load();
      const known = earlier && answers.get(earlier);
      const isKnown = known?.from === first && known.today === toDay(options.now());
      const { answer: latest, stems } = isKnown ? known : answer(first, video);
      if (areUnchanged(first.content.dir, stems, first.loadedAt)) return latest;
      // Several videos may see the change at once.
      if ((await loaded) === first) loaded = undefined;
      return answer(await load(), video).answer;
    },
    current: async () => (await load()).content,
  };
}

interface LoadedContent {
  readonly content: Content;
  /** By the clock of the file system, in milliseconds since 1970. */
  readonly loadedAt: number;
  /** Slugs of recordings by the identifiers of their videos on the server. */
  readonly slugs: ReadonlyMap<string, string>;
}

async function loadIndexed({
  content: load,
  baseUrl,
}: ReleaseCheckOptions): Promise<LoadedContent> {
  const loadedAt = Date.now();
  const content = await load();
  const slugs = new Map<string, string>();
  for (const { slug, visibility, copies = [] } of content.list('recording')) {
    if (visibility !== 'public') continue;
    for (const copy of copies) {
      const video = toVideo(copy);
      if (video?.baseUrl === baseUrl) slugs.set(video.id, slug);
    }
  }
  return { content, loadedAt, slugs };
}

/** An answer, with what it depends on. */
interface Answered {
  readonly answer: Released | LeftOut;
  /** The entries, as paths in the content folder without an extension. */
  readonly stems: ReadonlySet<string>;
  readonly from: LoadedContent;
  /** The day of the consents, as `YYYY-MM-DD`. */
  readonly today: string;
}

function answerFrom(
  from: LoadedContent,
  { uuid, shortUUID }: ListedVideo,
  { waitDays, now }: ReleaseCheckOptions,
): Answered {
  const { content, slugs } = from;
  const today = toDay(now());
  const stems = new Set<string>();
  const slug = slugs.get(uuid) ?? slugs.get(shortUUID);
  const candidate = slug === undefined ? undefined : content.get('recording', slug);
  if (slug === undefined || !candidate)
    return { answer: { reason: 'no-entry' }, stems, from, today };
  // What is closed or missing by now can only make an answer more open, for which the next mirroring is soon enough.
  const lookup: EntryLookup = (type, name) => {
    const entry = content.get(type, name);
    if (entry?.visibility === 'public') stems.add(toStem(type, name));
    return entry;
  };
  stems.add(toStem('recording', slug));
  const checked = checkRelease(candidate, lookup, { waitDays, today });
  if ('reason' in checked) {
    const { reason } = checked;
    return {
      answer: reason === 'closed' ? { reason: 'no-entry' } : { ...checked, reason },
      stems,
      from,
      today,
    };
  }
  if (!isReleasable(candidate)) return { answer: { reason: 'no-consents' }, stems, from, today };
  return { answer: { slug, recording: checked, candidate, lookup }, stems, from, today };
}

function toDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function toStem(type: ContentType, slug: string): string {
  return type === 'site' ? 'site' : join(folders[type], slug);
}

/** Whether each entry is still in its file, and none of the files was written since. */
function areUnchanged(dir: string, stems: ReadonlySet<string>, loadedAt: number): boolean {
  for (const stem of stems) {
    const changedAt = readChange(join(dir, `${stem}.yaml`)) ?? readChange(join(dir, `${stem}.md`));
    if (changedAt === undefined || changedAt >= loadedAt - marginMs) return false;
  }
  return true;
}

/** When a file, or its name, was changed last; undefined for one that is not there. */
function readChange(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ctimeMs;
}
