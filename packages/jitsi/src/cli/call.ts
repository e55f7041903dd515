import type { MessageKey } from './texts.ts';

/** An option of a verb. */
export interface OptionShape {
  readonly help: Extract<MessageKey, `jitsi:help.option.${string}`>;
  /** What it takes, such as NAME; left out, it takes nothing. */
  readonly value?: string;
  /** Whether it may stand there more than once. */
  readonly isMany?: boolean;
  /** Whether the verb makes no sense without it. */
  readonly isNeeded?: boolean;
}

/** How a verb is called. */
export interface CallShape {
  readonly help: Extract<MessageKey, `jitsi:help.verb.${string}`>;
  /** What it is about, such as FILE. */
  readonly operand?: string;
  readonly options: Readonly<Record<string, OptionShape>>;
}

/** What stands on the command line, after the verb. */
export interface Call {
  readonly operand: string;
  text(option: string): string | undefined;
  has(option: string): boolean;
  all(option: string): readonly string[];
}

/** The form of a call: `upload FILE --channel NAME [--tag T …]`; `short` leaves out what may be left out. */
export function usageOf(verb: string, { operand, options }: CallShape, short = false): string {
  const needed: string[] = [];
  const free: string[] = [];
  for (const [name, { value, isMany, isNeeded }] of Object.entries(options)) {
    const form = `--${name}${value ? ` ${value}` : ''}${isMany ? ' …' : ''}`;
    if (isNeeded) needed.push(form);
    else if (!short) free.push(`[${form}]`);
  }
  return [verb, ...(operand ? [operand] : []), ...needed, ...free].join(' ');
}
