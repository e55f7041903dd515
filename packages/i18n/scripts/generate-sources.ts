import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLocales, readNotes } from './read-locales.ts';
import { renderModules } from './render-modules.ts';
import { renderTranslationModules } from './render-translation-modules.ts';

const PACKAGE = join(import.meta.dirname, '..');
const HEADER =
  '// Generated from locales/ and notes/ by scripts/generate-sources.ts. Not in git; edits are lost.\n';

/**
 * Generates the modules of `src/generated` from `locales/` and `notes/`: types of keys and values, the lists of namespaces,
 * languages and safety messages, and one module of messages for each element and command. Runs after the install, before a build and before
 * tests, and writes only what changed.
 */
export function generateSources(out: string = join(PACKAGE, 'src', 'generated')): void {
  const locales = readLocales(join(PACKAGE, 'locales'));
  const modules = new Map([
    ...renderModules(locales),
    ...renderTranslationModules(locales, readNotes(join(PACKAGE, 'notes'))),
  ]);
  for (const [path, code] of modules) writeIfChanged(join(out, path), HEADER + code);
  for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.ts') && !modules.has(path.replaceAll('\\', '/')))
      rmSync(join(out, path), { force: true });
}

/** Renames a finished file into place, since tests and a build may run at once. */
function writeIfChanged(file: string, text: string): void {
  if (readText(file) === text) return;
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // not generated yet
  }
}

if (import.meta.main) generateSources();
