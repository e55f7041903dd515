import { join, relative } from 'node:path';
import ts from 'typescript';
import { specifierOf } from '../entries.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

/**
 * Each public export has a doc comment with text; so has each option (member of an exported
 * interface or type named `…Options`) and each public member of an exported class.
 */
export function docComments(workspace: Workspace): Problem[] {
  const entries = workspace.judged.flatMap((pkg) =>
    pkg.entries.flatMap((entry) =>
      entry.source === undefined
        ? []
        : [{ pkg, name: specifierOf(pkg.name, entry), file: join(pkg.dir, entry.source) }],
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
  const problems = new Map<string, Problem>();
  for (const { pkg, name, file } of entries) {
    const source = program.getSourceFile(file);
    if (!source) {
      problems.set(name, {
        location: name,
        message: `its source ${relative(workspace.root, file)} is missing.`,
      });
      continue;
    }
    const module = checker.getSymbolAtLocation(source);
    for (const exported of module ? checker.getExportsOfModule(module) : []) {
      for (const problem of judgeExport(checker, workspace.root, pkg, exported)) {
        problems.set(`${problem.location} ${problem.message}`, problem);
      }
    }
  }
  return [...problems.values()];
}

function judgeExport(
  checker: ts.TypeChecker,
  root: string,
  pkg: Package,
  exported: ts.Symbol,
): Problem[] {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const own = (symbol.declarations ?? []).some((declaration) => isOwn(pkg, declaration));
  if (!own) return [];
  const undocumented = [symbol, ...documentedMembers(symbol)].filter(
    (candidate) => !hasText(checker, candidate),
  );
  return undocumented.map((member) => ({
    location: locate(root, member),
    message: `${member === symbol ? '' : `${exported.name}.`}${member.name} is public and has no doc comment.`,
  }));
}

/** Members that a caller writes or calls, and that a signature alone does not explain. */
function documentedMembers(symbol: ts.Symbol): ts.Symbol[] {
  const isOptions = symbol.name.endsWith('Options');
  const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0;
  if (!isOptions && !isClass) return [];
  const members = new Map([...(symbol.members ?? []), ...literalMembers(symbol)]);
  return [...members.values()].filter((member) => {
    const declaration = member.valueDeclaration;
    if (!declaration || ts.isConstructorDeclaration(declaration)) return false;
    const hidden =
      ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override;
    const isHidden = (ts.getCombinedModifierFlags(declaration) & hidden) !== 0;
    return !isHidden && !/^(?:__|~|#)/.test(member.name);
  });
}

function literalMembers(symbol: ts.Symbol): [ts.__String, ts.Symbol][] {
  const alias = symbol.declarations?.find((declaration) => ts.isTypeAliasDeclaration(declaration));
  if (!alias || !ts.isTypeLiteralNode(alias.type)) return [];
  const literal = (alias.type as ts.TypeLiteralNode & { readonly symbol?: ts.Symbol }).symbol;
  return [...(literal?.members ?? [])];
}

function hasText(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  if (ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() !== '') return true;
  // `@deprecated use …` and the like say something too.
  return symbol
    .getJsDocTags(checker)
    .some((tag) => ts.displayPartsToString(tag.text).trim() !== '');
}

function isOwn(pkg: Package, declaration: ts.Declaration): boolean {
  const inside = relative(pkg.dir, declaration.getSourceFile().fileName);
  return !inside.startsWith('..') && !inside.includes('node_modules');
}

function locate(root: string, symbol: ts.Symbol): string {
  const declaration = symbol.declarations?.[0];
  if (!declaration) return symbol.name;
  const source = declaration.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart(source));
  return `${relative(root, source.fileName)}:${line + 1}`;
}
