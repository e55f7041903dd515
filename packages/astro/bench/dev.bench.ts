// A saved entry in the development server of a site of 2,000, beside a loader of ten lines for the same folder.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '@comunal/bench-kit';
import { parseDocument } from 'yaml';
import { createLoaderSite, createSite, createWorkFolder } from './create-project.ts';
import { measureSavedEntry } from './measure-saved-entry.ts';

const ASTRO = join(import.meta.dirname, '../node_modules/astro/bin/astro.mjs');
const ENTRIES = 2000;
/** How many seconds more than the loader a save may take. */
const MOST_MORE_SECONDS = 0.7;

const work = createWorkFolder();
const [ours, loader] = [join(work, 'ours'), join(work, 'loader')];
const entry = { file: 'content/events/actividad-0.yaml', text: 'Canario' };

try {
  createSite(ours, ENTRIES);
  createLoaderSite(loader, ENTRIES);
  markEntry(ours);
  markEntry(loader);
  const ourSeconds = await measureSavedEntry(ASTRO, ours, {
    ...entry,
    page: '/actividades/actividad-0/',
  });
  const loaderSeconds = await measureSavedEntry(ASTRO, loader, { ...entry, page: '/actividad-0/' });
  report('a saved entry in the development server', ourSeconds);
  report('the same with a loader of ten lines', loaderSeconds);
  report('more than it', ourSeconds - loaderSeconds, MOST_MORE_SECONDS);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Gives the entry the title that is changed. */
function markEntry(dir: string): void {
  const path = join(dir, entry.file);
  const document = parseDocument(readFileSync(path, 'utf8'));
  document.set('title', { es: entry.text, en: entry.text, pt: entry.text });
  writeFileSync(path, String(document));
}

function report(metric: string, value: number, atMost?: number): void {
  const target = atMost === undefined ? {} : { target: { atMost } };
  figure({ package: 'astro', metric, value, unit: 's', ...target });
}
