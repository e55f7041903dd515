import { Told } from '@comunal/command';
import { askable } from '../manifest/askable.ts';
import type { Surroundings } from './verb.ts';

/** Whether a text is an address, and not the name of a file. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text);
}

/** An address that may be asked. @throws `Told` for any other, which repeats no name and password. */
export function addressOf(text: string, { texts }: Surroundings): URL {
  const url = askable(text);
  if (url) return url;
  throw new Told(2, texts.t('fund:wrong.address', { address: withoutCredentials(text) }));
}

/** An address without the name and password that stand in it. */
export function withoutCredentials(address: string): string {
  return address.replace(/\/\/[^/]*@/, '//');
}
