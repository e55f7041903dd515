import { lineAt, readText } from '../files/read-text.ts';
import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { parsePage } from '../pages/parse-page.ts';
import type { AuditRule } from './audit-rule.ts';

/**
 * A path of the computer that built the site: it names whoever has that computer. What a page shows as code is documentation, and a
 * name that stands for any name, as in `/home/usuario`, is nobody's.
 */
export const sourcePath: AuditRule = { codes: ['source-path'], checkFile };

interface PathShape {
  readonly pattern: RegExp;
  /** What the finding shows of it: never the name. */
  readonly detail: string;
}

/** Begins no word and no address: `https://host.example/home/x/` and `src/home/x/` are none. */
const START = String.raw`(?<![\w.:/~)}\]%-])`;
const NAME = String.raw`([\w.@+-]+)`;

const SHAPES: readonly PathShape[] = [
  { detail: 'file:///…', pattern: /file:\/\/\/+[^\s"'<>`)]{2,}/gi },
  { detail: '/home/…', pattern: new RegExp(`${START}(?:/var)?/home/${NAME}/`, 'g') },
  { detail: '/Users/…', pattern: new RegExp(`${START}(?:/mnt/[a-z])?/Users/${NAME}/`, 'g') },
  { detail: '/root/…', pattern: new RegExp(`${START}/root/\\.?[\\w-]+/[\\w.-]+`, 'g') },
  { detail: '/builds/…', pattern: new RegExp(`${START}/builds/${NAME}/[\\w.-]+/`, 'g') },
  { detail: '/Volumes/…', pattern: new RegExp(`${START}/Volumes/${NAME}/`, 'g') },
  {
    detail: '/opt/build/repo/…',
    pattern: new RegExp(`${START}/(?:opt/build/repo|vercel/path0|github/workspace)/`, 'g'),
  },
  {
    detail: String.raw`C:\Users\…`,
    pattern: /(?<![\w])[a-z]:(?:\\{1,4}|\/)Users(?:\\{1,4}|\/)([^\\/\s"'<>|:*?]+)/gi,
  },
];

/** Names that stand for any name, in Spanish, English and Portuguese, and the one of programs compiled for browsers. */
const ANYBODY =
  /^(?:(?:your?|tu|su|seu|sua|my|mi|meu)?[-_.]?(?:user(?:name)?|usuari[oae]|usu[áa]rio|name|nombre|nome|login)|you|me|yo|eu|example|ejemplo|exemplo|web_user|public|shared|default)$/i;

async function* checkFile(file: SiteFile, site: Site): AsyncGenerator<Observation> {
  const written = await readText(file);
  // Most files hold none of these words, and are not looked at again.
  if (
    written === undefined ||
    !/file:\/\/\/|\/(?:home|root|Users|builds|Volumes|opt|vercel|github)\/|:(?:\\+|\/)Users/i.test(
      written,
    )
  )
    return;
  const text = /^x?html?$/.test(file.extension) ? blankCode(file.path, written) : written;
  for (const { detail, pattern } of SHAPES) {
    const matches = [...text.matchAll(pattern)].filter((match) => isOfSomebody(match, site));
    const [first] = matches;
    if (!first) continue;
    yield {
      code: 'source-path',
      line: lineAt(text, first.index),
      detail: matches.length > 1 ? `${detail} (${matches.length})` : detail,
    };
  }
}

/** Whether a path names somebody, and is no address of the site itself. */
function isOfSomebody([path, name = '']: RegExpExecArray, { files }: Site): boolean {
  if (ANYBODY.test(name)) return false;
  const inSite = path.startsWith('/') ? path.slice(1) : undefined;
  return inSite === undefined || ![...files.keys()].some((each) => each.startsWith(inSite));
}

/** The page with spaces in place of what it shows as code, so that lines stay. */
function blankCode(path: string, html: string): string {
  const parts: string[] = [];
  let end = 0;
  // In document order, so that code inside of code is passed over.
  for (const { tagName, sourceCodeLocation: location } of parsePage(path, html).elements) {
    if (!CODE.has(tagName) || !location || location.startOffset < end) continue;
    const { startOffset, endOffset } = location;
    parts.push(html.slice(end, startOffset));
    parts.push(html.slice(startOffset, endOffset).replaceAll(/[^\n]/g, ' '));
    end = endOffset;
  }
  return parts.join('') + html.slice(end);
}

const CODE = new Set(['code', 'kbd', 'pre', 'samp', 'textarea']);
