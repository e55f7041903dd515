import type { LiteI18n } from '@comunal/i18n/lite';
import type { FileNames } from './file-names.ts';
import { maxFileBytes } from './file-source.ts';
import type { CopyPlan, FileChange } from './plan-copies.ts';

/** Describes what happens to the files beside entries, by their names. */
export function describeFiles(
  { changes }: CopyPlan,
  taken: readonly string[],
  names: FileNames,
  t: LiteI18n<'formats'>['t'],
) {
  const done = changes.filter(({ path }) => !taken.includes(path));
  const count = (...kinds: readonly FileChange['kind'][]) =>
    done.filter(({ kind }) => kinds.includes(kind)).length;
  const lines: string[] = [];
  const notes: string[] = [];
  const max = maxFileBytes / 1024 / 1024;
  for (const { kind, path } of done) {
    if (kind === 'unchanged') continue;
    const file = names.ofPath(path);
    if (kind === 'added' || kind === 'updated' || kind === 'kept' || kind === 'removed')
      lines.push(t(`formats:import.file.${kind}`, { file }));
    else notes.push(t(`formats:import.file.${kind}`, { file, max }));
  }
  notes.push(...taken.map((path) => t('formats:import.file.taken', { file: names.ofPath(path) })));
  const summary = {
    copied: count('added', 'updated'),
    kept: count('kept', 'removed'),
    unchanged: count('unchanged'),
  };
  return {
    lines,
    notes,
    summary: changes.length > 0 ? [t('formats:import.files', summary)] : [],
    data: done.map(({ kind, path }) => ({ kind, file: names.ofPath(path) })),
  };
}
