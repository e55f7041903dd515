import type { BlockReader } from './block-reader.ts';
import { checkComunalCall } from './check-comunal-call.ts';
import type { ComunalCommands } from './comunal-commands.ts';
import { shellCommandsOf } from './shell-commands.ts';

/** What a block of a shell may name. */
export interface ShellNames {
  readonly commands: ComunalCommands;
  /** Of the site that `npm create comunal` makes, and of the repository. */
  readonly scripts: ReadonlySet<string>;
  /** Our packages. */
  readonly packages: ReadonlySet<string>;
}

/**
 * Creates the reader of commands: those of `comunal` have to be ones that it takes, `npm run` has to name a script, and what
 * is installed from `@comunal` has to exist. What other programs take is theirs to say.
 */
export function shellReader(names: ShellNames): BlockReader {
  return (text) =>
    Promise.resolve(
      shellCommandsOf(text).flatMap(({ line, words }) =>
        checkProgram(words, names).map((message) => ({ line, message })),
      ),
    );
}

function checkProgram(
  [program = '', ...args]: readonly string[],
  names: ShellNames,
): readonly string[] {
  if (program === 'comunal') return [checkComunalCall(args, names.commands)].filter(isPresent);
  if (program === 'npx') return checkProgram(fromFirstWord(args), names);
  if (program === 'npm') return checkNpm(args, names);
  return [];
}

function checkNpm([subcommand = '', ...args]: readonly string[], names: ShellNames): string[] {
  if (subcommand === 'install' || subcommand === 'i') {
    const ours = args.map((arg) => arg.replace(/(?<=.)@.*$/, ''));
    return ours
      .filter((name) => name.startsWith('@comunal/') && !names.packages.has(name))
      .map((name) => `There is no package ${name}.`);
  }
  const script = subcommand === 'run' ? args.find(isWord) : subcommand;
  if (script === undefined || names.scripts.has(script)) return [];
  return subcommand === 'run' || SCRIPTS.has(script)
    ? [`There is no script "${script}". Scripts: ${[...names.scripts].join(', ')}`]
    : [];
}

/** What `npm` runs without the word `run`. */
const SCRIPTS = new Set(['start', 'test', 'stop', 'restart']);

function fromFirstWord(args: readonly string[]): readonly string[] {
  const start = args.findIndex(isWord);
  return start < 0 ? [] : args.slice(start);
}

const isWord = (argument: string): boolean => !argument.startsWith('-');
const isPresent = (message: string | undefined): message is string => message !== undefined;
