import { CliError, type ArgReader, type CommandContext } from '@comunal/command';
import { loadContent, type Content } from '@comunal/content';
import { relative, resolve } from 'node:path';

/** Loads the content folder of `--content`. @throws `CliError` when it has faults: nothing is told or written from those. */
export async function openContent(
  args: ArgReader<never, 'content', never>,
  { cwd, signal }: CommandContext,
  today: string | undefined,
  says: (dir: string) => string,
): Promise<Content> {
  const given = args.text('content') ?? 'content';
  const dir = resolve(cwd, given);
  const content = await loadContent(dir, { signal, ...(today !== undefined && { today }) });
  if (content.problems.some(({ severity }) => severity === 'error'))
    throw new CliError(1, says(relative(cwd, dir) || given));
  return content;
}
