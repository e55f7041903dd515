import type { CommandOutput } from './command-output.ts';
import { toParsedArgs, type OptionSpecs, type ParsedArgs, type ReadArgs } from './parsed-args.ts';

/** How a subcommand is called: its help, its completion and the reading of arguments follow from it. */
export interface SubcommandShape<Key extends string = string> {
  /** One word, or two: `live create`. Empty where the command has no subcommands. */
  readonly name: string;
  /** The message that says what it does. */
  readonly help: Key;
  /** What it is about, such as FILE. */
  readonly operand?: string;
  /** Whether it may do without the operand, or takes several. @defaultValue 'one' */
  readonly operands?: 'one' | 'optional' | 'many';
  readonly options: OptionSpecs<Key>;
}

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
  readonly options: Options & OptionSpecs<Key>;
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

/** The form of a call: `upload FILE --channel NAME [--tag T …]`; `short` leaves out what may be left out. */
export function usageOf(
  { name, operand, operands, options }: SubcommandShape,
  short = false,
): string {
  const needed: string[] = [];
  const free: string[] = [];
  for (const [option, { value, isMany, isNeeded }] of Object.entries(options)) {
    const form = `--${option}${value ? ` ${value}` : ''}${isMany ? ' …' : ''}`;
    if (isNeeded) needed.push(form);
    else if (!short) free.push(`[${form}]`);
  }
  const about = operand && (operands === 'optional' ? `[${operand}]` : operand);
  const more = operands === 'many' ? ' …' : '';
  return [name, about && about + more, ...needed, ...free].filter(Boolean).join(' ');
}
