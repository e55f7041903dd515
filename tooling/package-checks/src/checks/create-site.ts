import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../lib/run-program.ts';
import type { Problem } from '../problem.ts';
import { servePreview } from '../rehearsal/serve-preview.ts';
import { findLeaks, findMissingPages, readFiles } from '../rehearsal/site-expectations.ts';
import { withNewcomer, type Newcomer } from '../rehearsal/with-newcomer.ts';
import type { Workspace } from '../workspace.ts';

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
  'npm run audit',
  'npm run preview',
];

/**
 * A newcomer gets a served site from an empty folder, out of what would be published, and a patch of `@comunal/astro` by
 * `npm update`, which touches no file of theirs. Prints the time of each command. The first call fills a cache; the next
 * ones are the warm ones.
 */
export async function createSite(workspace: Workspace): Promise<Problem[]> {
  return withNewcomer(workspace, rehearse);
}

async function rehearse({ desk, env, publish }: Newcomer): Promise<Problem[]> {
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
  await publish('@comunal/astro', PATCH, addMark);
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
