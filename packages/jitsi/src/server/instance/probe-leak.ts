import { isHtml } from './endpoint-state.ts';
import type { Leak } from './instance-report.ts';
import type { Got } from './limited.ts';

/** An answer about a room that does not exist still shows that it would be given. */
export async function leakAt(
  path: string,
  query: string,
  at: (path: string) => Promise<Got>,
): Promise<Leak> {
  const got = await at(`${path}?${query}`);
  if ('failure' in got) return 'unclear';
  const { status } = got;
  if (status === 404) {
    // Jitsi's module wants a token before it looks for a room, so whom it tells of none it would tell of one. That it is the
    // module which answers shows where nothing is asked: it finds fault with that.
    const unasked = await at(path);
    if ('failure' in unasked) return 'unclear';
    return unasked.status === 400 ? 'open' : unasked.status === 404 ? 'absent' : 'unclear';
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
