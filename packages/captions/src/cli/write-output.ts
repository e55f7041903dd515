import type { CommandOutput, ParsedArgs } from '@comunal/command';
import { resolve } from 'node:path';
import { replaceFileAtomic } from './replace-file-atomic.ts';
import type { write } from './options.ts';
import type { Session } from './session.ts';

/** An output file of a subcommand. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** Whether it replaces its source file. @defaultValue `isInPlace` of {@link SubcommandResult} */
  readonly isInPlace?: boolean;
}

/** The result of a subcommand. */
export interface SubcommandResult {
  readonly outputs: readonly OutputFile[];
  /** The source files. */
  readonly sources: readonly string[];
  /** Whether each output file replaces its source. @defaultValue false */
  readonly isInPlace?: boolean;
  readonly notes: readonly string[];
  /** @defaultValue 0 */
  readonly code?: 0 | 1;
}

/** Writes the output files with `--write`. Without it, prints a single output file, or lists the names of several. */
export async function writeOutput(
  result: SubcommandResult,
  args: ParsedArgs<typeof write>,
  session: Session,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const { outputs, refused } = withoutClashes(result, session);
  const notes = [...result.notes, ...refused.map((path) => t('captions:file.clash', { path }))];
  const code = refused.length > 0 ? 1 : (result.code ?? 0);
  if (args.has('write')) {
    const lines: string[] = [];
    for (const { path, text } of outputs) {
      session.context.signal.throwIfAborted();
      await replaceFileAtomic(path, text, session);
      lines.push(t('captions:file.written', { path }));
    }
    return { lines, notes, code };
  }
  const [only, ...more] = outputs;
  if (only && more.length === 0) return { raw: only.text, notes, code };
  return { lines: outputs.map(({ path }) => t('captions:file.would', { path })), notes, code };
}

/** Refuses to write two output files to the same path, or one over a source file of another. */
function withoutClashes(
  { outputs, sources, isInPlace = false }: SubcommandResult,
  { context }: Session,
): { readonly outputs: readonly OutputFile[]; readonly refused: readonly string[] } {
  const occupied = new Set(isInPlace ? [] : sources.map((path) => resolve(context.cwd, path)));
  const taken = new Set<string>();
  const refused: string[] = [];
  const kept = outputs.filter(({ path, isInPlace: isSource }) => {
    const absolutePath = resolve(context.cwd, path);
    if (taken.has(absolutePath) || (occupied.has(absolutePath) && !isSource)) refused.push(path);
    else {
      taken.add(absolutePath);
      return true;
    }
    return false;
  });
  return { outputs: kept, refused };
}
