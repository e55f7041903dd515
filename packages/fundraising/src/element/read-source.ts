/** Why there is no campaign to show. */
export type SourceProblem = 'missing' | 'form' | 'elsewhere' | 'unreachable' | 'too-large';

/** The data of a campaign, whose fields may be anything; or the problem for which there is none. */
export type Source = { readonly data: object } | { readonly problem: SourceProblem };

/** Where a page may put a campaign. */
export interface SourceOptions {
  readonly element: Element;
  /** The value that a program set. It takes precedence over the others. */
  readonly campaign: unknown;
  /** An address on the page's own server; inline JSON takes precedence over it. */
  readonly src: string | null;
  readonly signal: AbortSignal;
}

/** In UTF-16 units; a campaign with thirty rails in three languages has thirty thousand. */
const MAX_TEXT_LENGTH = 1_000_000;
const FETCH_TIMEOUT_MS = 20_000;

/** Reads a campaign from a property, from inline JSON or from the page's own server. It sends requests to no other server. */
export async function readSource({
  element,
  campaign,
  src,
  signal,
}: SourceOptions): Promise<Source> {
  if (typeof campaign === 'string') return parseSource(campaign);
  if (campaign !== undefined && campaign !== null)
    return typeof campaign === 'object' ? { data: campaign } : { problem: 'form' };
  const inlineScript = element.querySelector(':scope > script[type="application/json"]');
  if (inlineScript) return parseSource(inlineScript.textContent);
  if (src === null) return { problem: 'missing' };
  if (!URL.canParse(src, document.baseURI)) return { problem: 'elsewhere' };
  const address = new URL(src, document.baseURI);
  if (address.origin !== location.origin) return { problem: 'elsewhere' };
  const text = await fetchText(address, signal);
  return text === undefined ? { problem: 'unreachable' } : parseSource(text);
}

function parseSource(text: string): Source {
  if (text.length > MAX_TEXT_LENGTH) return { problem: 'too-large' };
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? { data }
      : { problem: 'form' };
  } catch {
    return { problem: 'form' };
  }
}

async function fetchText(address: URL, signal: AbortSignal): Promise<string | undefined> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  signal.addEventListener('abort', abort);
  const timer = setTimeout(abort, FETCH_TIMEOUT_MS);
  try {
    const response = await fetch(address, {
      mode: 'same-origin',
      credentials: 'omit',
      redirect: 'error', // A redirect may lead to another server.
      signal: controller.signal,
    });
    return response.ok ? await readBody(response) : undefined;
  } catch {
    return undefined; // There is no network, no such file, or the element is gone.
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** Reads a body, and stops as soon as it is too long. */
async function readBody({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MAX_TEXT_LENGTH) {
      await reader?.cancel();
      return text;
    }
  }
}
