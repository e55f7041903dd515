import { getSystemErrorCode, PrivateFileError, readPrivateFile } from '@comunal/http/node';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { runSecretCommand } from './run-secret-command.ts';
import { maxSecretBytes, type SecretSurroundings } from './secret-surroundings.ts';
import { SecretError } from './secret-error.ts';
import type { SecretSource } from './secret-source.ts';

/**
 * Reads a secret: the variable, the first line of the file, or the first line that the program prints.
 *
 * @param source - Where it stands.
 * @param surroundings - Where it is looked up.
 * @throws {@link SecretError} that names the source, and repeats nothing of what was read.
 */
export async function readSecret(
  source: SecretSource,
  surroundings: SecretSurroundings,
): Promise<string> {
  if ('env' in source) {
    const value = surroundings.env[source.env]?.trim();
    if (!value) throw new SecretError('secret-env-missing', source.env);
    return value;
  }
  const name = 'file' in source ? source.file : (source.command[0] ?? '');
  const text =
    'file' in source
      ? await readFile(source.file, surroundings)
      : await runSecretCommand(source.command, surroundings);
  const [line = ''] = text.trim().split(/\r?\n/);
  if (line.trim() === '') throw new SecretError('secret-empty', name);
  return line.trim();
}

/** The path of a file that the configuration names: from the home, or from the project folder. */
export function resolveSecretPath(
  file: string,
  { env, projectDir }: Pick<SecretSurroundings, 'env' | 'projectDir'>,
): string {
  const home = env['HOME'] || homedir();
  return /^~[/\\]/.test(file) ? join(home, file.slice(2)) : resolve(projectDir, file);
}

async function readFile(file: string, surroundings: SecretSurroundings): Promise<string> {
  const path = resolveSecretPath(file, surroundings);
  try {
    return await readPrivateFile(path, { maxBytes: maxSecretBytes });
  } catch (thrown) {
    if (thrown instanceof PrivateFileError) throw new SecretError(codes[thrown.code], file);
    const isMissing = getSystemErrorCode(thrown) === 'ENOENT';
    throw new SecretError(isMissing ? 'secret-file-missing' : 'secret-file-unreadable', file);
  }
}

const codes = {
  'file-not-private': 'secret-file-not-private',
  'file-too-large': 'secret-too-large',
  'file-not-regular': 'secret-file-unreadable',
} as const;
