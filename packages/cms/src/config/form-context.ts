import type { ContentType } from '@comunal/schemas';
import type { FormTexts } from './form-texts.ts';

/** What every field of a form is made with. */
export interface FormContext {
  readonly texts: FormTexts;
  /** The languages of the site; the first is the one that a text without a language is in. */
  readonly languages: readonly string[];
  /** The types that have a collection, whose entries can be picked. */
  readonly types: ReadonlySet<ContentType>;
}

/** The place of a schema in a form. */
export interface FieldPlace {
  /** The key in the file. */
  readonly name: string;
  /** What the form calls it. */
  readonly label: string;
  readonly hint?: string;
  /** The name of the object or type that it is in, among the texts of fields. */
  readonly group: string | undefined;
  /** Whether an entry cannot be saved without it: Decap asks for what is required in an optional object too. */
  readonly isRequired: boolean;
}
