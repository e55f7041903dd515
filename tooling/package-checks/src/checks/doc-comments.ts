import ts from 'typescript';
import { locateDeclaration, readPublicExports, type PublicExports } from '../lib/public-exports.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Each public export has a doc comment with text; so has each option (member of an exported
 * interface or type named `…Options`) and each public member of an exported class.
 */
export function docComments(
  workspace: Workspace,
  { checker, exports, missing }: PublicExports = readPublicExports(workspace),
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { entry, file } of missing)
    problems.set(entry, { location: entry, message: `its source ${file} is missing.` });
  for (const { name, symbol } of exports)
    for (const member of [symbol, ...documentedMembers(symbol)]) {
      if (hasText(checker, member)) continue;
      const location = locateDeclaration(workspace.root, member);
      const owner = member === symbol ? '' : `${name}.`;
      const message = `${owner}${member.name} is public and has no doc comment.`;
      problems.set(`${location} ${message}`, { location, message });
    }
  return [...problems.values()];
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
