import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BASE_TOOLS } from './base-tools.ts';
import { findProgram } from './find-program.ts';

/** Variables of the machine that reach the tests. What Windows needs to start a program is in it. */
const PASSED_ON =
  /^(?:COMUNAL_.*|PEERTUBE_.*|CHROMIUM_PATH|VITEST.*|LD_LIBRARY_PATH|NODE_V8_COVERAGE|ComSpec|PATHEXT|SystemRoot|windir)$/i;

/** Where a test finds the PATH of the machine: only `needs` reads it. */
export const MACHINE_PATH = 'COMUNAL_MACHINE_PATH';
/** The variables that npm reads on this machine, as JSON: only `machineNpmEnvironment` reads it. */
export const MACHINE_NPM = 'COMUNAL_MACHINE_NPM';
/** Where npm finds its settings, its cache, and the way to a registry. */
const OF_NPM =
  /^(?:HOME|USERPROFILE|APPDATA|npm_config_.*|(?:https?|no)_proxy|(?:NODE|SSL)_.*CERT.*)$/i;

/** The environment of a test run: variables, and the folder on disk that they point to. */
export interface TestEnvironment {
  readonly variables: Readonly<Record<string, string>>;
  /** Removes the folder. */
  readonly remove: () => void;
}

/**
 * Creates what tests see of the machine: a PATH with named programs, a home and a temporary folder of their own, one locale, time
 * zone and set of fonts, no proxy, no database and no settings of npm or git. Tests, and the programs that they start, inherit it.
 *
 * @param machine - The variables of the machine, such as `process.env`.
 */
export function createTestEnvironment(machine: NodeJS.ProcessEnv): TestEnvironment {
  // A short name: addresses of sockets have 108 characters at most.
  const folder = mkdtempSync(join(tmpdir(), 'ct-'));
  // Programs that run as another account than root, such as PostgreSQL, have their folders in it.
  chmodSync(folder, 0o711);
  for (const name of ['bin', 'home', 'tmp']) mkdirSync(join(folder, name));
  const path = machine[MACHINE_PATH] ?? machine['PATH'] ?? '';
  linkTools(join(folder, 'bin'), path);
  writeFileSync(join(folder, 'fonts.conf'), fontSettings(folder));
  const variables = {
    ...pickVariables(machine, PASSED_ON),
    // Windows lets nobody but an administrator make links.
    PATH: process.platform === 'win32' ? path : join(folder, 'bin'),
    [MACHINE_PATH]: path,
    [MACHINE_NPM]: machine[MACHINE_NPM] ?? JSON.stringify(pickVariables(machine, OF_NPM)),
    HOME: join(folder, 'home'),
    USERPROFILE: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    TEMP: join(folder, 'tmp'),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    GIT_CONFIG_NOSYSTEM: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  };
  return { variables, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

declare global {
  /** Whether this process is in a test environment: the runner reads its settings once for each of its projects. */
  var isInTestEnvironment: boolean | undefined;
}

/** Makes this process, and all that it starts, see a new test environment and nothing else. Removes it when the process ends. */
export function enterTestEnvironment(): void {
  if (globalThis.isInTestEnvironment) return;
  globalThis.isInTestEnvironment = true;
  const { variables, remove } = createTestEnvironment(process.env);
  for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
  Object.assign(process.env, variables);
  process.umask(0o022);
  process.once('exit', remove);
}

function pickVariables(machine: NodeJS.ProcessEnv, names: RegExp): Record<string, string> {
  const picked = Object.entries(machine).filter(([name]) => names.test(name));
  return Object.fromEntries(picked.map(([name, value]) => [name, value ?? '']));
}

function linkTools(bin: string, path: string): void {
  if (process.platform === 'win32') return;
  for (const name of BASE_TOOLS) {
    const program = name === 'node' ? process.execPath : findProgram(name, path);
    if (program !== undefined) symlinkSync(program, join(bin, name));
  }
}

/** Settings of fontconfig with the fonts of the project alone: DejaVu, which has the letters of all texts. */
function fontSettings(folder: string): string {
  const fonts = dirname(
    createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  );
  const families = {
    'sans-serif': 'Sans',
    serif: 'Serif',
    monospace: 'Sans Mono',
    'system-ui': 'Sans',
  };
  const aliases = Object.entries(families).map(
    ([generic, name]) =>
      `<alias><family>${generic}</family><prefer><family>DejaVu ${name}</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'fonts')}</cachedir>${aliases.join('')}</fontconfig>\n`;
}
