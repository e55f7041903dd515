import { writeNewEntry } from '@comunal/content';
import { createFileAtomic, getSystemErrorCode } from '@comunal/http/node';
import { isPeerTubeError, type Caption, type PeerTube } from '@comunal/peertube';
import { localeSchema } from '@comunal/schemas';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadCaption, type CaptionSource } from './download-caption.ts';
import type { PlannedRecording } from './plan-channel-import.ts';

/** What a recording is written with. */
export interface RecordingTarget extends CaptionSource {
  /** The content folder, as an absolute path. */
  readonly dir: string;
  readonly locale: string;
  readonly peertube: { readonly captions: Pick<PeerTube['captions'], 'list'> };
}

/** The file of a recording, and what could not be written. */
export interface WrittenRecording {
  readonly file: string;
  /** Whether it was written. False where a file of the same entry exists already. */
  readonly isNew: boolean;
  /** The languages whose captions could not be downloaded or written. */
  readonly missingCaptions: readonly string[];
  /** Whether the server refused to list the captions. */
  readonly isWithoutCaptionList: boolean;
}

/** Captions of a recording, and their file. */
interface CaptionFile {
  readonly path: string;
  readonly text: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The folder of closed recordings, from the content folder. */
const folder = 'private/recordings';

/**
 * Writes a planned recording and its captions, as files beside it. The entry comes last: while it is not there, the video is
 * not known to the content, and the next import begins again.
 */
export async function writeRecording(
  { slug, videoId, fields }: PlannedRecording,
  target: RecordingTarget,
): Promise<WrittenRecording> {
  const { dir, locale } = target;
  const list = await listCaptions(videoId, target);
  const captions: CaptionFile['entry'][] = [];
  const missingCaptions: string[] = [];
  for (const caption of list ?? []) {
    const file = await toCaptionFile(caption, slug, target);
    if (file && (await writeBeside(join(dir, folder, file.path), file.text)))
      captions.push(file.entry);
    else missingCaptions.push(caption.language);
  }
  const { file, isNew } = await writeNewEntry({
    dir,
    locale,
    type: 'recording',
    slug,
    fields: captions.length > 0 ? { ...fields, captions } : fields,
  });
  return { file, isNew, missingCaptions, isWithoutCaptionList: list === undefined };
}

/** Lists the captions, one for each language; `undefined` where the server keeps them of this video to itself. */
async function listCaptions(
  videoId: string,
  { peertube, signal }: RecordingTarget,
): Promise<readonly Caption[] | undefined> {
  try {
    const captions = await peertube.captions.list(videoId, { signal });
    return [...new Map(captions.map((caption) => [caption.language, caption])).values()];
  } catch (thrown) {
    // Others, such as a lost connection, concern every video.
    const isOfVideo =
      isPeerTubeError(thrown) && thrown.status !== undefined && /^4(?!29)/.test(`${thrown.status}`);
    if (!isOfVideo) throw thrown;
    return undefined;
  }
}

async function toCaptionFile(
  caption: Caption,
  slug: string,
  target: RecordingTarget,
): Promise<CaptionFile | undefined> {
  const { language, automaticallyGenerated } = caption;
  // It becomes the name of a file, and a server may say anything.
  if (!localeSchema.safeParse(language).success) return undefined;
  const text = await downloadCaption(caption, target);
  if (text === undefined) return undefined;
  const path = `${slug}/${language}.vtt`;
  const state = automaticallyGenerated ? 'machine' : 'published';
  return { path, text, entry: { language, progress: { state }, path } };
}

/** Writes a file over none; returns whether it is there. That of an import that was stopped holds the same text. */
async function writeBeside(path: string, text: string): Promise<boolean> {
  try {
    await createFileAtomic(path, text);
    return true;
  } catch (thrown) {
    if (getSystemErrorCode(thrown) !== 'EEXIST') throw thrown;
    return (await readFile(path, 'utf8')) === text;
  }
}
