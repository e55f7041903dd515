import type { EventNode } from '@comunal/schemas';
import { removeForbiddenCharacters } from '../xml-text.ts';
import { removeContacts } from './remove-contacts.ts';

type Credit = NonNullable<EventNode['credits']>[number];

/** Reads the names of people, which a semicolon, a comma or a line end separates. */
export function readCredits(names: string | undefined, role: Credit['role']): Credit[] {
  return (names ?? '').split(/[;,\n\r]+/).flatMap((name) => readCredit(name, role));
}

/** Reads the name of somebody. Addresses and telephone numbers are left out; nothing is returned where no name is left. */
export function readCredit(text: string, role: Credit['role']): Credit[] {
  const name = removeContacts(removeForbiddenCharacters(text));
  return /\S/.test(name) ? [{ who: { name }, role }] : [];
}
