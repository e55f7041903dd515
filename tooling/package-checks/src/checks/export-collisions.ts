import ts from 'typescript';
import { locateDeclaration, readPublicExports, type PublicExports } from '../lib/public-exports.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/**
 * No two packages export a type of the same name: a program that uses two clients would have to rename one, and an editor
 * offers both. Functions may share one, such as `connect`. What a package passes on from another is one export.
 */
export function exportCollisions(
  workspace: Workspace,
  { exports }: PublicExports = readPublicExports({ ...workspace, selected: workspace.packages }),
): Problem[] {
  const selected = new Set(workspace.selected.map(({ name }) => name));
  const byName = Map.groupBy(
    exports.filter(({ symbol }) => (symbol.flags & ts.SymbolFlags.Type) !== 0),
    ({ name }) => name,
  );
  return [...byName].flatMap(([name, all]) => {
    const packages = [...new Set(all.map(({ pkg }) => pkg.name))];
    const mine = all.find(({ pkg }) => selected.has(pkg.name));
    if (packages.length < 2 || !mine) return [];
    const message = `${name} is exported by ${packages.join(' and ')}: give it the name of its package.`;
    return [
      { location: locateDeclaration(workspace.root, mine.symbol.declarations?.[0]), message },
    ];
  });
}
