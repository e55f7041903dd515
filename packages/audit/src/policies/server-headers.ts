import type { Site } from '../files/site-files.ts';
import { parseHeadersFile } from './parse-headers-file.ts';
import { parseHtaccess } from './parse-htaccess.ts';

/** A header that a file of the site has the server send. */
export interface DeclaredHeader {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** The file that declares it, and the line. */
  readonly file: string;
  readonly line: number;
}

/** Headers, and the pages that they are for. */
export interface HeaderRule {
  readonly headers: readonly DeclaredHeader[];
  /** Names of headers that the rules before it do not send here. */
  readonly removed: readonly string[];
  /** Whether it is for a file of the site. */
  readonly matches: (path: string) => boolean;
}

/** What a site has its server send. */
export interface ServerHeaders {
  readonly declared: readonly DeclaredHeader[];
  /** The headers that a file of the site comes with. */
  readonly listHeaders: (path: string) => readonly DeclaredHeader[];
}

const headersBySite = new WeakMap<Site, Promise<ServerHeaders>>();

/** Reads the headers in `_headers` (Netlify, Cloudflare and others) and in every `.htaccess` (Apache). They are read once. */
export function readServerHeaders(site: Site): Promise<ServerHeaders> {
  const known = headersBySite.get(site) ?? read(site);
  headersBySite.set(site, known);
  return known;
}

async function read(site: Site): Promise<ServerHeaders> {
  const rules: HeaderRule[] = [];
  const base = site.url?.pathname ?? '/';
  for (const file of site.files.values()) {
    if (file.path === '_headers')
      rules.push(...parseHeadersFile((await file.read()).toString(), file.path, base));
    else if (/(?:^|\/)\.htaccess$/.test(file.path))
      rules.push(parseHtaccess((await file.read()).toString(), file.path));
  }
  return {
    declared: rules.flatMap(({ headers }) => headers),
    listHeaders: (path) => {
      let headers: DeclaredHeader[] = [];
      for (const rule of rules) {
        if (!rule.matches(path)) continue;
        headers = headers.filter(({ name }) => !rule.removed.includes(name));
        headers.push(...rule.headers);
      }
      return headers;
    },
  };
}
