/** A plain value in the file; what is computed there is unknown. */
export type ConfigValue = string | number | boolean;

/**
 * A token of JavaScript: a name, a string, a number or another character; comments and white space lie between. What is
 * never closed is matched to the end, so that no part of the file is read twice.
 */
const TOKEN =
  /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|`(?:[^`\\]|\\[^])*`?|[\p{L}_$][\p{L}\p{N}_$]*|-?\d[\d.]*|[^\s]/gu;

const OPENING = '{[(';
const CLOSING = '}])';
/** More lists, and more texts in a list, than any server has: what a hostile file has beyond them is left out. */
const MAX_LISTS = 200;
const MAX_TEXTS = 1_000;

/** The plain values of a `config.js`. */
export interface ParsedConfig {
  /** Values by path, such as `p2p.enabled`. */
  readonly values: ReadonlyMap<string, ConfigValue>;
  /** Texts in lists, by path: `analytics.scriptURLs[]`, `p2p.stunServers[].urls`. An empty list has its path, and no text. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/**
 * Parses the plain values of an instance's `config.js`, without running it: it is somebody else's program. It is tolerant:
 * both `var config = { … }` and `config.p2p.enabled = true` count, the last one wins, and what it does not understand it
 * leaves out.
 */
export function parseConfig(script: string): ParsedConfig {
  const tokens = Array.from(script.matchAll(TOKEN), ([token]) => token).filter(
    (token) => !/^\/[/*]/.test(token),
  );
  const values = new Map<string, ConfigValue>();
  const lists = new Map<string, string[]>();
  const open: (string | undefined)[] = [];
  let name: string | undefined; // the path that the next value belongs to
  const add = (path: string, value: ConfigValue): void => {
    if (!path.includes('[]')) {
      values.set(path, value);
    } else if (typeof value === 'string') {
      const texts = beginList(path);
      if (texts && texts.length < MAX_TEXTS) texts.push(value);
    }
  };
  const beginList = (path: string): string[] | undefined => {
    const existing = lists.get(path);
    if (existing || lists.size >= MAX_LISTS) return existing;
    const list: string[] = [];
    lists.set(path, list);
    return list;
  };
  for (const [index, token] of tokens.entries()) {
    const [previous = '', next] = [tokens[index - 1], tokens[index + 1]];
    const list = open.at(-1)?.endsWith('[]') ? open.at(-1) : undefined;
    if (token === '[' && name !== undefined) {
      open.push(`${name}[]`);
      // A later list replaces an earlier one.
      const path = `${name}[]`;
      for (const known of lists.keys()) if (known.startsWith(path)) lists.delete(known);
      beginList(path);
      name = undefined;
    } else if (OPENING.includes(token)) {
      // Calls, and blocks without a name, are skipped.
      open.push(token === '{' ? (name ?? list) : undefined);
      name = undefined;
    } else if (CLOSING.includes(token)) {
      open.pop();
      name = undefined;
    } else if (token === ',' || token === ';') name = undefined;
    else if (next === ':' && open.length > 0) name = toPath(open, readKey(token));
    else if (next === '=' && tokens[index + 2] !== '=' && open.length === 0)
      name = readAssignedPath(tokens, index);
    else {
      const path = /^[:=]$/.test(previous) ? name : /^[[,]$/.test(previous) ? list : undefined;
      const value = path === undefined ? undefined : readLiteral(token);
      if (path !== undefined && value !== undefined && isEnd(next)) add(path, value);
    }
  }
  return { values, lists };
}

/** Joins a key to the path of the open objects; undefined where the innermost has no name. */
function toPath(open: readonly (string | undefined)[], key: string | undefined) {
  const parent = open.at(-1);
  return key === undefined || parent === undefined ? undefined : parent ? `${parent}.${key}` : key;
}

/** Reads the path that is assigned to: '' for `config` itself. */
function readAssignedPath(tokens: readonly string[], end: number): string | undefined {
  let index = end;
  const parts = [readKey(tokens[index] ?? '')];
  while (tokens[index - 1] === '.' && index >= 2) parts.push(readKey(tokens[(index -= 2)] ?? ''));
  return parts.pop() === 'config' ? parts.toReversed().join('.') : undefined;
}

function readKey(token: string): string | undefined {
  if (/^[\p{L}_$]/u.test(token)) return token;
  const value = readLiteral(token);
  return typeof value === 'string' ? value : undefined;
}

function readLiteral(token: string): ConfigValue | undefined {
  if (token === 'true' || token === 'false') return token === 'true';
  if (/^["'`]/.test(token))
    return /^(.)(?!.*\$\{)[^]*\1$/.test(token) && token.length > 1 ? token.slice(1, -1) : undefined;
  return /^-?\d/.test(token) && Number.isFinite(Number(token)) ? Number(token) : undefined;
}

/** Whether a value ends here, and is not part of an expression such as 'wss://' + host. */
function isEnd(next: string | undefined): boolean {
  return next === undefined || ',;}]'.includes(next) || /^[\p{L}_$]/u.test(next);
}
