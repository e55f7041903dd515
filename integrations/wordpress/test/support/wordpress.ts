import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import {
  allOf,
  childEnvironment,
  getTool,
  longForm,
  needs,
  rootOnly,
  skipUnless,
} from '@comunal/test-kit/environment';
import { assemblePlugin } from '../../scripts/assemble-plugin.ts';

/** Debian's package of WordPress. */
const SOURCE = '/usr/share/wordpress';
const LANGUAGES = /(?:^|[-/])(?:es_ES|pt_BR)(?:[-.][^/]*)?$/;

/** A WordPress of its own, with the plugin, on loopback. */
export interface WordPress {
  /** Its address, without a slash at the end. */
  readonly address: string;
  /** Runs PHP inside of it, and returns what it prints. `$input` is the input, and `flags` are those of the command. */
  run(code: string, input?: string, flags?: readonly string[]): string;
  /** What PHP logged while it served pages: errors, warnings and notices. */
  readLog(): string;
  /** Ends its servers, and removes it. */
  stop(): Promise<void>;
}

/** Options of a test in a WordPress, which only root can start, as it has a database of its own. */
export const wordPressOnly = allOf(
  longForm,
  rootOnly,
  skipUnless(
    existsSync(join(SOURCE, 'wp-content/themes/twentytwentyfive')),
    'needs wordpress, wordpress-theme-twentytwentyfive and wordpress-l10n, of Debian',
  ),
  needs('php', 'mariadbd', 'mariadb-install-db', 'mariadb'),
);

/** Installs WordPress in a temporary folder, in Spanish, with the plugin and the people that tests are. */
export async function startWordPress(): Promise<WordPress> {
  const home = mkdtempSync(join(tmpdir(), 'comunal-wp-'));
  const processes: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(processes.toReversed().map(endGroup));
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const socket = await startDatabase(home, processes);
    const port = await findPort();
    const [site, log] = [join(home, 'site'), join(home, 'site', 'debug.log')];
    copySite(site, socket, `http://127.0.0.1:${port}`);
    const run: WordPress['run'] = (code, input = '', flags = []) =>
      runPhp(site, port, code, input, flags);
    run(INSTALL);
    const server = spawn(
      getTool('php'),
      ['-d', 'upload_max_filesize=20M', '-S', `127.0.0.1:${port}`, '-t', site],
      {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: childEnvironment({ PHP_CLI_SERVER_WORKERS: '4' }),
      },
    );
    processes.push(server);
    const address = `http://127.0.0.1:${port}`;
    await waitForLine(server, 'started');
    const readLog = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
    return { address, run, readLog, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(home: string, processes: ChildProcess[]): Promise<string> {
  const data = join(home, 'db');
  const socket = join(home, 'db.sock');
  runOrThrow(getTool('mariadb-install-db'), [
    '--no-defaults',
    '--auth-root-authentication-method=normal',
    '--user=root',
    `--datadir=${data}`,
    '--skip-test-db',
  ]);
  const server = spawn(
    getTool('mariadbd'),
    [
      '--no-defaults',
      '--user=root',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      `--pid-file=${join(home, 'db.pid')}`,
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  processes.push(server);
  await waitForLine(server, 'ready for connections');
  runOrThrow(getTool('mariadb'), [
    '--no-defaults',
    `--socket=${socket}`,
    '-uroot',
    '-e',
    'CREATE DATABASE IF NOT EXISTS wp',
  ]);
  return socket;
}

function copySite(site: string, socket: string, address: string): void {
  // A whole copy: WordPress finds itself by the path of its files. Of the languages only those of the plugin.
  const isNeeded = (path: string) => {
    const inside = path.slice(SOURCE.length).split(sep).join('/');
    if (inside.startsWith('/wp-content/languages/')) return LANGUAGES.test(inside);
    return inside !== '/wp-config.php' && !inside.startsWith('/wp-content/plugins/akismet');
  };
  cpSync(SOURCE, site, { recursive: true, dereference: true, filter: isNeeded });
  mkdirSync(join(site, 'wp-content/plugins/comunal'), { recursive: true });
  assemblePlugin(join(site, 'wp-content/plugins/comunal'));
  writeFileSync(
    join(site, 'wp-config.php'),
    `<?php
define('DB_NAME','wp'); define('DB_USER','root'); define('DB_PASSWORD',''); define('DB_HOST','localhost:${socket}');
define('DB_CHARSET','utf8mb4'); define('DB_COLLATE',''); define('DISABLE_WP_CRON',true); define('WP_HTTP_BLOCK_EXTERNAL',true);
define('WP_HOME','${address}'); define('WP_SITEURL','${address}'); define('WP_DEBUG',true); define('WP_DEBUG_DISPLAY',false); define('WP_DEBUG_LOG','${site}/debug.log');
$table_prefix='wp_'; if(!defined('ABSPATH')) define('ABSPATH',__DIR__.'/'); require_once ABSPATH.'wp-settings.php';
`,
  );
}

const INSTALL = `
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Colectiva de Ejemplo', 'admin', 'admin@colectiva.example', true, '', 'admin-pass', 'es_ES' );
wp_insert_user( array( 'user_login' => 'autora', 'user_pass' => 'autora-pass', 'user_email' => 'autora@colectiva.example', 'role' => 'author' ) );
require_once ABSPATH . 'wp-admin/includes/plugin.php';
echo json_encode( activate_plugin( 'comunal/comunal.php' ) );
`;

function runPhp(
  site: string,
  port: number,
  code: string,
  input: string,
  flags: readonly string[],
): string {
  const file = join(site, '..', 'run.php');
  const isInstall = code === INSTALL;
  writeFileSync(
    file,
    `<?php ${isInstall ? "define('WP_INSTALLING', true);" : ''} $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; require '${site}/wp-load.php'; $input = stream_get_contents( STDIN ); ${code}`,
  );
  return runOrThrow(getTool('php'), ['-d', 'memory_limit=512M', ...flags, file], input);
}

function runOrThrow(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Waits until a server writes to its log that it is ready. */
async function waitForLine(server: ChildProcess, line: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-10_000);
      if (log.includes(line)) resolve();
    });
    server.once('exit', () => reject(new Error(`A server of the test did not start: ${log}`)));
  });
}

/** Ends a server with its workers. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
