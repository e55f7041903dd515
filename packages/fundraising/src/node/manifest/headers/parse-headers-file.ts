/** The headers that a host sends, by path. */
export interface HeaderRules {
  /** Returns the headers of a path relative to the base, by name in lower case. */
  getHeaders(path: string): Readonly<Record<string, string>>;
}

/** Headers that do not affect what a page shows or loads, or that every proxy rewrites. */
const IGNORED =
  /^(?:age|cache-control|connection|content-encoding|content-length|date|etag|expires|keep-alive|last-modified|server|set-cookie|transfer-encoding|vary)$/;

interface Rule {
  readonly pattern: RegExp;
  readonly headers: (readonly [name: string, value: string])[];
  readonly removed: string[];
}

/**
 * Parses a `_headers` file, as many hosts of static sites do: a path, which may contain `*` or `:name`, and below it, indented, one
 * header per line. Several rules for a path are combined. A rule may begin with the base's own path.
 */
export function parseHeadersFile(text: string, base: string): HeaderRules {
  const rules = parseRules(text, base);
  return {
    getHeaders(path) {
      const address = `/${path}`;
      const values = new Map<string, string>();
      for (const { pattern, headers, removed } of rules) {
        if (!pattern.test(address)) continue;
        for (const name of removed) values.delete(name);
        for (const [name, value] of headers) {
          const previous = values.get(name);
          values.set(name, previous === undefined ? value : `${previous}, ${value}`);
        }
      }
      return Object.fromEntries(values);
    },
  };
}

function parseRules(text: string, base: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: toPattern(content, base), headers: [], removed: [] });
      continue;
    }
    const rule = rules.at(-1);
    const removed = /^!\s*([a-z\d-]+)$/i.exec(content)?.[1];
    if (removed !== undefined) rule?.removed.push(removed.toLowerCase());
    const [, name = '', value = ''] = /^([a-z\d-]+)\s*:\s*(.*)$/i.exec(content) ?? [];
    const isKept = name !== '' && value !== '' && !IGNORED.test(name.toLowerCase());
    if (isKept) rule?.headers.push([name.toLowerCase(), value]);
  }
  return rules;
}

/** Converts the path of a rule to a pattern for `/path`, relative to the base. */
function toPattern(path: string, base: string): RegExp {
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
