import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateContent } from './generate-content.ts';

const root = join(import.meta.dirname, '..');

/** Creates an empty folder, near the sources of the integration, as a site of this repository is. */
export function createWorkFolder(): string {
  mkdirSync(join(root, '.cache'), { recursive: true });
  return mkdtempSync(join(root, '.cache', 'bench-'));
}

/** Creates the site of a collective with so many entries. `SOCIAL_IMAGES` in the environment turns its images on. */
export function createSite(dir: string, count: number): void {
  createAstroProject(
    dir,
    `import { comunal } from '@comunal/astro';
export default { integrations: [comunal({ socialImages: process.env.SOCIAL_IMAGES === '1' })] };
`,
  );
  generateContent(join(dir, 'content'), count);
}

/** Creates a bare Astro site that emits the pages of a finished one. */
export function createBareSite(dir: string, finished: string): void {
  createAstroProject(dir, 'export default { build: { inlineStylesheets: "never" } };\n');
  const page = `---
import { globSync, readFileSync } from 'node:fs';
export function getStaticPaths() {
  return globSync('**/index.html', { cwd: ${JSON.stringify(finished)} }).map((file) => ({
    params: { path: file.replace(/\\/?index\\.html$/, '') || undefined },
    props: { file },
  }));
}
const html = readFileSync(${JSON.stringify(finished)} + '/' + Astro.props.file, 'utf8');
---
<Fragment set:html={html} />
`;
  mkdirSync(join(dir, 'src/pages'), { recursive: true });
  writeFileSync(join(dir, 'src/pages/[...path].astro'), page);
}

/** Creates a site whose pages come from the same entries by a loader of ten lines, as Astro's documentation has it. */
export function createLoaderSite(dir: string, count: number): void {
  createAstroProject(dir, 'export default {};\n');
  generateContent(join(dir, 'content'), count);
  writeFileSync(
    join(dir, 'src/content.config.ts'),
    `import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
const load = ({ store, watcher }) => {
  const read = (file) =>
    file.includes('events') &&
    store.set({ id: basename(file, '.yaml'), data: parse(readFileSync(file, 'utf8')) });
  globSync('content/events/*.yaml').forEach(read);
  watcher?.add('content').on('change', read);
};
export const collections = { events: defineCollection({ loader: { name: 'ten-lines', load } }) };
`,
  );
  mkdirSync(join(dir, 'src/pages'), { recursive: true });
  writeFileSync(
    join(dir, 'src/pages/[id].astro'),
    `---
import { getCollection } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('events')).map(({ id, data }) => ({ params: { id }, props: data }));
---
<html lang="es"><title>{Astro.props.title.es}</title><h1>{Astro.props.title.es}</h1></html>
`,
  );
}

function createAstroProject(dir: string, config: string): void {
  mkdirSync(join(dir, 'node_modules/@comunal'), { recursive: true });
  mkdirSync(join(dir, 'content'));
  mkdirSync(join(dir, 'src'));
  symlinkSync(root, join(dir, 'node_modules/@comunal/astro'), 'junction');
  for (const name of ['astro', 'yaml'])
    symlinkSync(join(root, 'node_modules', name), join(dir, 'node_modules', name), 'junction');
  writeFileSync(join(dir, 'package.json'), '{ "type": "module", "private": true }\n');
  writeFileSync(join(dir, 'astro.config.mjs'), config);
}
