import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { childEnvironment } from '@comunal/test-kit/environment';
import { root } from './sites.ts';

const PARTS = [
  'astro.config.ts',
  'astro.sample.config.ts',
  'package.json',
  'tsconfig.json',
  'public',
  'scripts',
];

/** The packages that the site has installed. */
export const modules = readdirSync(join(root, 'node_modules')).filter(
  (name) => !name.startsWith('.'),
);

/** Copies the site with one of its content folders, or none, to change and build. What a build keeps stays in the copy. */
export function copySite(content?: 'content' | 'content-sample'): string {
  // Near the sources of the integration, which Astro looks for in the project when the two have no folder in common.
  mkdirSync(join(root, '.cache'), { recursive: true });
  const copy = mkdtempSync(join(root, '.cache', 'copy-'));
  for (const name of [...PARTS, ...(content ? [content] : [])])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of modules)
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name), 'junction');
  return copy;
}

/** How a build ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** All that it printed. */
  readonly output: string;
}

/** Options of {@link runBuild}. */
export interface RunBuildOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Receives what kills the build, with the whole group of its processes. */
  readonly onStart?: (kill: () => void) => void;
}

/** Runs `astro build` in a copy, for the content that it has. */
export async function runBuild(
  copy: string,
  { env = {}, onStart }: RunBuildOptions = {},
): Promise<Ended> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const config = existsSync(join(copy, 'content')) ? [] : ['--config', 'astro.sample.config.ts'];
  const child = spawn(process.execPath, [astro, 'build', ...config], {
    cwd: copy,
    env: childEnvironment({ ASTRO_TELEMETRY_DISABLED: '1', LC_ALL: 'es_MX.UTF-8', ...env }),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  onStart?.(() => void (child.pid && process.kill(-child.pid, 'SIGKILL')));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done({ code, signal, output }));
  });
}

/** Runs `astro preview` in a copy that was built, on a free port. */
export async function preview(
  copy: string,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'preview', '--host', '127.0.0.1', '--port', '0'], {
    cwd: copy,
    env: childEnvironment({ ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const close = (): Promise<void> => {
    child.kill('SIGKILL');
    return ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address !== undefined) return { address, close };
  }
  throw new Error('astro preview ended before it said where it serves.');
}
