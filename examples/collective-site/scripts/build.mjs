// Builds the site twice: `content/` into dist/, `content-sample/` into dist-sample/. Words after the command choose one,
// and a copy of this folder may do without the sample;
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

const root = dirname(import.meta.dirname);
const sites = [
  { content: 'content', out: 'dist' },
  { content: 'content-sample', out: 'dist-sample' },
];
const words = process.argv.slice(2);
const wanted = words.filter((word) => word !== '--simulated');
const servers = words.includes('--simulated') ? setting : '';

await subsetFonts(join(root, 'public', 'fonts'));
for (const site of sites) {
  const isAsked = wanted.length > 0 ? wanted.includes(site.content) : hasContent(site);
  if (!isAsked) continue;
  await rm(join(root, site.out), { recursive: true, force: true });
  await buildPages(site);
  await copyAssets(site);
  await indexForSearch(site);
}
await close();

function hasContent({ content }) {
  return existsSync(join(root, content));
}

function buildPages({ content }) {
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  return run(process.execPath, [astro, 'build', '--silent'], {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    COMUNAL_CONTENT: content,
    COMUNAL_SERVERS: servers,
  });
}

/** Files beside entries: those that a public entry names, and no others. */
async function copyAssets({ content, out }) {
  const { assets } = (await loadContent(join(root, content))).toPublic();
  for (const { path, file } of assets) {
    const to = join(root, out, 'files', path);
    await mkdir(dirname(to), { recursive: true });
    await cp(await realpath(file), to);
  }
}

/** The search index: made from the finished pages, so that it holds nothing that they do not show. */
async function indexForSearch({ out }) {
  const { index, errors } = await createIndex({ keepIndexUrl: false });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: join(root, out) });
  const written = await index.writeFiles({ outputPath: join(root, out, 'pagefind') });
  const failures = [...added.errors, ...written.errors];
  if (failures.length > 0)
    throw new Error(`The search index is incomplete: ${failures.join('; ')}`);
  console.log(`${out}: ${added.page_count} pages`);
}

function run(command, args, env) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    child.on('error', fail);
    // What is wrong has been told: a stack of ours below it would hide it.
    child.on('close', (code) => (code === 0 ? done() : process.exit(code ?? 1)));
  });
}
