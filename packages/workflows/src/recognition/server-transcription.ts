import { isPeerTubeError, type PeerTube } from '@comunal/peertube';
import type { PublicRecording } from '@comunal/schemas';
import { toVideo } from '../copies.ts';
import { StepError } from '../engine/step-error.ts';
import { downloadCaptions } from '../media/download-captions.ts';
import { RecognitionError } from './recognition-error.ts';

/**
 * Returns the video of a recording on a server, by its short UUID or UUID.
 * @throws `RecognitionError` with `no-transcription` where the recording has none there.
 */
export function findVideo({ copies = [] }: PublicRecording, baseUrl: string): string {
  for (const copy of copies) {
    const video = toVideo(copy);
    if (video?.baseUrl === new URL(baseUrl).origin) return video.id;
  }
  throw new RecognitionError('no-transcription');
}

/**
 * Asks the server to transcribe a video, unless it is doing so already.
 * @throws `RecognitionError` with `no-transcription` where it does not transcribe, or the video has captions of people.
 */
export async function askServer(
  { captions, config }: PeerTube,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const listed = await captions.list(id, { signal });
  if (listed.some(({ automaticallyGenerated }) => automaticallyGenerated)) return;
  const { videoTranscription } = await config.get({ signal });
  if (listed.length > 0 || videoTranscription?.enabled !== true)
    throw new RecognitionError('no-transcription');
  try {
    await captions.generate(id, { signal });
  } catch (thrown) {
    if (isPeerTubeError(thrown) && thrown.code === 'conflict') return;
    throw thrown;
  }
}

/**
 * Reads the captions that the server has written; undefined where it has not finished.
 * @throws `RecognitionError`: `other-language` where it heard another language, `no-captions`.
 */
export async function readServerCaptions(
  { captions }: PeerTube,
  id: string,
  {
    baseUrl,
    language,
    fetch = globalThis.fetch,
    signal,
  }: {
    readonly baseUrl: string;
    readonly language: string;
    readonly fetch?: typeof globalThis.fetch | undefined;
    readonly signal: AbortSignal;
  },
): Promise<Uint8Array | undefined> {
  const listed = await captions.list(id, { signal });
  const generated = listed.filter(({ automaticallyGenerated }) => automaticallyGenerated);
  const own = generated.find((each) => toBase(each.language) === toBase(language));
  const [heard] = generated;
  if (!own && heard)
    throw new RecognitionError('other-language', { heard: heard.language, language });
  if (!own) return undefined;
  try {
    return await downloadCaptions(own, { baseUrl, fetch, signal });
  } catch (thrown) {
    if (!(thrown instanceof StepError) || thrown.code === 'network') throw thrown;
    throw new RecognitionError('no-captions', { program: new URL(baseUrl).hostname });
  }
}

function toBase(language: string): string {
  return language.toLowerCase().split('-', 1).join('');
}
