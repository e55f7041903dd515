/** An option of a verb. `Key` names the message that says what it is for. */
export interface OptionShape<Key extends string = string> {
  readonly help: Key;
  /** What it takes, such as NAME; left out, it takes nothing. */
  readonly value?: string;
  /** Whether it may stand there more than once. */
  readonly isMany?: boolean;
  /** Whether the verb makes no sense without it. */
  readonly isNeeded?: boolean;
}

/** How a verb is called. */
export interface CallShape<Key extends string = string> {
  readonly help: Key;
  /** What it is about, such as FILE. */
  readonly operand?: string;
  /** Whether it may do without the operand, or takes several. @defaultValue 'one' */
  readonly operands?: 'one' | 'optional' | 'many';
  readonly options: Readonly<Record<string, OptionShape<Key>>>;
}

/** What stands on the command line, after the word. */
export interface Call {
  /** As it was typed, the verb included. */
  readonly args: readonly string[];
  /** The first one; empty where there is none. */
  readonly operand: string;
  readonly operands: readonly string[];
  /** The value of an option, when it was given. */
  text(option: string): string | undefined;
  has(option: string): boolean;
  /** The values of an option that may stand there more than once. */
  all(option: string): readonly string[];
}

/** The form of a call: `upload FILE --channel NAME [--tag T …]`; `short` leaves out what may be left out. */
export function usageOf(
  verb: string,
  { operand, operands, options }: CallShape,
  short = false,
): string {
  const needed: string[] = [];
  const free: string[] = [];
  for (const [name, { value, isMany, isNeeded }] of Object.entries(options)) {
    const form = `--${name}${value ? ` ${value}` : ''}${isMany ? ' …' : ''}`;
    if (isNeeded) needed.push(form);
    else if (!short) free.push(`[${form}]`);
  }
  const about = operand && (operands === 'optional' ? `[${operand}]` : operand);
  const more = operands === 'many' ? ' …' : '';
  return [verb, ...(about ? [about + more] : []), ...needed, ...free].join(' ');
}
