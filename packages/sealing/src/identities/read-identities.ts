import { ifThere } from '@comunal/http/node';
import { configFolder, readPrivateFile } from '@comunal/command';
import { exec } from 'node:child_process';
import { join, resolve } from 'node:path';
import { SealingError } from '../sealing-error.ts';
import { Identities } from './identities.ts';
import { parseIdentityFile, type AskPassphrase } from './identity-file.ts';

/** Options of {@link readIdentities}. */
export interface ReadIdentitiesOptions {
  /** The environment. @defaultValue `process.env` */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** The folder that a relative path of a key file starts from. @defaultValue the working directory */
  readonly cwd?: string | undefined;
  /** Asks for the passphrase of a key file. @defaultValue nobody is asked, which fails with `passphrase-needed` */
  readonly askPassphrase?: AskPassphrase | undefined;
  /** Stops the command that prints the key. */
  readonly signal?: AbortSignal | undefined;
}

/** The file that {@link readIdentities} looks for when no variable is set. */
export function defaultIdentityFile(env: NonNullable<ReadIdentitiesOptions['env']>): string {
  return join(configFolder(env, 'seal'), 'key.txt');
}

/**
 * Reads the keys that are at hand, from all of these that are set, as SOPS does: `COMUNAL_AGE_KEY` holds the key itself,
 * `COMUNAL_AGE_KEY_FILE` the path of a key file, `COMUNAL_AGE_KEY_CMD` a command that prints the key, for the shell. When none is
 * set, the file `comunal/seal/key.txt` in the configuration folder of the user is read, if there is one.
 *
 * @param options - The environment, and who is asked for a passphrase.
 * @returns nothing when there is no key.
 * @throws SealingError when a key that is set cannot be used; `PrivateFileError` for a file that other accounts can open; the
 * system's own error for a file that a variable names and that is not there.
 * @example
 * ```ts
 * import { createIdentity, readIdentities } from '@comunal/sealing';
 *
 * const { identity } = await createIdentity();
 * const identities = await readIdentities({ env: { COMUNAL_AGE_KEY: identity } });
 * console.log(identities?.recipients.length); // → 1
 * ```
 */
export async function readIdentities({
  env = process.env,
  cwd = process.cwd(),
  askPassphrase = async () => undefined,
  signal,
}: ReadIdentitiesOptions = {}): Promise<Identities | undefined> {
  const { COMUNAL_AGE_KEY: key, COMUNAL_AGE_KEY_FILE: file, COMUNAL_AGE_KEY_CMD: command } = env;
  const all: Identities[] = [];
  if (key) all.push(await Identities.parse(key));
  if (file)
    all.push(await parseIdentityFile(await readPrivateFile(resolve(cwd, file)), askPassphrase));
  if (command) all.push(await Identities.parse(await runCommand(command, { env, cwd, signal })));
  if (all.length > 0) return Identities.join(all);
  const text = await ifThere(readPrivateFile(defaultIdentityFile(env)));
  return text === undefined ? undefined : parseIdentityFile(text, askPassphrase);
}

/** Runs the command that prints the key. Its errors are not repeated, since nobody knows what it prints. */
function runCommand(
  command: string,
  { env, cwd, signal }: Pick<ReadIdentitiesOptions, 'env' | 'cwd' | 'signal'>,
): Promise<string> {
  return new Promise((done, fail) => {
    const options = { env: { ...env }, cwd, signal, timeout: 120_000 };
    const child = exec(command, options, (error, stdout) => {
      if (signal?.aborted) fail(signal.reason as Error);
      else if (error) fail(new SealingError('command-failed'));
      else done(stdout);
    });
    child.stdin?.end();
  });
}
