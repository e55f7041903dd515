import { v5 } from 'uuid';
import { removeForbiddenCharacters } from '../xml-text.ts';

/** Returns a guid that nodes accept: the text itself or, where it has another form, a UUID that follows from it. */
export function toStableGuid(text: string): string {
  return /^[A-Za-z0-9-]{4,64}$/.test(text) ? text : createStableGuid(text);
}

/** Creates a UUID that follows from a text, so that it is the same in each import. */
export function createStableGuid(text: string): string {
  return v5(
    `urn:comunal:import:${encodeURIComponent(removeForbiddenCharacters(text).normalize('NFC'))}`,
    v5.URL,
  );
}
