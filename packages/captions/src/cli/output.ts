import type { CommandOutput, ParsedArgs } from '@comunal/command';
import { resolve } from 'node:path';
import { replaceFile } from './replace-file.ts';
import type { write } from './options.ts';
import type { Session } from './session.ts';

/** A file that a subcommand would write. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** Whether it takes the place of the file it was made of. @defaultValue what {@link Outcome} says */
  readonly isInPlace?: boolean;
}

/** What a subcommand made. */
export interface Outcome {
  readonly outcomes: readonly OutputFile[];
  /** The files it was made of. */
  readonly sources: readonly string[];
  /** Whether each outcome takes the place of its source. @defaultValue false */
  readonly isInPlace?: boolean;
  readonly notes: readonly string[];
  /** @defaultValue 0 */
  readonly code?: 0 | 1;
}

/** Writes what came out where `--write` says so; else shows it when it is one file, and names the files when they are more. */
export async function putOut(
  outcome: Outcome,
  args: ParsedArgs<typeof write>,
  session: Session,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const { outcomes, refused } = withoutClashes(outcome, session);
  const notes = [...outcome.notes, ...refused.map((path) => t('captions:file.clash', { path }))];
  const code = refused.length > 0 ? 1 : (outcome.code ?? 0);
  if (args.has('write')) {
    const lines: string[] = [];
    for (const { path, text } of outcomes) {
      session.context.signal.throwIfAborted();
      await replaceFile(path, text, session);
      lines.push(t('captions:file.written', { path }));
    }
    return { lines, notes, code };
  }
  const [only, ...more] = outcomes;
  if (only && more.length === 0) return { raw: only.text, notes, code };
  return { lines: outcomes.map(({ path }) => t('captions:file.would', { path })), notes, code };
}

/** Two files are never written to one place, nor one over another that it was not made of. */
function withoutClashes(
  { outcomes, sources, isInPlace = false }: Outcome,
  { context }: Session,
): { readonly outcomes: readonly OutputFile[]; readonly refused: readonly string[] } {
  const occupied = new Set(isInPlace ? [] : sources.map((path) => resolve(context.cwd, path)));
  const taken = new Set<string>();
  const refused: string[] = [];
  const kept = outcomes.filter(({ path, isInPlace: isSource }) => {
    const place = resolve(context.cwd, path);
    if (taken.has(place) || (occupied.has(place) && !isSource)) refused.push(path);
    else {
      taken.add(place);
      return true;
    }
    return false;
  });
  return { outcomes: kept, refused };
}
