/** The languages the command speaks. */
export type Locale = 'es' | 'en' | 'pt';

/** A text in each of them. */
export type Messages = Readonly<Record<Locale, string>>;

/** A word that the command answers, as a package's `./cli` entry lists it under `commands`. */
export interface Command {
  readonly name: string;
  /** What it does, in one line of the help. */
  readonly summary: Messages;
  /** Loads the command when it is called. */
  readonly load: () => Promise<CommandModule>;
}

/** What a command consists of. */
export interface CommandModule {
  /** What `comunal <word> --help` prints. */
  readonly help: Messages;
  /** Runs it; gives the exit code: 0 when all is well, 1 when it is not, 2 for a call that makes no sense. */
  readonly run: (context: CommandContext) => Promise<number>;
}

/** What a command is given. */
export interface CommandContext {
  /** What stands after the word; `--locale` and `--help` are taken out already. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** Where text goes. */
export interface Output {
  write(text: string): unknown;
}
