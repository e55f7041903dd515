/** Messages of this package that options of any command may name. */
export type SharedKey = 'command:help.json';

/** An option of a subcommand. `Key` names the message that says what it is for. */
export interface OptionSpec<Key extends string = string> {
  /** The message that says what it is for. */
  readonly help: Key | SharedKey;
  /** What it takes, such as NAME; left out, it takes nothing. */
  readonly value?: string;
  /** Whether it may stand there more than once. */
  readonly isMany?: boolean;
  /** Whether the subcommand makes no sense without it. */
  readonly isNeeded?: boolean;
}

/** Options by name, without the dashes. */
export type OptionSpecs<Key extends string = string> = Readonly<Record<string, OptionSpec<Key>>>;

/** Names of options: all, those that take a value, and those without which the subcommand makes no sense. */
type NameOf<Options> = string & keyof Options;
type ValueName<Options> = string extends keyof Options
  ? string
  : {
      [Name in NameOf<Options>]: Options[Name] extends { value: string } ? Name : never;
    }[NameOf<Options>];
type NeededName<Options> = {
  [Name in NameOf<Options>]: Options[Name] extends { isNeeded: true } ? Name : never;
}[NameOf<Options>];

/** What stands on the command line after a subcommand; the names are those of its options, so that no other can be asked for. */
export interface ArgReader<
  Name extends string,
  ValueName extends string,
  NeededName extends string,
> {
  /** As they were typed, the subcommand included. */
  readonly args: readonly string[];
  /** The first one; empty where there is none. */
  readonly operand: string;
  /** All arguments that are no options, without the subcommand. */
  readonly operands: readonly string[];
  /** The value of an option, when it was given. */
  text(option: NeededName): string;
  text(option: ValueName): string | undefined;
  /** Whether an option was given. */
  has(option: Name): boolean;
  /** The values of an option that may stand there more than once. */
  all(option: ValueName): readonly string[];
}

/** The arguments of a subcommand with these options. */
export type ParsedArgs<Options extends OptionSpecs = OptionSpecs> = ArgReader<
  NameOf<Options>,
  ValueName<Options>,
  NeededName<Options>
>;

/** What was read, before anybody says which options there are. */
export interface ReadArgs {
  readonly args: readonly string[];
  readonly operands: readonly string[];
  /** By the name of the option; an empty text for one that takes none. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Lets a subcommand ask for its options. */
export function toParsedArgs<Options extends OptionSpecs>(read: ReadArgs): ParsedArgs<Options> {
  const { args, operands, values } = read;
  function text(option: NeededName<Options>): string;
  function text(option: ValueName<Options>): string | undefined;
  function text(option: string): string | undefined {
    return values.get(option)?.[0];
  }
  return {
    args,
    operands,
    operand: operands[0] ?? '',
    text,
    has: (option) => values.has(option),
    all: (option) => values.get(option) ?? [],
  };
}
