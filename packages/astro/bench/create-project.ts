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

function createAstroProject(dir: string, config: string): void {
  mkdirSync(join(dir, 'node_modules/@comunal'), { recursive: true });
  mkdirSync(join(dir, 'content'));
  mkdirSync(join(dir, 'src'));
  symlinkSync(root, join(dir, 'node_modules/@comunal/astro'), 'junction');
  symlinkSync(join(root, 'node_modules/astro'), join(dir, 'node_modules/astro'), 'junction');
  writeFileSync(join(dir, 'package.json'), '{ "type": "module", "private": true }\n');
  writeFileSync(join(dir, 'astro.config.mjs'), config);
}
