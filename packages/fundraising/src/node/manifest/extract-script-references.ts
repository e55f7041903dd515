import { init, parse } from 'es-module-lexer';
import { extractFileNames } from './extract-file-names.ts';
import { truncate, type References, type UnlistableReference } from './reference.ts';

/**
 * Extracts the imports of a script with a lexer, and all possible file names, since a script can load any of them. A name that a
 * script assembles from parts is not found.
 */
export async function extractScriptReferences(script: string): Promise<References> {
  const fileNames = extractFileNames(script);
  // Most scripts import nothing, and some of them are not valid modules.
  if (!/\bimport\b|\bfrom\b/.test(script)) return { loads: [], unlistable: [], fileNames };
  await init();
  let imports;
  try {
    [imports] = parse(script);
  } catch {
    const about = truncate(script);
    return { loads: [], unlistable: [{ code: 'unreadable', about }], fileNames };
  }
  const unlistable: UnlistableReference[] = [];
  const loads = imports.flatMap((entry) => {
    if (entry.type === 'import-meta') return [];
    const { specifier } = entry;
    const isWhole = typeof specifier === 'string' && !('glob' in entry && entry.glob);
    // A bare specifier needs an import map, which is not allowed in these pages.
    if (isWhole && /^(?:\.{0,2}\/|[a-z][a-z\d+.-]*:)/i.test(specifier))
      return [{ url: specifier, as: 'script' } as const];
    const about = truncate(script.slice(entry.importStart, entry.importEnd));
    unlistable.push({ code: 'unresolved', about });
    return [];
  });
  return { loads, unlistable, fileNames };
}
