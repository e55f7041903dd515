// Puts the page into the built HTML, so that it is there before any script, and without.
import { readFile, writeFile } from 'node:fs/promises';
import { render } from './dist-server/render.js';

const html = await readFile('dist/index.html', 'utf8');
await writeFile(
  'dist/index.html',
  html.replace('<!--app-->', () => render()),
);
