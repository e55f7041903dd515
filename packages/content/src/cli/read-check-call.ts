import { parseArgs } from 'node:util';

/** What `comunal check` is asked for. */
export interface CheckCall {
  readonly dir: string;
  readonly json: boolean;
  readonly maskClosed: boolean;
}

/** Why a call makes no sense. */
export type WrongCall =
  | { readonly unknownOption: string }
  /** More than one. */
  | { readonly folders: readonly string[] };

/** The options of `comunal check`; none takes a value. */
export const options = { json: { type: 'boolean' }, 'mask-closed': { type: 'boolean' } } as const;

/** Reads what stands after `comunal check`. */
export function readCheckCall(args: readonly string[]): CheckCall | WrongCall {
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
  const [dir = 'content'] = positionals;
  return { dir, json: values.json === true, maskClosed: values['mask-closed'] === true };
}

function withValue({ rawName, value }: { rawName: string; value?: string | undefined }): string {
  return value === undefined ? rawName : `${rawName}=${value}`;
}
