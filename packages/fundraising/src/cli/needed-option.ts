import { wrongValue, type ParsedArgs } from '@comunal/command';
import type { key } from './key-option.ts';
import type { Session } from './session.ts';

/** The option `--needed`: how many of the keys have to sign. */
export const needed = { needed: { value: 'N', help: 'fundraising:help.option.needed' } } as const;

/** Reads how many of the keys have to sign. @throws `CliError` for more than there are keys. */
export function readNeeded(
  args: ParsedArgs<typeof key & typeof needed>,
  { context: { locale } }: Session,
): number {
  const value = args.text('needed') ?? '1';
  const count = Number(value);
  if (/^[1-9]\d?$/.test(value) && count <= Math.max(1, args.all('key').length)) return count;
  throw wrongValue(value, 'needed', `1–${args.all('key').length}`, locale);
}
