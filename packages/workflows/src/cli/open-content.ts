import { CliError, type ArgReader, type CommandContext } from '@comunal/command';
import { loadContent, type Content } from '@comunal/content';
import { relative, resolve } from 'node:path';

/** Loads the content folder of `--content`. @throws `CliError` when it has errors, since nothing is shown or written from faulty content. */
export async function openContent(
  args: ArgReader<never, 'content', never>,
  { cwd, signal }: CommandContext,
  today: string | undefined,
  describeFailure: (dir: string) => string,
): Promise<Content> {
  const path = args.text('content') ?? 'content';
  const dir = resolve(cwd, path);
  const content = await loadContent(dir, {
    signal,
    clock: today === undefined ? {} : { today: () => today },
  });
  if (content.problems.some(({ severity }) => severity === 'error'))
    throw new CliError(1, describeFailure(relative(cwd, dir) || path));
  return content;
}
