import type { CommandOutput } from '@comunal/command';
import { createFileAtomic, writeFileAtomic } from '@comunal/http/node';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PrintNote } from '../impose/imposed-pdf.ts';
import { renderPreview } from '../preview/render-preview.ts';
import type { TypesetNote } from '../typeset/typeset-note.ts';
import { describeNote } from './describe-notes.ts';
import { checkFree, type OutputNames } from './output-names.ts';
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

/** Writes the files of a result, each of them whole. Where one cannot be written, those of this call that were not there before are removed. */
export async function writeResult(
  { pdf, beside = {}, notes }: PrintResult,
  names: OutputNames,
  session: Session,
): Promise<CommandOutput> {
  const { out, preview, isForced } = names;
  const { context, texts } = session;
  const files = new Map([[out, pdf]]);
  for (const [ending, bytes] of Object.entries(beside))
    files.set(out.replace(/\.pdf$/i, `-${ending}`), bytes);
  await checkFree([...files.keys()], names, session);
  if (preview !== undefined) files.set(preview, await renderPreview(pdf, 1, { widthPx: 1600 }));
  const created: string[] = [];
  try {
    for (const [path, bytes] of files) {
      context.signal.throwIfAborted();
      const file = resolve(context.cwd, path);
      if (isForced) await writeFileAtomic(file, bytes, MODE);
      else {
        await createFileAtomic(file, bytes);
        created.push(file);
      }
    }
  } catch (thrown) {
    await Promise.all(created.map((file) => rm(file, { force: true })));
    throw thrown;
  }
  const paths = [...files.keys()];
  return {
    lines: paths.map((path) => texts.t('print:written', { path })),
    notes: notes.map((note) => describeNote(note, texts)),
    data: { files: paths, notes },
  };
}
