import { CliError, wrongValue, type CommandOutput } from '@comunal/command';
import { writeFileAtomic } from '@comunal/http/node';
import { resolve } from 'node:path';
import type { PrintNote } from '../impose/imposed-pdf.ts';
import { renderPreview } from '../preview/render-preview.ts';
import type { TypesetNote } from '../typeset/typeset-note.ts';
import { describeNote } from './describe-notes.ts';
import type { Session } from './session.ts';

/** What a subcommand made. */
export interface PrintResult {
  /** What is printed. */
  readonly pdf: Uint8Array;
  /** Files beside it, by how their names end: `reading.pdf` for `fanzine-reading.pdf`. */
  readonly beside?: Readonly<Record<string, Uint8Array>> | undefined;
  readonly notes: readonly (PrintNote | TypesetNote)[];
}

/** Who reads a file that is printed and handed out may be anybody. */
const MODE = 0o644;

/** How the files of a call are named. */
export interface OutputNames {
  readonly out: string;
  readonly preview: string | undefined;
  /** The PDF of one's own that was read, which nothing is written over. */
  readonly source?: string | undefined;
}

/** Refuses a name for a file that says another format. */
export function checkName(
  path: string,
  option: 'out' | 'preview',
  extension: '.pdf' | '.png',
  { context: { locale } }: Session,
): void {
  if (!path.toLowerCase().endsWith(extension))
    throw wrongValue(path, option, `…${extension}`, locale);
}

/** Writes the files of a result, each of them whole. */
export async function writeResult(
  { pdf, beside = {}, notes }: PrintResult,
  { out, preview, source }: OutputNames,
  { context: { cwd, signal }, texts }: Session,
): Promise<CommandOutput> {
  const files = new Map([[out, pdf]]);
  for (const [ending, bytes] of Object.entries(beside))
    files.set(out.replace(/\.pdf$/i, `-${ending}`), bytes);
  if (preview !== undefined) files.set(preview, await renderPreview(pdf, 1, { widthPx: 1600 }));
  for (const path of files.keys())
    if (source !== undefined && resolve(cwd, path) === resolve(cwd, source))
      throw new CliError(2, texts.t('print:wrong.overwrites', { path }));
  for (const [path, bytes] of files) {
    signal.throwIfAborted();
    await writeFileAtomic(resolve(cwd, path), bytes, MODE);
  }
  const names = [...files.keys()];
  return {
    lines: names.map((path) => texts.t('print:written', { path })),
    notes: notes.map((note) => describeNote(note, texts)),
    data: { files: names, notes },
  };
}
