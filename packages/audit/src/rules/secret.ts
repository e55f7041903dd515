import { posix } from 'node:path';
import { lineAt, readText } from '../files/read-text.ts';
import type { SiteFile } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { SECRET_FILE, secretShapes } from '../secrets/secret-shapes.ts';
import type { AuditRule } from './audit-rule.ts';

/** A key or password, by the name of its file or by its form inside of any text. The finding names the kind, never the secret. */
export const secret: AuditRule = { codes: ['secret'], checkFile };

async function* checkFile(file: SiteFile): AsyncGenerator<Observation> {
  if (SECRET_FILE.test(file.path)) {
    yield { code: 'secret', detail: posix.basename(file.path) };
    return;
  }
  const text = await readText(file);
  if (text === undefined) return;
  for (const { name, pattern } of secretShapes) {
    const match = pattern.exec(text);
    if (match) yield { code: 'secret', line: lineAt(text, match.index), detail: name };
  }
}
