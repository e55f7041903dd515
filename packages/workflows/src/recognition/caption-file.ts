import type { Content } from '@comunal/content';
import { editEntryFile } from '@comunal/content/edit';
import { writeFileAtomic, ifThere } from '@comunal/http/node';
import { LanguageProgress, type RecordingEntry } from '@comunal/schemas';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openRecordingFile } from '../content-file/recording-file.ts';
import { RecognitionError } from './recognition-error.ts';
import { isUntouchedDraft } from './to-draft.ts';

/** Whoever serves a site has to be able to read its files. */
const READABLE = 0o644;

/** The captions of a recording in one language, as the content has them. */
export interface CaptionFile {
  /** Its path beside the entry: `charla/charla.es.vtt`. */
  readonly path: string;
  /** Its path from the content folder. */
  readonly name: string;
  /** `draft`: of a machine, untouched since. `none`: there is none, and nothing is said of it but that it is wished for. */
  readonly state: 'none' | 'draft';
  /** Whether the entry lists it as what it is. */
  readonly isListed: boolean;
  /** Writes the draft. @throws `RecognitionError` with `captions-by-people` where a person has written them meanwhile. */
  write(vtt: string): Promise<void>;
}

/**
 * Opens the captions of a recording in one language, for a draft of a machine.
 * @throws `RecognitionError` with `captions-by-people` where a person has written or changed them, or says that they are theirs.
 */
export async function openCaptionFile(
  content: Content,
  recording: RecordingEntry,
  language: string,
): Promise<CaptionFile> {
  const { slug } = recording;
  const path = `${slug}/${slug}.${language}.vtt`;
  const name = `recordings/${path}`;
  const file = join(content.dir, name);
  const refuse = (): RecognitionError => new RecognitionError('captions-by-people', { language });
  const listed = recording.captions?.find((captions) => isSame(captions.language, language));
  const state = listed?.progress.state;
  const isMachine = state === 'machine' && listed?.path === path;
  if (listed && !isMachine && (state !== 'wished' || listed.path !== undefined)) throw refuse();
  const text = await ifThere(readFile(file, 'utf8'));
  if (text !== undefined && !isUntouchedDraft(text)) throw refuse();
  return {
    path,
    name,
    state: text === undefined ? 'none' : 'draft',
    isListed: isMachine,
    async write(vtt) {
      // Recognition takes hours, in which somebody may have written or corrected them.
      const current = await ifThere(readFile(file, 'utf8'));
      if (current !== undefined && !isUntouchedDraft(current)) throw refuse();
      await mkdir(dirname(file), { recursive: true });
      await writeFileAtomic(file, vtt, READABLE);
    },
  };
}

/**
 * Lists the draft in the entry, as of a machine. It changes nothing where the entry does so already.
 * @returns The name of the file of the entry that was changed; undefined where nothing was.
 * @throws `RecognitionError` with `edit-by-hand`.
 */
export async function listDraft(
  content: Content,
  recording: RecordingEntry,
  language: string,
): Promise<string | undefined> {
  const { isListed, path } = await openCaptionFile(content, recording, language);
  if (isListed) return undefined;
  const listed = recording.captions ?? [];
  const index = listed.findIndex((captions) => isSame(captions.language, language));
  const own = {
    language,
    progress: { ...listed[index]?.progress, state: LanguageProgress.Machine },
    path,
  };
  const captions = index < 0 ? [...listed, own] : listed.with(index, own);
  const file = await openRecordingFile(content.dir, recording.slug);
  const text =
    file &&
    editEntryFile(file.text, {
      kind: file.kind,
      fields: [{ path: ['captions'], value: captions }],
    });
  if (!file || text === undefined) throw new RecognitionError('edit-by-hand', { path, language });
  await file.write(text);
  return file.name;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
