// The set-up before any task: a Node and a pnpm that serve, then the packages of the lockfile.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStamped, stamp } from './lib/fingerprint.mjs';
import { runNpm } from './lib/npm.mjs';
import { ROOT, folders } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { home, npmCache, repository, tellUnwritable } from './lib/unwritable.mjs';

const NODE = '24.21.0'; // fetched when the machine's own does not serve
const PNPM = '12.21.0'; // keep equal to "packageManager" in package.json
const shell = process.platform === 'win32';

/**
 * Starts the task again under a Node and pnpm of the npm registry when those at hand do not serve.
 * Answers the exit code of that run, or nothing when we can go on right here.
 */
export async function enterToolchain(words) {
  const inside = process.env.COMUNAL_TOOLCHAIN === '1';
  if (nodeServes() && (inside || pnpmServes())) return undefined;
  if (tellUnwritable(inside ? [home] : [npmCache])) return 1;
  if (inside) {
    console.error(`Still Node ${process.version}: the Node that npm fetched is not first on PATH.`);
    return 1;
  }
  const wanted = [`pnpm@${PNPM}`];
  if (nodeServes()) {
    console.log(`Using pnpm ${PNPM} through npm (the first time it is downloaded)`);
  } else {
    wanted.unshift(nodePackage());
    console.log(
      `Node ${process.version} does not serve here: using Node ${NODE} and pnpm ${PNPM} through npm (the first time they are downloaded)`,
    );
  }
  const exec = ['exec', '--yes', ...wanted.map((name) => `--package=${name}`)];
  const argv = [...exec, '--', 'node', join('scripts', 'run.mjs'), ...words];
  const env = { COMUNAL_TOOLCHAIN: '1', COMUNAL_PARENT: String(process.pid) };
  const { code } = await runNpm(argv, { env });
  return code;
}

/** Installs what the lockfile says, once for each state of lockfile, manifests and Node. */
export async function installPackages() {
  const state = fingerprint(
    ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()],
    [process.version, process.platform, process.arch],
  );
  if (existsSync(join(ROOT, 'node_modules', '.modules.yaml')) && isStamped('install', state)) {
    console.log('Packages are in place');
    return 0;
  }
  console.log('Installing packages (the first time: about half a minute)');
  const argv = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'];
  const { code, output } = await run('pnpm', argv, { quiet: true, shell });
  if (code === 0) stamp('install', state);
  else {
    console.error(output.trim());
    if (!tellUnwritable([home, repository]))
      console.error(
        'The packages could not be installed. When a package.json changed: pnpm install',
      );
  }
  return code;
}

/** The Node versions that tsup and vitest ask for; keep equal to "engines" in package.json. */
function nodeServes() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major > 24;
}

function pnpmServes() {
  const { stdout } = spawnSync('pnpm', ['--version'], { cwd: ROOT, encoding: 'utf8', shell });
  return stdout?.split('.')[0] === PNPM.split('.')[0];
}

/** The package that holds only the binary: no install script that would have to be allowed. */
function nodePackage() {
  const { platform, arch } = process;
  const family = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return `${family}-${platform === 'win32' ? 'win' : platform}-${arch}@${NODE}`;
}

function manifests() {
  return ['packages', 'examples', 'tooling']
    .flatMap((parent) => folders(parent))
    .map((folder) => `${folder}/package.json`);
}
