/** What a request to somebody else's server may take. */
export interface Limits {
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** What came, or why nothing did. */
export type Got =
  | {
      readonly status: number;
      readonly type: string;
      readonly date: string | undefined;
      readonly text: string;
      readonly location?: string;
    }
  | { readonly failure: 'timed-out' | 'unreachable' };

const MAX_CHARACTERS = 1_000_000;

/** One GET, without cookies, that follows no redirect, reads at most a million characters and ends in time. */
export async function get(url: URL, { fetch, timeoutMs, signal }: Limits): Promise<Got> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  const both = signal ? AbortSignal.any([stop.signal, signal]) : stop.signal;
  try {
    const response = await raced(
      fetch(url, { signal: both, redirect: 'manual', credentials: 'omit', cache: 'no-store' }),
      both,
    );
    const location = response.headers.get('location');
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      date: response.headers.get('date') ?? undefined,
      text: await raced(textOf(response), both),
      ...(location !== null && { location }),
    };
  } catch {
    signal?.throwIfAborted();
    return { failure: stop.signal.aborted ? 'timed-out' : 'unreachable' };
  } finally {
    clearTimeout(timer);
    stop.abort(); // what was not read is not waited for
  }
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_CHARACTERS) return text.slice(0, MAX_CHARACTERS);
  }
  return text;
}

/** Some implementations of fetch, and bodies that never end, do not look at the signal. */
function raced<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stopped = () => reject(signal.reason as Error);
    if (signal.aborted) stopped();
    signal.addEventListener('abort', stopped, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stopped));
  });
}
