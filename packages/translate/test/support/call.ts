import type { CommandContext } from '@comunal/command';
import { callCommand, type CalledCommand } from '@comunal/test-kit/call-command';
import { commands } from '../../src/cli/index.ts';

/** Calls `comunal translate` in a folder. */
export async function call(cwd: string, ...args: string[]): Promise<CalledCommand> {
  return callWith(cwd, args);
}

/** The same in another language of messages, or with somebody to ask. */
export async function callWith(
  cwd: string,
  args: readonly string[],
  options: Partial<CommandContext> = {},
): Promise<CalledCommand> {
  const module = await commands[0]?.load();
  return callCommand(async (context) => module?.run({ ...context, ...options }), { cwd, args });
}
