import { parseArgs } from 'node:util';
import { contentTypes, type ContentType } from '@comunal/schemas';

/** What `comunal check` is asked for. */
export interface CheckCall {
  readonly dir: string;
  readonly json: boolean;
  readonly maskClosed: boolean;
}

/** What `comunal check --fields` is asked for: the fields of a type, or which types there are. */
export interface FieldsCall {
  readonly fieldsOf: ContentType | undefined;
  readonly json: boolean;
}

/** Why a call makes no sense. */
export type WrongCall =
  | { readonly unknownOption: string }
  | { readonly unknownType: string }
  /** More than one. */
  | { readonly folders: readonly string[] };

/** The options of `comunal check`; none takes a value. */
export const options = {
  json: { type: 'boolean' },
  'mask-closed': { type: 'boolean' },
  fields: { type: 'boolean' },
} as const;

/** Reads what stands after `comunal check`. */
export function readCheckCall(args: readonly string[]): CheckCall | FieldsCall | WrongCall {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false, // what is wrong is named here, in three languages
    tokens: true,
    options,
  });
  for (const token of tokens)
    if (
      token.kind === 'option' &&
      !(token.value === undefined && Object.hasOwn(options, token.name))
    )
      return { unknownOption: withValue(token) };
  if (positionals.length > 1) return { folders: positionals };
  const json = values.json === true;
  if (values.fields === true) return fieldsCall(positionals[0], json);
  const [dir = 'content'] = positionals;
  return { dir, json, maskClosed: values['mask-closed'] === true };
}

function fieldsCall(word: string | undefined, json: boolean): FieldsCall | WrongCall {
  const type = contentTypes.find((each) => each === word);
  return word === undefined || type ? { fieldsOf: type, json } : { unknownType: word };
}

function withValue({ rawName, value }: { rawName: string; value?: string | undefined }): string {
  return value === undefined ? rawName : `${rawName}=${value}`;
}
