import ts from 'typescript';
import { isInternalExport } from '../lib/internal-export.ts';
import { listDocumentedMembers } from '../lib/documented-members.ts';
import { locateDeclaration, readPublicExports, type PublicExports } from '../lib/public-exports.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';
import { findWithoutExample } from '../lib/without-example.ts';
import { findUndescribedParameters } from '../lib/undescribed-parameters.ts';

/**
 * Each public export has a doc comment with text, and so has each member of an exported interface, object type or class; each
 * function or method that somebody calls has an `@example` with a `ts` block, and a `@param` for each of its parameters.
 */
export function docComments(
  workspace: Workspace,
  publicExports: PublicExports = readPublicExports(workspace),
): Problem[] {
  const { checker, exports, missing } = publicExports;
  const entries = missing.map(({ entry, file }) => ({
    location: entry,
    message: `its source ${file} is missing.`,
  }));
  const ofPackages = workspace.selected.flatMap((pkg) => {
    const problems = new Map<string, Problem>();
    const report = (declaration: ts.Declaration | undefined, message: string): void => {
      const location = locateDeclaration(workspace.root, declaration);
      problems.set(`${location} ${message}`, { location, message });
    };
    for (const exported of exports.filter((candidate) => candidate.pkg === pkg)) {
      const { symbol } = exported;
      const [declaration] = symbol.declarations ?? [];
      if (!hasText(checker, symbol))
        report(declaration, `${symbol.name} is public and has no doc comment.`);
      for (const member of listDocumentedMembers(checker, symbol))
        if (!hasText(checker, member.symbol))
          report(member.declaration, `${member.name} is public and has no doc comment.`);
      if (isInternalExport(exported)) continue;
      for (const { name, documented } of findWithoutExample(checker, symbol))
        report(documented, `${name} has no @example with a ts block.`);
      for (const { name, parameter, declaration: location } of findUndescribedParameters(symbol))
        report(location, `${name} has no @param that describes ${parameter}.`);
    }
    return [...problems.values()];
  });
  return [...entries, ...ofPackages];
}

function hasText(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): boolean {
  if (!symbol) return false;
  if (ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() !== '') return true;
  // `@deprecated use …` and the like say something too.
  return symbol
    .getJsDocTags(checker)
    .some((tag) => ts.displayPartsToString(tag.text).trim() !== '');
}
