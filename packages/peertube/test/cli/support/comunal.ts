import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '@comunal/test-kit/environment';

const bin = fileURLToPath(new URL('../../../../cli/src/bin.ts', import.meta.url));
const node = ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning', bin];

/** What became of the command in a process of its own. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** The real `comunal` in a process of its own. */
export function comunal(args: readonly string[], cwd: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [...node, 'peertube', ...args], {
    cwd,
    env: childEnvironment({
      LANG: 'en_GB.UTF-8',
      ...env,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const waiting: { readonly words: RegExp; readonly go: () => void }[] = [];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    for (const { words, go } of waiting) if (words.test(err)) go();
  });
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    return { code: code as number | null, signal: signal as string | null, out, err };
  });
  return {
    child,
    ended,
    /** Resolves as soon as stderr has these words; rejects when the command ends without them. */
    saying: (words: RegExp): Promise<void> =>
      new Promise((resolve, reject) => {
        if (words.test(err)) resolve();
        waiting.push({ words, go: resolve });
        child.once('close', () => reject(new Error(`It ended without ${words}: ${err}`)));
      }),
  };
}
