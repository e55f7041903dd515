/** Why there is no campaign to look at. */
export type WrongSource = 'missing' | 'form' | 'elsewhere' | 'unreachable' | 'too-large';

/** The data of a campaign, whose fields may be anything; or why there is none. */
export type Source = { readonly data: object } | { readonly wrong: WrongSource };

/** Where a page may put a campaign. */
export interface SourcePlaces {
  readonly element: Element;
  /** What a program set. It comes before the other two. */
  readonly campaign: unknown;
  /** An address on the page's own server; what stands inside the element comes before it. */
  readonly src: string | null;
  readonly signal: AbortSignal;
}

/** In UTF-16 units; a campaign of thirty ways in three languages is thirty thousand. */
const MAX_TEXT = 1_000_000;
const PATIENCE_MS = 20_000;

/** Reads a campaign from a property, from inline JSON or from the page's own server. It asks no other. */
export async function readSource(places: SourcePlaces): Promise<Source> {
  const { element, campaign, src, signal } = places;
  if (typeof campaign === 'string') return parsed(campaign);
  if (campaign !== undefined && campaign !== null)
    return typeof campaign === 'object' ? { data: campaign } : { wrong: 'form' };
  const inline = element.querySelector(':scope > script[type="application/json"]');
  if (inline) return parsed(inline.textContent);
  if (src === null) return { wrong: 'missing' };
  if (!URL.canParse(src, document.baseURI)) return { wrong: 'elsewhere' };
  const address = new URL(src, document.baseURI);
  if (address.origin !== location.origin) return { wrong: 'elsewhere' };
  const text = await fetched(address, signal);
  return text === undefined ? { wrong: 'unreachable' } : parsed(text);
}

function parsed(text: string): Source {
  if (text.length > MAX_TEXT) return { wrong: 'too-large' };
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? { data }
      : { wrong: 'form' };
  } catch {
    return { wrong: 'form' };
  }
}

async function fetched(address: URL, signal: AbortSignal): Promise<string | undefined> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, PATIENCE_MS);
  try {
    const response = await fetch(address, {
      mode: 'same-origin',
      credentials: 'omit',
      redirect: 'error', // it may lead to another server
      signal: stopping.signal,
    });
    return response.ok ? await textOf(response) : undefined;
  } catch {
    return undefined; // no network, no such file, or the element is gone
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** No more of it than what is too much. */
async function textOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MAX_TEXT) {
      await reader?.cancel();
      return text;
    }
  }
}
