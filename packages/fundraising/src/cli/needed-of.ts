import { Told, type Call } from '@comunal/command';
import type { Surroundings } from './verb.ts';

/** How many of the keys have to have signed. @throws `Told` for more than there are. */
export function neededOf(call: Call, { texts: { t } }: Surroundings): number {
  const value = call.text('needed') ?? '1';
  const needed = Number(value);
  if (/^[1-9]\d?$/.test(value) && needed <= Math.max(1, call.all('key').length)) return needed;
  const list = `1–${call.all('key').length}`;
  throw new Told(2, t('fund:wrong.value', { value, option: '--needed', list }));
}
