import type { DeclaredHeader, HeaderRule } from './header-rule.ts';

/** A pattern with more wildcards than this matches nothing: each of them multiplies how long a match can take. */
const MAX_WILDCARDS = 4;

/**
 * Parses a `_headers` file: a path, which may contain `*` or `:name`, and below it, indented, one header per line.
 *
 * @param text - The file.
 * @param file - Its path, which headers name as their origin.
 * @param base - The path that the site is published under, which a rule may begin with.
 */
export function parseHeadersFile(text: string, file: string, base: string): HeaderRule[] {
  const rules: { matches: HeaderRule['matches']; headers: DeclaredHeader[]; removed: string[] }[] =
    [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ matches: toMatcher(content, base), headers: [], removed: [] });
      continue;
    }
    const rule = rules.at(-1);
    if (content.startsWith('!')) rule?.removed.push(content.slice(1).trim().toLowerCase());
    const colon = content.indexOf(':');
    const [name, value] = [content.slice(0, colon).trim(), content.slice(colon + 1).trim()];
    if (colon > 0 && value !== '')
      rule?.headers.push({ name: name.toLowerCase(), value, file, line: index + 1 });
  }
  return rules;
}

function toMatcher(rule: string, base: string): HeaderRule['matches'] {
  const path = rule.replace(/^https?:\/\/[^/]*/i, '');
  const own = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
  const parts = own.split(/(\*|:[a-z]\w*)/i);
  if (parts.length > 2 * MAX_WILDCARDS + 1) return () => false;
  const source = parts.map((part) => {
    if (part === '*') return '.*';
    return /^:[a-z]\w*$/i.test(part)
      ? '[^/]+'
      : part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  });
  const pattern = new RegExp(`^${source.join('')}$`, 's');
  return (file) => listAddresses(file).some((address) => pattern.test(address));
}

/** The addresses that a file answers to: a page without `index.html` or `.html` too. */
function listAddresses(file: string): string[] {
  const address = `/${file}`;
  const folder = address.replace(/index\.html?$/, '');
  return [address, folder, address.replace(/\.html?$/, '')];
}
