import type { EventNode } from '@comunal/schemas';
import { removeForbiddenCharacters } from '../xml-text.ts';
import { ImportProblemCode, type ReportProblem } from './import-problem.ts';
import { limitValues } from './limit-values.ts';
import { hasContacts, removeContacts } from './remove-contacts.ts';

type Credit = NonNullable<EventNode['credits']>[number];

/** Reads the names of people, which a semicolon, a comma or a line end separates. */
export function readCredits(names: string, role: Credit['role'], report: ReportProblem): Credit[] {
  const people = limitValues(names.split(/[;,\n\r]+/), report);
  const count = people.filter(hasContacts).length;
  if (count > 0) report(ImportProblemCode.ContactsNotImported, { count });
  return people.flatMap((name) => readCredit(name, role));
}

/** Reads the name of somebody. Addresses and telephone numbers are left out; nothing is returned where no name is left. */
export function readCredit(text: string, role: Credit['role']): Credit[] {
  const name = removeContacts(removeForbiddenCharacters(text));
  return /\S/.test(name) ? [{ who: { name }, role }] : [];
}
