import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command, CommandModule } from '../../../../packages/command/src/command.ts';
import type { Workspace } from '../workspace.ts';

/** The commands of `comunal` by name, such as `captions` and `archive mirror`, and by their aliases. */
export type ComunalCommands = ReadonlyMap<string, CommandModule>;

/** Loads the commands that the built packages bring, as `comunal` finds them: by their `./cli` entries. */
export async function loadComunalCommands({ packages }: Workspace): Promise<ComunalCommands> {
  const commands = new Map<string, CommandModule>();
  for (const { dir, entries } of packages) {
    const entry = entries.find(({ subpath }) => subpath === './cli');
    if (!entry) continue;
    const module = (await import(pathToFileURL(join(dir, entry.file)).href)) as CommandEntry;
    for (const { name, load } of module.commands) {
      const command = await load();
      for (const each of [name, ...(command.aliases ?? [])]) commands.set(each, command);
    }
  }
  return commands;
}

/** What the `./cli` entry of a package exports. */
interface CommandEntry {
  readonly commands: readonly Command[];
}
