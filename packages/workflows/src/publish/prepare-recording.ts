import { checkRelease } from '@comunal/archive';
import { writeNewEntry, type Content } from '@comunal/content';
import type { EntryLookup, EventEntry, RecordingEntry } from '@comunal/schemas';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryRef } from '../engine/workflow.ts';
import type { RecordingRef } from './publish-input.ts';

/** Options of {@link prepareRecording}. */
export interface PrepareOptions {
  /** The day on which consents have to hold, as `YYYY-MM-DD`. */
  readonly today: string;
  /** The language of the comments in a new entry. */
  readonly locale: string;
}

/** Which recording is to be published, or what is missing; the sentence of each state is `prepare.STATE` in the messages of `publish`. */
export type PreparedRecording =
  | {
      /** It may be published. */
      readonly state: 'ready';
      /** The recording. */
      readonly recording: RecordingRef;
    }
  | {
      /** `new`: its entry was written just now, closed and without consents. `unready`: it is there, and is closed or lacks consents. */
      readonly state: 'new' | 'unready';
      /** The recording. */
      readonly recording: RecordingRef;
      /** Its file, from the content folder. For whoever keeps the content, and for no log. */
      readonly file: string;
    }
  | {
      /** The activity has several public recordings. */
      readonly state: 'several';
      /** Those that are public. */
      readonly recordings: readonly RecordingRef[];
    }
  | {
      /** There is no such activity or recording, or it is closed. */
      readonly state: 'no-entry';
    };

/**
 * Finds the recording of an activity. Where there is none, it writes a new entry from what the activity says: closed, and
 * without consents, since nobody can give them but the people who are seen or heard.
 *
 * @param content - The content, as it was loaded just now.
 * @param ref - An activity such as `event/charla`, or a recording.
 * @param options - The day, and the language of comments.
 * @throws the error of the system when the new entry cannot be written.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 * import { prepareRecording } from '@comunal/workflows/jobs';
 *
 * const content = await loadContent('content');
 * const options = { today: '2026-11-28', locale: 'es' };
 * console.log((await prepareRecording(content, 'event/nada', options)).state); // → no-entry
 * ```
 */
export async function prepareRecording(
  content: Content,
  ref: EntryRef<'event' | 'recording'>,
  options: PrepareOptions,
): Promise<PreparedRecording> {
  const slug = ref.slice(ref.indexOf('/') + 1);
  if (ref.startsWith('recording/')) {
    const recording = content.get('recording', slug);
    return recording ? judge(content, recording, options) : { state: 'no-entry' };
  }
  const event = content.get('event', slug);
  // A recording of a closed activity has no public form either.
  if (event?.visibility !== 'public') return { state: 'no-entry' };
  const recordings = content.list('recording').filter(({ of }) => of === `event/${slug}`);
  const open = recordings.filter(({ visibility }) => visibility === 'public');
  if (open.length > 1) return { state: 'several', recordings: open.map(toRef) };
  const recording = open[0] ?? recordings[0];
  return recording ? judge(content, recording, options) : writeRecording(content, event, options);
}

function judge(
  content: Content,
  recording: RecordingEntry,
  { today }: PrepareOptions,
): PreparedRecording {
  const lookup: EntryLookup = (type, slug) => content.get(type, slug);
  const checked = checkRelease(recording, lookup, { waitDays: 0, today });
  if (!('reason' in checked)) return { state: 'ready', recording: toRef(recording) };
  return { state: 'unready', recording: toRef(recording), file: findFile(content, recording.slug) };
}

async function writeRecording(
  { dir, languages: siteLanguages }: Content,
  { slug, title, starts, languages }: EventEntry,
  { locale }: PrepareOptions,
): Promise<PreparedRecording> {
  const date = typeof starts === 'string' ? starts : starts?.local.slice(0, 10);
  const spoken = languages ?? siteLanguages.slice(0, 1);
  const { file } = await writeNewEntry({
    dir,
    type: 'recording',
    slug,
    fields: {
      visibility: 'closed',
      title,
      of: `event/${slug}`,
      ...(date !== undefined && { date }),
      languages: spoken,
    },
    locale,
  });
  return { state: 'new', recording: `recording/${slug}`, file };
}

function findFile({ dir }: Content, slug: string): string {
  const names = ['', 'private/'].flatMap((folder) =>
    ['yaml', 'md'].map((extension) => `${folder}recordings/${slug}.${extension}`),
  );
  return names.find((name) => existsSync(join(dir, name))) ?? `recordings/${slug}.yaml`;
}

function toRef({ slug }: RecordingEntry): RecordingRef {
  return `recording/${slug}`;
}
