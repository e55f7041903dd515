import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Installs something in the place of `@comunal/astro` that makes a page in no time, in a project.
 *
 * @param html - The page; empty where the entry has none.
 * @param before - Code that is run first.
 */
export async function writeBuilder(root: string, html: string, before = ''): Promise<void> {
  const folder = join(root, 'node_modules/@comunal/astro');
  await mkdir(folder, { recursive: true });
  await writeFile(join(root, 'package.json'), '{}');
  await writeFile(
    join(folder, 'package.json'),
    '{"name":"@comunal/astro","type":"module","exports":{".":"./preview.js","./preview":"./preview.js"}}',
  );
  await writeFile(
    join(folder, 'preview.js'),
    `import * as fs from 'node:fs';
export async function buildPreview({ projectDir, workDir, unsaved }) {
  ${before};
  if (${JSON.stringify(html)} === '') return undefined;
  fs.writeFileSync(workDir + '/index.html', ${JSON.stringify(html)});
  fs.writeFileSync(workDir + '/a.css', 'p{color:red}');
  return { address: '/pt/taller/', file: workDir + '/index.html', base: '/', folders: [workDir], siteUrl: 'https://colectiva.example' };
}
`,
  );
}
