import type { Call } from '@comunal/command';
import type { Printed, Surroundings } from './verb.ts';
import { writeWhole } from './write-file.ts';

/** A file that a verb would write. */
export interface Outcome {
  readonly path: string;
  readonly text: string;
}

/** Writes what came out where `--write` says so; else shows it when it is one file, and names the files when they are more. */
export async function putOut(
  outcomes: readonly Outcome[],
  call: Call,
  surroundings: Surroundings,
): Promise<Printed> {
  const { t } = surroundings.texts;
  if (call.has('write')) {
    const lines: string[] = [];
    for (const { path, text } of outcomes) {
      surroundings.context.signal.throwIfAborted();
      await writeWhole(path, text, surroundings);
      lines.push(t('captions:file.written', { path }));
    }
    return { lines };
  }
  const [only, ...more] = outcomes;
  if (only && more.length === 0) return { raw: only.text };
  return { lines: outcomes.map(({ path }) => t('captions:file.would', { path })) };
}
