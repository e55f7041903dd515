import { isHtml } from './endpoint-state.ts';
import type { Leak } from './instance-report.ts';
import type { Got } from './limited.ts';

/**
 * An answer about a room that does not exist still shows that it would be given.
 *
 * @param unused - A path that is nothing on the server, such as the name of a room that nobody has.
 */
export async function probeLeak(
  path: string,
  query: string,
  unused: string,
  at: (path: string) => Promise<Got>,
): Promise<Leak> {
  const got = await at(`${path}?${query}`);
  if ('failure' in got) return 'unclear';
  const { status } = got;
  if (status === 404) {
    // Jitsi's module wants a token before it looks for a room, so whom it tells of none it would tell of one. That it is the
    // module which answers shows without a query, which it finds fault with.
    const [unasked, elsewhere] = [await at(path), await at(`${unused}?${query}`)];
    if ('failure' in unasked || 'failure' in elsewhere) return 'unclear';
    if (unasked.status === 400) return 'open';
    // A server may lead only queries to the module. Without one it then answers as to any name of a room, or with a 404 of its
    // own. One that answers 404 to every path that is nothing shows nothing by it.
    if (elsewhere.status === 404) return 'absent';
    if (unasked.status === 404) return unasked.text === got.text ? 'absent' : 'open';
    return unasked.status === 200 && isHtml(unasked) ? 'open' : 'unclear';
  }
  if (isHtml(got)) return 'absent';
  if (status === 401 || status === 403) return 'guarded';
  return status === 200 && isJson(got.text) ? 'open' : 'unclear';
}

/** The module tells in JSON; some servers answer whatever is asked with something else. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
