import type { Archive } from '@comunal/archive';
import type * as Captions from '@comunal/captions';
import { isComunalHttpError } from '@comunal/http';

/** What reads captions in SRT, where it is installed. */
export type CaptionReader = Pick<typeof Captions, 'parseCaptions' | 'toVtt'>;

/** The largest file of captions that is read, in bytes. */
const maxBytes = 20 * 1024 * 1024;

/**
 * Creates a `fetch` for the captions of items, at their addresses below `download/`. The Archive forwards each to the one of its
 * machines that has it, which its client checks; SRT becomes WebVTT.
 */
export function createCaptionFetch(
  { files }: Pick<Archive, 'files'>,
  reader: CaptionReader | undefined,
): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { identifier, name } = readFilePath(url);
    const signal = init?.signal ?? undefined;
    try {
      const { body } = await files.open(identifier, name, { ...(signal && { signal }) });
      return reader && /\.srt$/i.test(name) ? await toWebVtt(body, reader) : new Response(body);
    } catch (thrown) {
      if (!isComunalHttpError(thrown)) throw thrown;
      // Said by its status, as if no client were in between.
      const status = thrown.status ?? (thrown.code === 'redirect' ? 302 : undefined);
      if (status === undefined) throw new TypeError(thrown.code, { cause: thrown });
      const seconds = thrown.retryAfterSeconds;
      const headers = { ...(seconds !== undefined && { 'retry-after': String(seconds) }) };
      return new Response(null, { status: status === 200 ? 502 : status, headers });
    }
  };
}

/** The path of a file below the address of the site. */
export function toFilePath(identifier: string, name: string): string {
  return `download/${[identifier, name].map(encodeURIComponent).join('/')}`;
}

function readFilePath({ pathname }: URL): { readonly identifier: string; readonly name: string } {
  const [identifier = '', name = ''] = pathname
    .slice(pathname.lastIndexOf('/download/') + '/download/'.length)
    .split('/')
    .map(decodeURIComponent);
  return { identifier, name };
}

async function toWebVtt(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { parseCaptions, toVtt }: CaptionReader,
): Promise<Response> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > maxBytes) return new Response(null, { status: 413 });
    pieces.push(piece);
  }
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  const captions = parseCaptions(bytes);
  // Without any cue, it was no file of captions.
  return new Response(captions.cues.length > 0 ? toVtt(captions) : '');
}
