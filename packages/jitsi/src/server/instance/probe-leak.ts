import type { FetchResult } from './bounded-fetch.ts';
import { isHtml } from './endpoint-state.ts';
import type { Leak } from './instance-report.ts';

/**
 * Probes whether the server tells anybody about rooms. The answer about a room that does not exist shows whether an answer
 * about one that does would be given.
 *
 * @param unusedPath - A path that leads to nothing on the server, such as the name of a room that nobody has.
 */
export async function probeLeak(
  path: string,
  query: string,
  unusedPath: string,
  request: (path: string) => Promise<FetchResult>,
): Promise<Leak> {
  const result = await request(`${path}?${query}`);
  if ('failure' in result) return 'unclear';
  const { status } = result;
  if (status === 404) {
    // Jitsi's module requires a token before it looks for a room, so a server that reports a missing room would report an
    // existing one. Whether it is the module that answers shows without a query, which it rejects.
    const [withoutQuery, unused] = [await request(path), await request(`${unusedPath}?${query}`)];
    if ('failure' in withoutQuery || 'failure' in unused) return 'unclear';
    if (withoutQuery.status === 400) return 'open';
    // A server may lead only queries to the module. Without one it then answers as to any name of a room, or with a 404 of
    // its own. A server that answers 404 to every path that leads to nothing shows nothing by it.
    if (unused.status === 404) return 'absent';
    if (withoutQuery.status === 404) return withoutQuery.text === result.text ? 'absent' : 'open';
    return withoutQuery.status === 200 && isHtml(withoutQuery) ? 'open' : 'unclear';
  }
  if (isHtml(result)) return 'absent';
  if (status === 401 || status === 403) return 'guarded';
  return status === 200 && isJson(result.text) ? 'open' : 'unclear';
}

/** Whether text is JSON, as the module answers; some servers answer every request with something else. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
