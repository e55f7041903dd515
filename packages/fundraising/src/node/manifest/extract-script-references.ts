import { init, parse } from 'es-module-lexer';
import { extractFileNames } from './extract-file-names.ts';
import { truncate, type References, type UnlistableReference } from './reference.ts';

/**
 * What a script imports, by its grammar; and every text in it that may be the name of a file, since a script can load by any
 * name that it has. A name that it puts together from parts is not found.
 */
export async function extractScriptReferences(script: string): Promise<References> {
  const mentions = extractFileNames(script);
  // Most scripts import nothing, and a lexer of modules need not understand them.
  if (!/\bimport\b|\bfrom\b/.test(script)) return { loads: [], unlistable: [], mentions };
  await init();
  let imports;
  try {
    [imports] = parse(script);
  } catch {
    const about = truncate(script);
    return { loads: [], unlistable: [{ code: 'unreadable', about }], mentions };
  }
  const unlistable: UnlistableReference[] = [];
  const loads = imports.flatMap((found) => {
    if (found.type === 'import-meta') return [];
    const { specifier } = found;
    const isWhole = typeof specifier === 'string' && !('glob' in found && found.glob);
    // Without an import map, which no page here may have, a bare name leads nowhere.
    if (isWhole && /^(?:\.{0,2}\/|[a-z][a-z\d+.-]*:)/i.test(specifier))
      return [{ url: specifier, as: 'script' } as const];
    const about = truncate(script.slice(found.importStart, found.importEnd));
    unlistable.push({ code: 'unresolved', about });
    return [];
  });
  return { loads, unlistable, mentions };
}
