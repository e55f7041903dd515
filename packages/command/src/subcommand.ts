import type { CommandOutput } from './command-output.ts';
import { toParsedArgs, type OptionSpecs, type ParsedArgs, type ReadArgs } from './parsed-args.ts';
import type { SubcommandShape } from './subcommand-shape.ts';

/** A subcommand, whatever its options are. */
export interface Subcommand<Session, Key extends string = string> extends SubcommandShape<Key> {
  /** Runs it with what was read for it. */
  readonly invoke: (read: ReadArgs, session: Session) => Promise<CommandOutput>;
}

/** A subcommand as it is written: how it is called, and what it does. */
export interface SubcommandSpec<
  Key extends string,
  Options extends OptionSpecs,
  Session,
> extends SubcommandShape<Key> {
  /** Its options by name, without dashes. */
  readonly options: Options & OptionSpecs<Key>;
  /** Does what it is for, and returns what is to be printed. */
  readonly run: (args: ParsedArgs<Options>, session: Session) => Promise<CommandOutput>;
}

/** `--json`, for a subcommand that gives `data`. */
export const json = { json: { help: 'command:help.json' } } as const;

/** Defines one subcommand; `run` is given its own options alone. */
export function defineSubcommand<
  const Key extends string,
  const Options extends OptionSpecs,
  Session,
>(spec: SubcommandSpec<Key, Options, Session>): Subcommand<Session, Key> {
  return {
    ...spec,
    invoke: (read, session) => spec.run(toParsedArgs<Options>(read), session),
  };
}
