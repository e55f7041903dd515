// Pages that ask for money load only files of their own. What is signed of such a page is every byte that it loads, and a
// file that the rest of the site shared would force a new signature with each build of the rest. So these are bundled apart.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

/** Where pages read the names of the files; `src/lib/support-files.ts` does. */
const names = join(root, '.cache', 'support-files.json');

/** Bundles the files into `public/support/`, which every build of the site takes along as it is. */
export async function buildSupportFiles() {
  const folder = join(root, 'public', 'support');
  await rm(folder, { recursive: true, force: true });
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: '/support/',
    publicDir: false,
    build: {
      outDir: folder,
      assetsDir: '',
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: ['src/support/donate.ts', 'src/styles/support.css'].map((file) => join(root, file)),
      },
    },
  });
  await cp(join(root, 'public', 'icon.svg'), join(folder, 'icon.svg'));
  const files = output.map(({ fileName }) => fileName);
  const address = (isIt) => `/support/${files.find(isIt)}`;
  await mkdir(join(root, '.cache'), { recursive: true });
  await writeFile(
    names,
    JSON.stringify({
      script: `/support/${output.find(({ isEntry }) => isEntry).fileName}`,
      style: address((name) => name.endsWith('.css')),
      textFont: address((name) => /^text-.*\.woff2$/.test(name)),
      icon: '/support/icon.svg',
    }),
  );
}
