import { writeNewEntry } from '@comunal/content';
import type { Caption, PeerTube } from '@comunal/peertube';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PlannedRecording } from './plan-channel-import.ts';

/** What a recording is written with. */
export interface RecordingTarget {
  /** The content folder, as an absolute path. */
  readonly dir: string;
  readonly locale: string;
  readonly peertube: Pick<PeerTube, 'captions'>;
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}

/** The file of a recording, and the languages whose captions could not be downloaded. */
export interface WrittenRecording {
  readonly file: string;
  readonly missingCaptions: readonly string[];
}

/** A server's captions are small; what is larger is refused. */
const maxBytes = 20 * 2 ** 20;

/** Writes a planned recording and its captions, as files beside it. */
export async function writeRecording(
  { slug, videoId, fields }: PlannedRecording,
  target: RecordingTarget,
): Promise<WrittenRecording> {
  const { dir, locale, peertube, signal } = target;
  const captions = [];
  const missingCaptions: string[] = [];
  const texts = new Map<string, string>();
  for (const caption of await peertube.captions.list(videoId, { signal })) {
    const text = await downloadCaption(caption, target);
    const path = `${slug}/${caption.language}.vtt`;
    if (text === undefined) missingCaptions.push(caption.language);
    else {
      const state = caption.automaticallyGenerated ? 'machine' : 'published';
      captions.push({ language: caption.language, progress: { state }, path });
      texts.set(path, text);
    }
  }
  const { file } = await writeNewEntry({
    dir,
    locale,
    type: 'recording',
    slug,
    fields: captions.length > 0 ? { ...fields, captions } : fields,
  });
  for (const [path, text] of texts) {
    const absolutePath = join(dirname(join(dir, file)), path);
    await mkdir(dirname(absolutePath), { recursive: true });
    await writeFile(absolutePath, text, { flag: 'wx' });
  }
  return { file, missingCaptions };
}

/** Downloads captions; undefined when the server has none to give. Only its own files are fetched, without credentials. */
async function downloadCaption(
  { fileUrl, captionPath }: Caption,
  { baseUrl, fetch, signal }: RecordingTarget,
): Promise<string | undefined> {
  const url = new URL(captionPath ?? fileUrl ?? '', baseUrl);
  if (url.protocol !== 'https:') return undefined;
  try {
    const response = await fetch(url, { signal, redirect: 'error' });
    const text = response.ok ? await response.text() : '';
    return text.length <= maxBytes && /^\uFEFF?WEBVTT/.test(text) ? text : undefined;
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return undefined;
  }
}
