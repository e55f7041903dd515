import { globalRegistry } from 'zod/mini';
import { createFieldTexts } from '../fields/field-texts.ts';
import { toFieldKeys, toTextKey } from '../fields/list-fields.ts';
import type { LocalizedValue } from './walk-texts.ts';

/** Tells in an interface language what a field is. */
export type FieldNotes = (value: LocalizedValue) => string | undefined;

/** Creates the notes on fields for translators: their titles and descriptions. */
export function createFieldNotes(locale: string): FieldNotes {
  const texts = createFieldTexts(locale);
  return ({ owner, name }) => {
    const { id, title = '' } = globalRegistry.get(owner) ?? {};
    const text = texts(toFieldKeys(toTextKey(id ?? title), name));
    return text && `${text.title}: ${text.description}`;
  };
}
