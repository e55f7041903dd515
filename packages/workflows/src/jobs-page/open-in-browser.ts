import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markup } from '@comunal/http/markup';

/** How a browser is opened. */
export interface OpenInBrowserOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** @defaultValue process.platform */
  readonly platform?: NodeJS.Platform | undefined;
  /** Starts a program with one argument; tests replace it. */
  readonly start?: ((program: string, args: readonly string[]) => Promise<void>) | undefined;
}

/** A file that leads to an address, for a browser that is given it. */
export interface OpenedBrowser {
  /** Removes the file. */
  close(): Promise<void>;
}

/** Programs that open a file in the browser of the person. */
const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  linux: ['xdg-open'],
  freebsd: ['xdg-open'],
  openbsd: ['xdg-open'],
  darwin: ['open'],
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
};

/**
 * Opens an address in the browser of the person, where there is a display. The programs that do it show their arguments to
 * every account of the machine, so they are given a file that only its owner can read and that leads to the address.
 * @returns undefined where there is no display, or no such program.
 */
export async function openInBrowser(
  url: string,
  { env, platform = process.platform, start = startProgram }: OpenInBrowserOptions,
): Promise<OpenedBrowser | undefined> {
  const [program, ...args] = PROGRAMS[platform] ?? [];
  if (program === undefined || !hasDisplay(env, platform)) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'comunal-jobs-'));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const file = join(folder, 'jobs.html');
  await writeFile(file, renderRedirect(url), { mode: 0o600 });
  try {
    await start(program, [...args, file]);
  } catch {
    await close();
    return undefined;
  }
  return { close };
}

function hasDisplay(env: OpenInBrowserOptions['env'], platform: NodeJS.Platform): boolean {
  if (env['SSH_CONNECTION'] || env['SSH_TTY']) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

function renderRedirect(url: string): string {
  return markup`<!doctype html>
<meta charset="utf-8" />
<meta name="referrer" content="no-referrer" />
<meta http-equiv="refresh" content="0; url=${url}" />
<title>comunal jobs</title>
<a href="${url}">comunal jobs</a>
`.markup;
}

/** Starts a program that goes on by itself. @throws the system's own error where it cannot be started. */
async function startProgram(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsHide: true });
  await once(child, 'spawn');
  child.unref();
}
