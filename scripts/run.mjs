// Entry of every root script: `node scripts/run.mjs TASK [words]`.
// Gets the right Node and pnpm, puts the packages in place, generates sources, then runs one task of scripts/tasks.
// Only what Node 18 understands, and no dependency: on a fresh clone nothing else is there yet.
import { join } from 'node:path';
import { enterToolchain, installPackages } from './bootstrap.mjs';
import { generateSources } from './lib/generate.mjs';
import { CACHE, folderNames } from './lib/paths.mjs';
import { tasks } from './tasks.mjs';

const [name = '', ...rest] = process.argv.slice(2);
// pnpm passes a literal `--` on, npm swallows it.
const args = rest[0] === '--' ? rest.slice(1) : rest;
const words =
  Object.hasOwn(tasks, name) && tasks[name].package
    ? args.map((word) => word.replace(/^(?:@comunal\/|packages\/)/, '').replace(/\/$/, ''))
    : args;

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.exitCode = await main();

async function main() {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) return refuse(name ? `There is no task "${name}".` : 'No task was named.', taskList());
  const problem = packageProblem(task, words[0]);
  if (problem) return refuse(problem, `Packages: ${folderNames('packages').join(', ')}`);

  const code = await enterToolchain([name, ...words]);
  if (code !== undefined) return code;
  const installed = await installPackages();
  if (installed !== 0) {
    if (task.counts) console.log('\n0 args, 1 failed');
    return installed;
  }
  // Builds and checks start the same programs many times over, such as tsup for each package.
  process.env.NODE_COMPILE_CACHE ??= join(CACHE, 'compiled');
  await generateSources();
  const { runTask } = await task.load();
  return runTask(words);
}

function packageProblem(task, folder) {
  if (!task.package) return undefined;
  if (!folder)
    return task.package === 'needed' ? `"${name}" needs the folder name of a package.` : undefined;
  return folderNames('packages').includes(folder) ? undefined : `There is no package "${folder}".`;
}

function taskList() {
  const lines = Object.entries(tasks).map(([task, { says }]) => `  ${task.padEnd(18)} ${says}`);
  return ['Tasks:', ...lines].join('\n');
}

function refuse(problem, help) {
  console.error(`${problem}\n${help}`);
  return 2;
}
