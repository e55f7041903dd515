import { printable } from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import { pickMessage } from '@comunal/i18n/lite';
import { relative, sep } from 'node:path';
import { closedEntry, formatProblem } from '../../report/format-problem.ts';
import { maskProblem } from '../../report/mask-problem.ts';
import { toProblems } from '../../report/to-problems.ts';
import type { FormattedFile, FormattedFolder } from './format-entries.ts';

/** The output of `comunal format --json`. */
export interface FormatReport {
  /** The number of files that were looked at. */
  readonly files: number;
  /** How many of them were in the canonical form already. */
  readonly canonical: number;
  /** The files that were not in the canonical form, as paths from the working directory. */
  readonly changed: readonly string[];
  /** How many more there are, of closed entries that are not named. */
  readonly closedChanged: number;
  /** The files that were left as they are, and why. */
  readonly problems: readonly FormatProblem[];
}

/** Why a file was left as it is. */
export interface FormatProblem {
  /** The code of the problem, as in `comunal check`, or `unsupported-yaml`, or that of the system. */
  readonly code: string;
  /** The file as a path from the working directory; empty where it is not named. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** One line with all of that, for people. */
  readonly text: string;
}

/** How a report is written, and for whom. */
export interface FormatReportOptions {
  readonly cwd: string;
  readonly texts: I18n;
  readonly locale: string;
  /** Whether closed entries are not named. */
  readonly maskClosed: boolean;
  readonly signal: AbortSignal;
}

/** Reports what came of formatting. */
export async function createFormatReport(
  folders: readonly FormattedFolder[],
  options: FormatReportOptions,
): Promise<FormatReport> {
  const changed: string[] = [];
  const problems: FormatProblem[] = [];
  let closedChanged = 0;
  let count = 0;
  let canonical = 0;
  for (const { dir, files, findings } of folders) {
    const prefix = getPrefix(options.cwd, dir);
    count += files.length;
    for (const { source, result, isClosed } of files) {
      if (result.kind === 'canonical') canonical++;
      if (result.kind !== 'changed') continue;
      if (isClosed && options.maskClosed) closedChanged++;
      else changed.push(prefix + source.file);
    }
    const unread = files.flatMap(({ result }) =>
      result.kind === 'problem' ? [result.finding] : [],
    );
    for (const problem of await toProblems([...findings, ...unread], options.signal)) {
      const visible = options.maskClosed ? maskProblem(problem) : problem;
      const { code, file, line, column } = visible;
      const text = formatProblem(visible, options.locale, { prefix });
      problems.push({ code, file: file === '' ? '' : prefix + file, line, column, text });
    }
    problems.push(...files.flatMap((file) => describeFailure(file, prefix, options)));
  }
  return { files: count, canonical, changed, closedChanged, problems };
}

function describeFailure(
  { source, result, isClosed }: FormattedFile,
  prefix: string,
  { texts, locale, maskClosed }: FormatReportOptions,
): FormatProblem[] {
  if (result.kind !== 'unsupported' && result.kind !== 'unwritable') return [];
  const isNamed = !isClosed || !maskClosed;
  const file = isNamed ? prefix + source.file : '';
  const { line, column } = isNamed && result.kind === 'unsupported' ? result.error : start;
  const where = result.kind === 'unsupported' ? `${file}:${line}:${column}` : file;
  const location = isNamed ? printable(where) : pickMessage(closedEntry, locale).text;
  const code = result.kind === 'unsupported' ? result.error.code : result.systemCode;
  const message =
    result.kind === 'unsupported'
      ? texts.t('problems:format.unsupported')
      : texts.t('problems:format.unwritable', { code });
  return [{ code, file, line, column, text: `${location}: ${message}` }];
}

const start = { line: 1, column: 1 };

/** Returns the prefix with which a file can be opened from the working directory of the command. */
function getPrefix(cwd: string, dir: string): string {
  const path = relative(cwd, dir).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}
