/** A value that stands in the file as such; what is computed there is not known. */
export type ConfigValue = string | number | boolean;

/**
 * A word, a text, a number, a sign; comments and white space lie between. What is never closed is taken to its end, so
 * that no part of the file is read twice.
 */
const TOKEN =
  /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|`(?:[^`\\]|\\[^])*`?|[\p{L}_$][\p{L}\p{N}_$]*|-?\d[\d.]*|[^\s]/gu;

const OPENING = '{[(';
/** As many lists, and texts in one list, as no server has: what a hostile one writes beyond them is left out. */
const mostLists = 200;
const mostTexts = 1_000;
const CLOSING = '}])';

/** What stands in a `config.js` in plain words. */
export interface ReadConfig {
  /** By path, such as `p2p.enabled`. */
  readonly values: ReadonlyMap<string, ConfigValue>;
  /** Texts in lists, by path: `analytics.scriptURLs[]`, `p2p.stunServers[].urls`. An empty list has its path, and no text. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/**
 * The plain values of an instance's `config.js`, read and never run: it is a program of somebody else. Tolerant: both
 * `var config = { … }` and `config.p2p.enabled = true` count, the last one wins, and what it does not understand it leaves out.
 */
export function readConfig(script: string): ReadConfig {
  const tokens = Array.from(script.matchAll(TOKEN), ([token]) => token).filter(
    (token) => !/^\/[/*]/.test(token),
  );
  const values = new Map<string, ConfigValue>();
  const lists = new Map<string, string[]>();
  const open: (string | undefined)[] = [];
  let name: string | undefined; // what the next value belongs to
  const add = (path: string, value: ConfigValue): void => {
    if (!path.includes('[]')) {
      values.set(path, value);
    } else if (typeof value === 'string') {
      const texts = begunList(path);
      if (texts && texts.length < mostTexts) texts.push(value);
    }
  };
  const begunList = (path: string): string[] | undefined => {
    const begun = lists.get(path);
    if (begun || lists.size >= mostLists) return begun;
    const list: string[] = [];
    lists.set(path, list);
    return list;
  };
  for (const [at, token] of tokens.entries()) {
    const [before = '', next] = [tokens[at - 1], tokens[at + 1]];
    const list = open.at(-1)?.endsWith('[]') ? open.at(-1) : undefined;
    if (token === '[' && name !== undefined) {
      open.push(`${name}[]`);
      // A later list takes the place of an earlier one.
      const path = `${name}[]`;
      for (const known of lists.keys()) if (known.startsWith(path)) lists.delete(known);
      begunList(path);
      name = undefined;
    } else if (OPENING.includes(token)) {
      // Of calls, and of blocks without a name, nothing is taken.
      open.push(token === '{' ? (name ?? list) : undefined);
      name = undefined;
    } else if (CLOSING.includes(token)) {
      open.pop();
      name = undefined;
    } else if (token === ',' || token === ';') name = undefined;
    else if (next === ':' && open.length > 0) name = pathIn(open, keyOf(token));
    else if (next === '=' && tokens[at + 2] !== '=' && open.length === 0)
      name = assigned(tokens, at);
    else {
      const path = /^[:=]$/.test(before) ? name : /^[[,]$/.test(before) ? list : undefined;
      const value = path === undefined ? undefined : literal(token);
      if (path !== undefined && value !== undefined && isEnd(next)) add(path, value);
    }
  }
  return { values, lists };
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
  return next === undefined || ',;}]'.includes(next) || /^[\p{L}_$]/u.test(next);
}
