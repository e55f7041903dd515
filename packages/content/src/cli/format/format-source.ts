import { getSystemErrorCode } from '@comunal/command';
import { writeFileAtomic } from '@comunal/http/node';
import { readFile, realpath, stat } from 'node:fs/promises';
import { formatContent, isFormatError, type FormatError } from '../../format/index.ts';
import type { SourceFile } from '../../model/entry-files.ts';
import type { Finding } from '../../model/finding.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { readText } from '../../read/read-text.ts';

/** What came of formatting a file. */
export type FormattedSource =
  | { readonly kind: 'canonical' | 'changed'; readonly visibility: unknown }
  /** The loader cannot read it either. */
  | { readonly kind: 'problem'; readonly finding: Finding }
  /** It has something that has no canonical form. */
  | { readonly kind: 'unsupported'; readonly error: FormatError; readonly visibility: unknown }
  | { readonly kind: 'unwritable'; readonly systemCode: string; readonly visibility: unknown };

/** Formats a file of an entry, in one atomic write that keeps who may read it. `isDryRun` leaves it as it is. */
export async function formatSource(
  source: SourceFile,
  isPrivate: boolean,
  isDryRun: boolean,
): Promise<FormattedSource> {
  const { absolute } = source;
  const { file, finding } = parseFile(source, readText(absolute), isPrivate);
  if (finding) return { kind: 'problem', finding };
  const visibility = file?.fields['visibility'];
  try {
    const text = await readFile(absolute, 'utf8'); // with its byte-order mark, which is no part of the canonical form
    const formatted = formatContent(text, { path: absolute });
    if (formatted === text) return { kind: 'canonical', visibility };
    if (!isDryRun) await replaceFile(absolute, formatted);
    return { kind: 'changed', visibility };
  } catch (thrown) {
    if (isFormatError(thrown)) return { kind: 'unsupported', error: thrown, visibility };
    const systemCode = getSystemErrorCode(thrown);
    if (systemCode === undefined) throw thrown;
    return { kind: 'unwritable', systemCode, visibility };
  }
}

async function replaceFile(absolute: string, text: string): Promise<void> {
  const path = await realpath(absolute); // a link stays one
  const { mode } = await stat(path);
  await writeFileAtomic(path, text, mode & 0o777);
}
