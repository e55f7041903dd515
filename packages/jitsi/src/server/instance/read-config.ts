/** A value that stands in the file as such; what is computed there is not known. */
export type ConfigValue = string | number | boolean;

/**
 * A word, a text, a number, a sign; comments and white space lie between. What is never closed is taken to its end, so
 * that no part of the file is read twice.
 */
const TOKEN =
  /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|`(?:[^`\\]|\\[^])*`?|[\p{L}_$][\p{L}\p{N}_$]*|-?\d[\d.]*|[^\s]/gu;

const OPENING = '{[(';
const CLOSING = '}])';

/**
 * The plain values of an instance's `config.js`, by path (`p2p.enabled`), read and never run: it is a program of somebody
 * else. Tolerant: both `var config = { … }` and `config.p2p.enabled = true` count, the last one wins, and what it does not
 * understand it leaves out.
 */
export function readConfig(script: string): ReadonlyMap<string, ConfigValue> {
  const tokens = Array.from(script.matchAll(TOKEN), ([token]) => token).filter(
    (token) => !/^\/[/*]/.test(token),
  );
  const found = new Map<string, ConfigValue>();
  const open: (string | undefined)[] = [];
  let name: string | undefined; // what the next value belongs to
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (OPENING.includes(token)) {
      // Of lists and calls, and of blocks without a name, nothing is taken.
      open.push(token === '{' ? name : undefined);
      name = undefined;
    } else if (CLOSING.includes(token)) {
      open.pop();
      name = undefined;
    } else if (token === ',' || token === ';') name = undefined;
    else if (next === ':' && open.length > 0) name = pathIn(open, keyOf(token));
    else if (next === '=' && tokens[at + 2] !== '=' && open.length === 0)
      name = assigned(tokens, at);
    else if (name !== undefined && /^[:=]$/.test(tokens[at - 1] ?? '')) {
      const value = literal(token);
      if (value !== undefined && isEnd(next)) found.set(name, value);
    }
  }
  return found;
}

/** The path of a key inside the objects that are open; undefined where one of them has no name. */
function pathIn(open: readonly (string | undefined)[], key: string | undefined) {
  const around = open.at(-1);
  return key === undefined || around === undefined ? undefined : around ? `${around}.${key}` : key;
}

/** The path that is assigned to: '' for `config` itself. */
function assigned(tokens: readonly string[], end: number): string | undefined {
  let at = end;
  const parts = [keyOf(tokens[at] ?? '')];
  while (tokens[at - 1] === '.' && at >= 2) parts.push(keyOf(tokens[(at -= 2)] ?? ''));
  return parts.pop() === 'config' ? parts.toReversed().join('.') : undefined;
}

function keyOf(token: string): string | undefined {
  if (/^[\p{L}_$]/u.test(token)) return token;
  const value = literal(token);
  return typeof value === 'string' ? value : undefined;
}

function literal(token: string): ConfigValue | undefined {
  if (token === 'true' || token === 'false') return token === 'true';
  if (/^["'`]/.test(token))
    return /^(.)(?!.*\$\{)[^]*\1$/.test(token) && token.length > 1 ? token.slice(1, -1) : undefined;
  return /^-?\d/.test(token) && Number.isFinite(Number(token)) ? Number(token) : undefined;
}

/** Not in the middle of something computed, such as 'wss://' + host. */
function isEnd(next: string | undefined): boolean {
  return next === undefined || ',;}'.includes(next) || /^[\p{L}_$]/u.test(next);
}
