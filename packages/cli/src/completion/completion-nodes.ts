import type { SubcommandShape } from '@comunal/command';
import { commandPackages } from '../command-packages.ts';
import { findCommands } from '../find-commands.ts';

/** What can follow some words of a command line. */
export interface CompletionNode {
  /** The words after `comunal`, such as `peertube live`; empty for the command itself. */
  readonly path: string;
  /** Commands or subcommands that can follow. */
  readonly words: readonly string[];
  /** Options, with their dashes. */
  readonly options: readonly string[];
}

const shared = ['--help', '--locale'];

/** The tree of the commands that answer in this folder, as a list. Other packages bring them: names that a shell could take for more are left out. */
export async function completionNodes(cwd: string): Promise<readonly CompletionNode[]> {
  const nodes = new Map<string, { words: Set<string>; options: Set<string> }>();
  const nodeAt = (path: string) => {
    const node = nodes.get(path) ?? { words: new Set(), options: new Set(shared) };
    nodes.set(path, node);
    return node;
  };
  const add = (path: readonly string[]): void => {
    for (const [index, word] of path.entries()) {
      nodeAt(path.slice(0, index).join(' ')).words.add(word);
      nodeAt(path.slice(0, index + 1).join(' '));
    }
  };
  nodeAt('').options.add('--version');
  for (const shell of ['bash', 'zsh', 'fish']) add(['completion', shell]);
  for (const [command = '', shapes] of await shapesIn(cwd)) {
    add([command]);
    for (const { name, options } of shapes) {
      const path = [command, ...name.split(' ').filter(Boolean)];
      if (!path.every(isPlain)) continue;
      add(path);
      const node = nodeAt(path.join(' '));
      for (const option of Object.keys(options).filter(isPlain)) node.options.add(`--${option}`);
    }
  }
  // `comunal help` is followed by what can stand without it.
  const own = [...nodes];
  for (const [path, { words }] of own)
    for (const word of words) add(['help', ...path.split(' ').filter(Boolean), word]);
  return [...nodes].flatMap(([path, { words, options }]) =>
    [path, ...aliasPaths(path)].map((each) => ({
      path: each,
      words: [...words],
      options: [...options],
    })),
  );
}

/** The same path with each alias of its command. Aliases are completed after, and not offered themselves. */
function aliasPaths(path: string): string[] {
  const [, help = '', command = '', rest = ''] = /^(help )?([^ ]*)(.*)$/.exec(path) ?? [];
  return (commandPackages[command]?.aliases ?? []).map((alias) => help + alias + rest);
}

/** By the first word of each command. */
async function shapesIn(
  cwd: string,
): Promise<readonly (readonly [command: string, shapes: readonly SubcommandShape[]])[]> {
  const shapes: [string, readonly SubcommandShape[]][] = [];
  for (const [name, listed] of Object.entries(commandPackages)) {
    const commands = await findCommands(listed.package, cwd);
    const module = await commands?.find((command) => command.name === name)?.load();
    if (module) shapes.push([name.replace(/ .*/s, ''), module.subcommands ?? []]);
  }
  return shapes;
}

function isPlain(word: string): boolean {
  return /^[\da-z][\w-]*$/i.test(word);
}
