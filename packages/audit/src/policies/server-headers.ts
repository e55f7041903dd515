import type { Site } from '../files/site-files.ts';
import type { DeclaredHeader, HeaderRule } from './header-rule.ts';
import { parseHeadersFile } from './parse-headers-file.ts';
import { parseHtaccess } from './parse-htaccess.ts';

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
