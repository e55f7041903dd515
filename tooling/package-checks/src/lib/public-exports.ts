import { join, relative } from 'node:path';
import ts from 'typescript';
import { specifierOf, type Entry } from '../entries.ts';
import type { Package, Workspace } from '../workspace.ts';

/** Something that an entry of a package exports and the package itself declares. */
export interface PublicExport {
  readonly pkg: Package;
  readonly entry: Entry;
  /** The name it is exported by. */
  readonly name: string;
  readonly symbol: ts.Symbol;
}

/** The public exports of the selected packages. */
export interface PublicExports {
  readonly checker: ts.TypeChecker;
  readonly exports: readonly PublicExport[];
  /** Entries whose source file does not exist, with its path from the root. */
  readonly missing: readonly { readonly entry: string; readonly file: string }[];
}

/** Reads the exports of every entry from its source; what an entry passes on from another package is left out. */
export function readPublicExports({ selected, root }: Workspace): PublicExports {
  const entries = selected.flatMap((pkg) =>
    pkg.entries.flatMap((entry) =>
      entry.source === undefined ? [] : [{ pkg, entry, file: join(pkg.dir, entry.source) }],
    ),
  );
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      customConditions: ['@comunal/source'],
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const exports: PublicExport[] = [];
  const missing: { entry: string; file: string }[] = [];
  for (const { pkg, entry, file } of entries) {
    const source = program.getSourceFile(file);
    if (!source) missing.push({ entry: specifierOf(pkg.name, entry), file: relative(root, file) });
    const module = source && checker.getSymbolAtLocation(source);
    for (const exported of module ? checker.getExportsOfModule(module) : []) {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
      if ((symbol.declarations ?? []).some((declaration) => isOwn(pkg, declaration)))
        exports.push({ pkg, entry, name: exported.name, symbol });
    }
  }
  return { checker, exports, missing };
}

/** Returns where a declaration stands, as `file:line` from the root. */
export function locateDeclaration(root: string, declaration: ts.Declaration | undefined): string {
  if (!declaration) return 'no file';
  const source = declaration.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart(source));
  return `${relative(root, source.fileName)}:${line + 1}`;
}

function isOwn(pkg: Package, declaration: ts.Declaration): boolean {
  const inside = relative(pkg.dir, declaration.getSourceFile().fileName);
  return !inside.startsWith('..') && !inside.includes('node_modules');
}
