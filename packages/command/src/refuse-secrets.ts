import { CliError } from './cli-error.ts';
import { optionOf } from './option-of.ts';

/** What to say about an option that is refused whatever follows it: one that would hold a secret. */
export type SecretRule = (option: string) => string | undefined;

/** @throws {@link CliError} when one of the arguments is an option that would hold a secret. */
export function refuseSecrets(args: readonly string[], refuses: SecretRule | undefined): void {
  for (const arg of args) {
    const refused = /^-./.test(arg) ? refuses?.(optionOf(arg)) : undefined;
    if (refused !== undefined) throw new CliError(2, refused);
  }
}
