import { isPeerTubeError, type PeerTube } from '@comunal/peertube';
import type { PublicRecording } from '@comunal/schemas';
import { RecognitionError } from './recognition-error.ts';

/** The largest caption file that is read. */
const MAX_BYTES = 20 * 2 ** 20;

/**
 * Returns the video of a recording on a server, by its short UUID or UUID.
 * @throws `RecognitionError` with `no-transcription` where the recording has none there.
 */
export function findVideo({ copies = [] }: PublicRecording, baseUrl: string): string {
  for (const { kind, url } of copies) {
    const { origin, pathname } = new URL(url);
    const id = /^\/(?:w|videos\/watch)\/([\w-]+)\/?$/.exec(pathname)?.[1];
    if (kind === 'peertube' && origin === new URL(baseUrl).origin && id !== undefined) return id;
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
  const program = new URL(baseUrl).hostname;
  const address = own.fileUrl ?? own.captionPath;
  if (address === null || address === undefined)
    throw new RecognitionError('no-captions', { program });
  // It stands on the server, or where that keeps its files; neither is told who asks.
  const response = await fetch(new URL(address, baseUrl), { signal, credentials: 'omit' });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!response.ok || bytes.length > MAX_BYTES)
    throw new RecognitionError('no-captions', { program });
  return bytes;
}

function toBase(language: string): string {
  return language.toLowerCase().split('-', 1).join('');
}
