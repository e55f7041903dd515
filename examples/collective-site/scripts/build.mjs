// Builds the site twice: `content/` into dist/, `content-sample/` into dist-sample/. Words after the command choose one,
// and a copy of this folder may do without the sample. A site that was there stays until the new one is whole;
// `--simulated` puts simulators on this machine in the place of the sample's invented servers.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadContent } from '@comunal/content';
import { createIndex, close } from 'pagefind';
import { setting } from './simulators.mjs';
import { subsetFonts } from './subset-fonts.mjs';
import { buildSupportFiles } from './support-files.mjs';
import { swapFolder } from './swap-folder.mjs';
import { unshownFiles } from './unshown-files.mjs';

const root = dirname(import.meta.dirname);
const sites = [
  { content: 'content', out: 'dist' },
  { content: 'content-sample', out: 'dist-sample' },
];
const words = process.argv.slice(2);
const wanted = words.filter((word) => word !== '--simulated');
const servers = words.includes('--simulated') ? setting : '';

/** A command that has told what was wrong, and ended with a code. */
class FailedCommand extends Error {
  constructor(exitCode) {
    super(`A command ended with ${exitCode}.`);
    this.exitCode = exitCode;
  }
}

await forgetEarlierBuilds();
// Whatever a shell says of it: with another value packages give what is meant for debugging, and other bytes.
process.env.NODE_ENV = 'production';
await subsetFonts(join(root, 'src', 'fonts'), join(root, 'public', 'fonts'));
await buildSupportFiles();
try {
  for (const site of sites) {
    const isAsked = wanted.length > 0 ? wanted.includes(site.content) : hasContent(site);
    if (isAsked) await swapFolder(join(root, site.out), (folder) => build(site, folder));
  }
} catch (error) {
  // What is wrong has been told: a stack of ours below it would hide it.
  if (!(error instanceof FailedCommand)) throw error;
  process.exitCode = error.exitCode;
} finally {
  await close();
}

/** Takes away what Astro keeps from build to build, which may hold what people have withdrawn since. */
async function forgetEarlierBuilds() {
  for (const cache of ['.astro', 'node_modules/.astro'])
    await rm(join(root, cache), { recursive: true, force: true });
}

async function build({ content, out }, folder) {
  await buildPages(content, folder);
  const files = await copyAssets(content, folder);
  for (const path of await unshownFiles(folder, files))
    console.warn(`${content}/${path}: no page shows this file or links to it`);
  console.log(`${out}: ${await indexForSearch(folder)} pages`);
}

function hasContent({ content }) {
  return existsSync(join(root, content));
}

function buildPages(content, folder) {
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  return run(process.execPath, [astro, 'build', '--silent'], {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    COMUNAL_CONTENT: content,
    COMUNAL_OUT: folder,
    COMUNAL_SERVERS: servers,
  });
}

/** Files beside entries: those that a public entry names, and no others. Gives their paths. */
async function copyAssets(content, folder) {
  const { assets } = (await loadContent(join(root, content))).toPublic();
  for (const { path, file } of assets) {
    const to = join(folder, 'files', path);
    await mkdir(dirname(to), { recursive: true });
    await cp(await realpath(file), to);
  }
  return assets.map(({ path }) => path);
}

/** The search index: made from the finished pages, so that it holds nothing that they do not show. Gives how many there are. */
async function indexForSearch(folder) {
  const { index, errors } = await createIndex({ keepIndexUrl: false });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  const failures = [...added.errors, ...written.errors];
  if (failures.length > 0)
    throw new Error(`The search index is incomplete: ${failures.join('; ')}`);
  return added.page_count;
}

function run(command, args, env) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new FailedCommand(code ?? 1))));
  });
}
