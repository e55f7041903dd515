import type { Site, SiteFile } from '../files/site-files.ts';

/** An address of the site that a server answers by another one, by a file that the site brings along. */
export interface Redirect {
  /** The path as it is written, which may end in `*` and have parts such as `:year`. */
  readonly from: string;
  /** Where it leads: a path of the site, or a whole address. */
  readonly to: string;
  readonly file: string;
  readonly line: number;
}

/** The redirects of a site: of `_redirects`, which Netlify, Cloudflare and others read, and of `.htaccess`. */
export async function readRedirects(site: Site): Promise<readonly Redirect[]> {
  const netlify = site.files.get('_redirects');
  const apache = site.files.get('.htaccess');
  return [
    ...(netlify ? await readLines(netlify, parseNetlify) : []),
    ...(apache ? await readLines(apache, parseApache) : []),
  ];
}

/** Whether a redirect takes a path. */
export function matchesRedirect({ from }: Redirect, pathname: string): boolean {
  const [pattern, path] = [from, pathname].map(splitPath);
  if (!pattern || !path) return false;
  const isPrefix = pattern.at(-1) === '*';
  const parts = isPrefix ? pattern.slice(0, -1) : pattern;
  if (isPrefix ? path.length < parts.length : path.length !== parts.length) return false;
  return parts.every((part, index) => part.startsWith(':') || part === path[index]);
}

type Rule = Pick<Redirect, 'from' | 'to'>;

async function readLines(
  file: SiteFile,
  parse: (words: readonly string[]) => Rule | undefined,
): Promise<Redirect[]> {
  const lines = (await file.read()).toString().split(/\r?\n/);
  return lines.flatMap((text, index) => {
    const rule = parse(text.trim().split(/\s+/));
    return rule ? [{ ...rule, file: file.path, line: index + 1 }] : [];
  });
}

/** `/from  /to  301`, where conditions may stand before the address and behind the status. A rule that answers 404 leads nowhere. */
function parseNetlify([from = '', ...words]: readonly string[]): Rule | undefined {
  const to = words.find((word) => /^(?:\/|https?:)/i.test(word));
  const status = words.find((word) => /^\d{3}!?$/.test(word)) ?? '301';
  return from.startsWith('/') && to !== undefined && /^[23]/.test(status)
    ? { from, to }
    : undefined;
}

/** `Redirect 301 /from /to`, which takes everything below `/from` too. */
function parseApache([directive = '', ...words]: readonly string[]): Rule | undefined {
  if (!/^redirect(?:permanent|temp)?$/i.test(directive)) return undefined;
  const [from = '', to] = words.filter((word) => /^["']?(?:\/|https?:)/i.test(word)).map(unquote);
  return to === undefined ? undefined : { from: `${from.replace(/\/$/, '')}/*`, to };
}

function unquote(word: string): string {
  return word.replaceAll(/^["']|["']$/g, '');
}

function splitPath(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}
