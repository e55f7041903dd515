import type { DeclaredHeader, HeaderRule } from './header-rule.ts';

const HEADER =
  /^header\s+(?:(?:always|onsuccess)\s+)?(?:set|setifempty|append|merge|add)\s+"?([\w-]+)"?\s+(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+))/i;

/**
 * Parses the headers in a `.htaccess`, which are for the files in its folder and below. Those in a section for certain files only,
 * such as `<FilesMatch>`, are for no page as a whole and are left out.
 */
export function parseHtaccess(text: string, file: string): HeaderRule {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const headers: DeclaredHeader[] = [];
  let limits = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    const [, isEnd, section] = /^<(\/?)(\w+)/.exec(content) ?? [];
    if (section !== undefined && !/^ifmodule$/i.test(section)) limits += isEnd ? -1 : 1;
    const [, name, quoted, single, bare] = (limits === 0 && HEADER.exec(content)) || [];
    const value = quoted?.replaceAll(String.raw`\"`, '"') ?? single ?? bare;
    if (name !== undefined && value !== undefined)
      headers.push({ name: name.toLowerCase(), value, file, line: index + 1 });
  }
  return { headers, removed: [], matches: (path) => path.startsWith(folder) };
}
