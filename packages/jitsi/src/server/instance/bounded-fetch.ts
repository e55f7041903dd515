/** What a request to somebody else's server may take. */
export interface FetchLimits {
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** What the server answered, or why there is no answer. */
export type FetchResult =
  | {
      readonly status: number;
      readonly type: string;
      readonly date: string | undefined;
      readonly text: string;
      readonly location?: string;
    }
  | { readonly failure: 'timed-out' | 'unreachable' };

const MAX_CHARACTERS = 1_000_000;

/** Sends a GET without cookies that follows no redirect, reads at most a million characters and ends in time. */
export async function boundedFetch(
  url: URL,
  { fetch, timeoutMs, signal }: FetchLimits,
): Promise<FetchResult> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutMs);
  const combined = signal ? AbortSignal.any([timeout.signal, signal]) : timeout.signal;
  try {
    const response = await abortable(
      fetch(url, { signal: combined, redirect: 'manual', credentials: 'omit', cache: 'no-store' }),
      combined,
    );
    const location = response.headers.get('location');
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      date: response.headers.get('date') ?? undefined,
      text: await abortable(readText(response), combined),
      ...(location !== null && { location }),
    };
  } catch {
    signal?.throwIfAborted();
    return { failure: timeout.signal.aborted ? 'timed-out' : 'unreachable' };
  } finally {
    clearTimeout(timer);
    timeout.abort(); // cancels the rest of a body that was not read to its end
  }
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_CHARACTERS) return text.slice(0, MAX_CHARACTERS);
  }
  return text;
}

/** Rejects when the signal aborts: some implementations of fetch, and bodies that never end, ignore it. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
