import ts from 'typescript';
import type { PublicExport } from './public-exports.ts';

/** Packages that promise nothing to anybody but ours, as their READMEs say. */
const INTERNAL_PACKAGES: ReadonlySet<string> = new Set(['command', 'ui']);

/** Entries that nobody but the command `comunal` and the checks of content import. */
const INTERNAL_ENTRIES: ReadonlySet<string> = new Set(['./cli', './checks']);

/** Whether somebody calls the export, and no example shows how. */
export function lacksExample(
  checker: ts.TypeChecker,
  { pkg, entry, symbol }: PublicExport,
): boolean {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || INTERNAL_PACKAGES.has(pkg.folder) || INTERNAL_ENTRIES.has(entry.subpath))
    return false;
  const isValue = (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) !== 0;
  if (!isValue || checker.getTypeOfSymbol(symbol).getCallSignatures().length === 0) return false;
  return !symbol
    .getJsDocTags(checker)
    .some(
      ({ name, text }) => name === 'example' && /^```tsx?\b/m.test(ts.displayPartsToString(text)),
    );
}
