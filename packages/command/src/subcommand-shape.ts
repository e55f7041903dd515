import type { OptionSpecs } from './parsed-args.ts';

/** How a subcommand is called: its help, its completion and the reading of arguments follow from it. */
export interface SubcommandShape<Key extends string = string> {
  /** One word, or two: `live create`. Empty for what the command does without one. */
  readonly name: string;
  /** The message that says what it does. */
  readonly help: Key;
  /** What it is about, such as FILE. */
  readonly operand?: string;
  /** Whether it may do without the operand, or takes several, or both (`any`). @defaultValue 'one' */
  readonly operands?: 'one' | 'optional' | 'many' | 'any';
  /** Its options by name, without dashes. */
  readonly options: OptionSpecs<Key>;
}

/**
 * The form of a call: `upload FILE --channel NAME [--tag T …]`; `short` leaves out what may be left out.
 *
 * @param subcommand - How it is called.
 * @param short - Whether optional parts are left out. @defaultValue false
 */
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
  const several = operand && (operands === 'many' || operands === 'any') ? `${operand} …` : operand;
  const isOptional = operands === 'optional' || operands === 'any';
  const about = several && isOptional ? `[${several}]` : several;
  return [name, about, ...needed, ...free].filter(Boolean).join(' ');
}
