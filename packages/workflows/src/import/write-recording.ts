import { writeNewEntry } from '@comunal/content';
import { createHttp } from '@comunal/http';
import type { Caption, PeerTube } from '@comunal/peertube';
import { localeSchema } from '@comunal/schemas';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PlannedRecording } from './plan-channel-import.ts';

/** What a recording is written with. */
export interface RecordingTarget {
  /** The content folder, as an absolute path. */
  readonly dir: string;
  readonly locale: string;
  readonly peertube: { readonly captions: Pick<PeerTube['captions'], 'list'> };
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
const maxResponseBytes = 20 * 2 ** 20;

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
    // It becomes the name of a file, and a server may say anything.
    const isTag = localeSchema.safeParse(caption.language).success;
    const text = isTag ? await downloadCaption(caption, target) : undefined;
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

/** Downloads captions, without credentials; `undefined` when there is no WebVTT of some megabytes at most. */
async function downloadCaption(
  { fileUrl, captionPath }: Caption,
  { baseUrl, fetch, signal }: RecordingTarget,
): Promise<string | undefined> {
  try {
    // A server may keep its files in a store of another host.
    const { origin, pathname } = new URL(captionPath ?? fileUrl ?? '', baseUrl);
    const http = createHttp({ baseUrl: origin, fetch, maxResponseBytes });
    const path = pathname.slice(1);
    const text = await http.call({ method: 'GET', path, responseType: 'text' }, { signal });
    return /^\uFEFF?WEBVTT/.test(text) ? text : undefined;
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return undefined;
  }
}
