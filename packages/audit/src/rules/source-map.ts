import { posix } from 'node:path';
import { lineAt, readText } from '../files/read-text.ts';
import type { Site, SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import type { AuditRule } from './audit-rule.ts';

/** A source map publishes the code as it was written, comments and the names of its folders too. */
export const sourceMap: AuditRule = { codes: ['source-map'], checkFile };

const COMMENT = /\/[/*][#@]\s*sourceMappingURL=([^\s'"*]+)/g;

async function* checkFile(file: SiteFile, site: Site): AsyncGenerator<Observation> {
  const text = await readText(file);
  if (text === undefined) return;
  if (isMap(text)) yield { code: 'source-map', detail: posix.basename(file.path) };
  for (const { 1: target = '', index } of text.matchAll(COMMENT)) {
    if (!isPublished(target, file, site)) continue;
    const detail = target.startsWith('data:') ? 'data:' : target;
    yield { code: 'source-map', line: lineAt(text, index), detail };
  }
}

/** Whether a text is a source map of version 3, which all tools write. */
function isMap(text: string): boolean {
  return (
    /^(?:\)\]\}'[^\n]*\n)?\s*\{/.test(text.slice(0, 1000)) &&
    text.includes('"mappings"') &&
    /"version"\s*:\s*3\b/.test(text) &&
    /"(?:sources|sections)"\s*:\s*\[/.test(text)
  );
}

/** Whether the map stands in the comment, or in a file of another name than maps have; others are found by themselves. */
function isPublished(target: string, { path }: SiteFile, { files }: Site): boolean {
  const data = /^data:[^,]*,(.*)$/i.exec(target);
  if (data) {
    const body = data[1] ?? '';
    const isBase64 = /^data:[^,]*;base64,/i.test(target);
    const text = isBase64 ? Buffer.from(body, 'base64').toString() : body;
    return /sourcesContent|%22mappings%22|"mappings"/.test(text);
  }
  if (/^[a-z][a-z\d+.-]*:|^\/\/|\.map$/i.test(target)) return false;
  const name = target.replace(/[?#].*$/, '');
  return files.has(posix.join(posix.dirname(path), name));
}
