import { optionOf } from '@comunal/command';
import { Command as Parser } from 'commander';

/** A command line, with what every command has in common taken out. */
export interface CommandLine {
  readonly command?: string;
  readonly args: readonly string[];
  /** The tag after `--locale`, as it was written; empty when it is missing there. */
  readonly locale?: string;
  readonly help: boolean;
  readonly version: boolean;
  /** An option before any command that there is not, without what is joined to it. */
  readonly unknownOption?: string;
}

/** Reads what stands after `comunal`; `help captions` asks for the same as `captions --help`. What comes after `--` is left to the command. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const end = argv.indexOf('--');
  const parser = new Parser().option('--locale [tag]').option('-h, --help');
  let help = false;
  let asked: string | undefined;
  parser.on('option:help', () => (help = true));
  parser.on('option:locale', (tag: string | null) => (asked = tag ?? ''));
  const { operands, unknown } = parser.parseOptions(argv.slice(0, end < 0 ? undefined : end));
  const [first] = operands;
  const isHelp = first === 'help';
  const start = operands.findIndex((word) => word !== 'help');
  const [command, ...words] = start < 0 ? [] : operands.slice(start);
  const [option] = first === undefined ? unknown : [];
  const version = option === '--version' || option === '-v';
  return {
    args: [...words, ...unknown, ...(end < 0 ? [] : argv.slice(end))],
    help: help || isHelp,
    version,
    ...(command === undefined ? {} : { command }),
    ...(asked === undefined ? {} : { locale: asked }),
    ...(option === undefined || version ? {} : { unknownOption: optionOf(option) }),
  };
}
