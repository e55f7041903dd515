import type { Caption } from '@comunal/peertube';
import { StepError } from '../engine/step-error.ts';
import { checkAddress } from './check-address.ts';

/** The largest file of captions that PeerTube takes: 20 MiB. */
const maxBytes = 20_971_520;

/** What {@link downloadCaptions} takes. */
export interface CaptionDownload {
  /** The server that named the address. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}

/**
 * Downloads captions of a video from its server, or from where that keeps its files; neither is told who asks.
 * @throws `StepError`: `no-captions`, which may pass where the server is busy; `network`, which may pass; `insecure-address`.
 */
export async function downloadCaptions(
  { captionPath, fileUrl }: Pick<Caption, 'captionPath' | 'fileUrl'>,
  { baseUrl, fetch, signal }: CaptionDownload,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = captionPath ?? fileUrl ?? '';
  if (path === '' || !URL.canParse(path, baseUrl)) throw new StepError('no-captions');
  const url = new URL(path, baseUrl);
  checkAddress(url, baseUrl);
  try {
    const response = await fetch(url, { signal, credentials: 'omit', redirect: 'error' });
    return await readCaptions(response);
  } catch (thrown) {
    signal.throwIfAborted();
    // Of the error of a connection nothing is kept, since it may hold an address.
    throw thrown instanceof StepError ? thrown : new StepError('network', { isTransient: true });
  }
}

async function readCaptions({ ok, status, body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!ok || !body) {
    await body?.cancel();
    const isTransient = status >= 500 || status === 429;
    throw new StepError('no-captions', { isTransient, values: { status } });
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > maxBytes) throw new StepError('no-captions');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
