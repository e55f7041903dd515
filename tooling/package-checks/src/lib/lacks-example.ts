import ts from 'typescript';
import { isInternalExport } from './internal-export.ts';
import type { PublicExport } from './public-exports.ts';

/** Whether somebody calls the export, and no example shows how. */
export function lacksExample(checker: ts.TypeChecker, exported: PublicExport): boolean {
  const { symbol } = exported;
  if (!symbol.declarations?.[0] || isInternalExport(exported)) return false;
  const isValue = (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) !== 0;
  if (!isValue || checker.getTypeOfSymbol(symbol).getCallSignatures().length === 0) return false;
  return !symbol
    .getJsDocTags(checker)
    .some(
      ({ name, text }) => name === 'example' && /^```tsx?\b/m.test(ts.displayPartsToString(text)),
    );
}
