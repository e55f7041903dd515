/** The headers that a host was told to send, by path. */
export interface HeaderRules {
  /** By name in small letters. @param path - Relative to the base. */
  getHeaders(path: string): Readonly<Record<string, string>>;
}

/** What says nothing of how a page looks or where it leads, or is written anew by every server on the way. */
const PASSING =
  /^(?:age|cache-control|connection|content-encoding|content-length|date|etag|expires|keep-alive|last-modified|server|set-cookie|transfer-encoding|vary)$/;

interface Rule {
  readonly pattern: RegExp;
  readonly headers: (readonly [name: string, value: string])[];
  readonly removed: string[];
}

/**
 * Reads a `_headers` file, as many hosts of static sites do: a path with `*` or `:name` in it, and under it, indented, a
 * header a line. Several rules for a path add up. A rule may begin with the base's own path.
 */
export function parseHeadersFile(text: string, base: string): HeaderRules {
  const rules = readRules(text, base);
  return {
    getHeaders(path) {
      const address = `/${path}`;
      const found = new Map<string, string>();
      for (const { pattern, headers, removed } of rules) {
        if (!pattern.test(address)) continue;
        for (const name of removed) found.delete(name);
        for (const [name, value] of headers) {
          const before = found.get(name);
          found.set(name, before === undefined ? value : `${before}, ${value}`);
        }
      }
      return Object.fromEntries(found);
    },
  };
}

function readRules(text: string, base: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: patternOf(content, base), headers: [], removed: [] });
      continue;
    }
    const rule = rules.at(-1);
    const removed = /^!\s*([a-z\d-]+)$/i.exec(content)?.[1];
    if (removed !== undefined) rule?.removed.push(removed.toLowerCase());
    const [, name = '', value = ''] = /^([a-z\d-]+)\s*:\s*(.*)$/i.exec(content) ?? [];
    const isKept = name !== '' && value !== '' && !PASSING.test(name.toLowerCase());
    if (isKept) rule?.headers.push([name.toLowerCase(), value]);
  }
  return rules;
}

/** A path of a rule as a pattern over `/path`, relative to the base. */
function patternOf(path: string, base: string): RegExp {
  const { pathname } = new URL(base);
  const own = path.replace(/^https?:\/\/[^/]*/i, '');
  const isBelow = pathname !== '/' && own.startsWith(pathname);
  const source = (isBelow ? own.slice(pathname.length - 1) : own)
    .split(/(\*|:[a-z]\w*)/i)
    .map((part) => {
      if (part === '*') return '.*';
      return /^:[a-z]\w*$/i.test(part)
        ? '[^/]+'
        : part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
    })
    .join('');
  return new RegExp(`^${source}$`, 's');
}
