import { ProgramError, runProgram } from '@comunal/command/process';
import { SecretError } from './secret-error.ts';
import { maxSecretBytes, type SecretSurroundings } from './secret-surroundings.ts';

const codes = {
  'not-found': 'secret-command-missing',
  'not-started': 'secret-command-missing',
  'too-slow': 'secret-command-slow',
  'too-much-output': 'secret-too-large',
} as const;

/**
 * Runs a program and returns what it prints. What it says on its second output is not read: it may repeat the secret. What has to
 * ask for a passphrase opens the terminal itself; it gets no input of ours.
 * @throws {@link SecretError} when it is missing, fails, takes too long or prints too much; it is ended then.
 */
export async function runSecretCommand(
  [program = '', ...args]: readonly string[],
  { env, projectDir, signal, timeLimitMs = 30_000 }: SecretSurroundings,
): Promise<string> {
  const options = { cwd: projectDir, env, signal, timeLimitMs, maxOutputBytes: maxSecretBytes };
  const { code, output } = await runProgram(program, args, options).catch((thrown: unknown) => {
    throw thrown instanceof ProgramError ? new SecretError(codes[thrown.code], program) : thrown;
  });
  if (code !== 0) throw new SecretError('secret-command-failed', program);
  return output.toString('utf8');
}
