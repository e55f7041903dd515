import type { SourceFile } from '../model/entry-files.ts';
import type { ReadText } from '../read/read-text.ts';
import type { Finding } from '../model/finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { detach, detachStrings, isWide } from './detach-strings.ts';
import type { Fields } from '../model/raw-entry.ts';
import { parseFields } from './parse-fields.ts';

/** One parsed file: its fields, and the text below them. */
export interface ParsedFile {
  readonly source: SourceFile;
  readonly fields: Fields;
  readonly body: string;
  readonly inexact: ReadonlySet<number>;
}

/** Parses a file of an entry. Returns a finding in place of the file when it cannot be read or parsed. */
export function parseFile(
  source: SourceFile,
  read: ReadText,
  isPrivate: boolean,
): { readonly file?: ParsedFile; readonly finding?: Finding } {
  if (!read.ok) {
    const common = { code: read.code, source, closed: isPrivate, unread: true };
    if (read.code === 'invalid-utf8')
      return { finding: { ...common, position: { line: read.line, column: read.column } } };
    return {
      finding: read.bytes === undefined ? common : { ...common, values: { bytes: read.bytes } },
    };
  }
  const { yaml, body, yamlLine, isOpen } =
    source.kind === 'markdown'
      ? splitFrontMatter(read.text)
      : { yaml: read.text, body: '', yamlLine: 0, isOpen: false };
  const file = { source, closed: isPrivate || !declaresVisibility(yaml), unread: true };
  if (isOpen)
    return { finding: { code: 'front-matter', ...file, position: { line: 1, column: 1 } } };
  // A language file may do without front matter; in an entry its author has forgotten it.
  if (source.language === undefined && yamlLine === 0 && source.kind === 'markdown' && body !== '')
    return {
      finding: {
        code: 'not-a-mapping',
        ...file,
        position: { line: 1, column: 1 },
      },
    };
  if (yaml === '') return { file: { source, fields: {}, body, inexact: new Set() } };
  const parsed = parseFields(yaml);
  if (parsed.ok) {
    const fields = detachStrings(parsed.fields, read.text);
    const ownBody = isWide(read.text) ? detach(body) : body;
    return { file: { source, fields, body: ownBody, inexact: parsed.inexact } };
  }
  const { line, column } = parsed.position;
  return {
    finding: { code: parsed.code, ...file, position: { line: line + yamlLine, column } },
  };
}

/** Whether a file that cannot be parsed plainly declares a visibility other than closed, on every line that names one. */
function declaresVisibility(yaml: string): boolean {
  const lines = yaml.match(/^["']?visibility\b.*/gm) ?? [];
  return lines.length > 0 && lines.every((line) => visibilityLine.test(line));
}

const visibilityLine = /^visibility:[ \t]*["']?(?:public|unlisted|allies)\b/;
