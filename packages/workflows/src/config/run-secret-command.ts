import { spawn } from 'node:child_process';
import { SecretError } from './secret-error.ts';
import { maxSecretBytes, type SecretSurroundings } from './secret-surroundings.ts';

/**
 * Runs a program without a shell and returns what it prints. What it says on its second output is not read: it may repeat the
 * secret.
 * @throws {@link SecretError} when it is missing, fails, takes too long or prints too much; it is ended then.
 */
export function runSecretCommand(
  [program = '', ...args]: readonly string[],
  { env, projectDir, signal, timeLimitMs = 30_000 }: SecretSurroundings,
): Promise<string> {
  signal?.throwIfAborted();
  return new Promise((fulfill, reject) => {
    const child = spawn(program, args, {
      cwd: projectDir,
      env: { ...env },
      // What has to ask for a passphrase opens the terminal itself; it gets no input of ours.
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let failure: unknown;
    const stop = (reason: unknown): void => {
      failure ??= reason;
      child.kill('SIGKILL');
      child.stdout.destroy(); // something that it started may hold its output open
    };
    const onAbort = (): void => stop(signal?.reason);
    const timer = setTimeout(
      () => stop(new SecretError('secret-command-slow', program)),
      timeLimitMs,
    );
    signal?.addEventListener('abort', onAbort, { once: true });
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxSecretBytes) stop(new SecretError('secret-too-large', program));
      else chunks.push(chunk);
    });
    const settle = (code: number | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (failure !== undefined) reject(failure);
      else if (code !== 0) reject(new SecretError('secret-command-failed', program));
      else fulfill(Buffer.concat(chunks).toString('utf8'));
    };
    child.once('error', () => {
      failure ??= new SecretError('secret-command-missing', program);
      if (child.pid === undefined) settle(null);
    });
    child.once('close', settle);
  });
}
