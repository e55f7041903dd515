import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPacked, type Packed } from '../lib/pack.ts';
import { runProgram } from '../lib/run-program.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import type { Problem } from '../problem.ts';
import { childEnvironment, findUpstream } from '../rehearsal/child-environment.ts';
import { startLoopbackRegistry, type LoopbackRegistry } from '../rehearsal/loopback-registry.ts';
import { releaseAs } from '../rehearsal/release-as.ts';
import { servePreview } from '../rehearsal/serve-preview.ts';
import { findLeaks, findMissingPages, readFiles } from '../rehearsal/site-expectations.ts';
import type { Workspace } from '../workspace.ts';

const BASE = '0.1.0';
const PATCH = '0.1.1';
const FOLDER = 'mi-colectiva';
const TIMEOUT_MS = 600_000;

/** What each command of the newcomer is, after which a site is served. */
const COMMANDS = [
  `npm create comunal@latest ${FOLDER} -- --yes --name Colectiva --languages es,en,pt`,
  `cd ${FOLDER}`,
  'npm install',
  'npm test',
  'npm run build',
  'npm run preview',
];

/**
 * A newcomer gets a served site from an empty folder, out of what would be published, and a patch of `@comunal/astro` by
 * `npm update`, which touches no file of theirs. Prints the time of each command. The first call fills a cache; the next
 * ones are the warm ones.
 */
export async function createSite(workspace: Workspace): Promise<Problem[]> {
  return withPacked(workspace, async (all) =>
    withTemporaryFolder('comunal-newcomer-', async (dir) => {
      const registry = await startLoopbackRegistry(findUpstream(workspace.root));
      try {
        return await rehearse(all, registry, dir, workspace.root);
      } finally {
        await registry.close();
      }
    }),
  );
}

async function rehearse(
  all: readonly Packed[],
  registry: LoopbackRegistry,
  dir: string,
  root: string,
): Promise<Problem[]> {
  const ours = new Set(all.map(({ pkg }) => pkg.name));
  const releases = join(dir, 'releases');
  const desk = join(dir, 'desk');
  for (const folder of [releases, desk]) mkdirSync(folder);
  for (const packed of all) {
    const release = await releaseAs(packed, { version: BASE, base: BASE, ours }, releases);
    registry.publish(release.tarball, release.dir);
  }
  const cache = join(root, '.cache', 'rehearsal-npm');
  // npx would start the create-comunal of an earlier rehearsal.
  rmSync(join(cache, '_npx'), { recursive: true, force: true });
  const env = childEnvironment(registry.url, cache);
  const site = join(desk, FOLDER);
  const problems: Problem[] = [];
  const report = (messages: readonly string[]): void => {
    problems.push(...messages.map((message) => ({ location: 'npm create comunal', message })));
  };
  let cwd = desk;
  let totalMs = 0;
  const call = async (command: string): Promise<boolean> => {
    const [program = '', ...argv] = command.split(' ');
    const start = performance.now();
    const { code, stdout, stderr } = await runProgram(program, argv, cwd, env, TIMEOUT_MS);
    const ms = performance.now() - start;
    totalMs += ms;
    process.stdout.write(`${(ms / 1000).toFixed(1).padStart(6)} s  ${command}\n`);
    if (code !== 0) report([`${command} ends with ${code}\n${stdout}${stderr}`]);
    return code === 0;
  };
  for (const command of COMMANDS) {
    if (command.startsWith('cd ')) cwd = site;
    else if (command === 'npm run preview') {
      const start = performance.now();
      const preview = await servePreview(site, env);
      totalMs += performance.now() - start;
      try {
        report(await findMissingPages(preview.origin));
      } finally {
        await preview.stop();
      }
    } else if (!(await call(command))) return problems;
  }
  report(findLeaks(join(site, 'dist')));
  process.stdout.write(
    `${(totalMs / 1000).toFixed(1).padStart(6)} s  in ${COMMANDS.length} commands\n`,
  );

  const before = ownFiles(site);
  const astro = all.find(({ pkg }) => pkg.name === '@comunal/astro');
  if (!astro) return [...problems, { location: '@comunal/astro', message: 'is not packed.' }];
  const patch = await releaseAs(astro, { version: PATCH, base: BASE, ours }, releases, addMark);
  registry.publish(patch.tarball, patch.dir);
  if (!(await call('npm update')) || !(await call('npm run build'))) return problems;
  if (!readFileSync(join(site, 'dist/index.html'), 'utf8').includes(PATCH))
    report(['npm update brings no patch of @comunal/astro into the site.']);
  const after = ownFiles(site);
  if (JSON.stringify(before) !== JSON.stringify(after))
    report(['npm update changes files of the site.']);
  return problems;
}

/** Marks every page, as a correction would change it. */
function addMark(dir: string): void {
  const file = join(dir, 'src/layouts/Document.astro');
  const text = readFileSync(file, 'utf8');
  const mark = `<meta name="rehearsal" content="${PATCH}" />`;
  writeFileSync(file, text.replace('<meta charset="utf-8" />', `$&${mark}`));
}

/** What belongs to the newcomer: all but the lock file and the build. */
function ownFiles(site: string) {
  return readFiles(site).filter(([path]) => !/^(?:dist[\\/]|package-lock\.json$)/.test(path));
}
