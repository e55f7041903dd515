import type { ShippedLocale } from '@comunal/i18n/lite';
import type { SubcommandShape } from './subcommand-shape.ts';

/** The tag of a language that the command speaks: one that ships, or one that a collective added. */
export type Locale = ShippedLocale | (string & {});

/** A text in Spanish, which the others fall back to, and in further languages by their tag. */
export interface Messages {
  /** In Spanish. */
  readonly es: string;
  readonly [tag: string]: string | undefined;
}

/** A command of `comunal`, as a package's `./cli` entry lists it under `commands`. */
export interface Command {
  /** What stands after `comunal`. */
  readonly name: string;
  /** What it does, in one line of the help. */
  readonly summary: Messages;
  /** Loads the command when it is called. */
  readonly load: () => Promise<CommandModule>;
}

/** The module of a command: its help, its subcommands, and how it runs. */
export interface CommandModule {
  /** Shorter names under which `comunal` runs it as well. */
  readonly aliases?: readonly string[];
  /** How its subcommands are called, for the completion of a shell. */
  readonly subcommands?: readonly SubcommandShape[];
  /**
   * The text of `comunal <command> --help`.
   * @param args - What stands after the command; where it names a subcommand, the text is about that one alone.
   * @param columns - How wide the terminal is; missing where it is none.
   */
  readonly help: (locale: Locale, args: readonly string[], columns?: number) => string;
  /** Runs the command; resolves to the exit code: 0 for success, 1 for failure, 2 for invalid arguments, 130 when the signal stopped it. */
  readonly run: (context: CommandContext) => Promise<number>;
}

/** The context of a command, which reads nothing of the process itself. */
export interface CommandContext {
  /** What stands after the command; `--locale` and `--help` are taken out already. */
  readonly args: readonly string[];
  /** The working directory, as an absolute path. */
  readonly cwd: string;
  /** The variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where results go. */
  readonly stdout: Output;
  /** Where notes, questions, progress and errors go. */
  readonly stderr: Output;
  /** Where answers come from; missing where there is nobody to ask. */
  readonly stdin?: Input | undefined;
  /** The language of everything that is printed. */
  readonly locale: Locale;
  /** The same where somebody asked for it with `--locale`, and did not leave it to the terminal. */
  readonly chosenLocale?: Locale | undefined;
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal;
}

/** An output stream. */
export interface Output {
  /** Writes text as it is, without a line end of its own. */
  write(text: string): unknown;
  /** Whether it is a terminal, on which a line can be drawn anew. */
  readonly isTTY?: boolean | undefined;
  /** How wide the terminal is at the moment, in characters. */
  readonly columns?: number | undefined;
}

/** An input stream: lines that are typed, or come from a pipe. */
export interface Input {
  /** Whether it is a terminal, and so is stderr: somebody can be asked. */
  readonly isTTY: boolean;
  /**
   * Asks a question that it draws itself; left out, `ask` writes the question and reads a line.
   * @throws the signal's reason as soon as that aborts.
   */
  readonly prompt?: (question: string, options?: ReadLineOptions) => Promise<string | undefined>;
  /**
   * The next line, without its end; undefined when no more come.
   * @throws the signal's reason as soon as that aborts.
   */
  readLine(options?: ReadLineOptions): Promise<string | undefined>;
}

/** How a line is read. */
export interface ReadLineOptions {
  /** A terminal shows nothing of what is typed: for passwords. @defaultValue false */
  readonly hidden?: boolean | undefined;
  /** Stops the waiting. */
  readonly signal?: AbortSignal | undefined;
}
