import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { levels } from '../data/levels.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

const PAGE = 'docs/architecture.md';

/** The diagram in docs/architecture.md shows the packages that there are, and what they depend on. */
export function packageDiagram({ root, packages }: Workspace): Problem[] {
  const path = join(root, PAGE);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const diagram = drawDiagram(packages);
  if (text.includes(diagram)) return [];
  return [{ location: PAGE, message: `its diagram of packages has to be\n\n${diagram}` }];
}

/**
 * Draws packages by level as a Mermaid flowchart. An arrow that follows from others is left out: a package that depends on
 * two, of which one depends on the other, has one arrow.
 */
export function drawDiagram(packages: readonly Package[]): string {
  const rows = levels.flatMap(({ name, level }) => {
    const pkg = packages.find((candidate) => candidate.name === name);
    return pkg ? [{ level, folder: pkg.folder }] : [];
  });
  const dependencies = new Map(packages.map((pkg) => [pkg.folder, dependenciesOf(pkg, packages)]));
  const boxes = [...new Set(rows.map(({ level }) => level))].flatMap((level) => [
    `  subgraph level${level}["level ${level}"]`,
    `    ${rows
      .filter((row) => row.level === level)
      .map(({ folder }) => folder)
      .join(' ~~~ ')}`,
    '  end',
  ]);
  const arrows = rows.flatMap(({ folder }) =>
    withoutImplied(dependencies.get(folder) ?? [], dependencies).map(
      (target) => `  ${folder} --> ${target}`,
    ),
  );
  return ['```mermaid', 'flowchart TD', ...boxes, ...arrows, '```'].join('\n');
}

/** Folders of the packages that a package needs at run time, or that it is bundled from. */
function dependenciesOf({ manifest }: Package, packages: readonly Package[]): string[] {
  const { dependencies, devDependencies, peerDependencies } = manifest;
  // A package without dependencies carries what it is built from: the standalone file.
  const names = Object.keys({ ...(dependencies ?? devDependencies), ...peerDependencies });
  return packages.filter(({ name }) => names.includes(name)).map(({ folder }) => folder);
}

/** The transitive reduction of one package's dependencies. */
function withoutImplied(
  targets: readonly string[],
  dependencies: ReadonlyMap<string, readonly string[]>,
): string[] {
  const reach = (from: string): string[] =>
    (dependencies.get(from) ?? []).flatMap((next) => [next, ...reach(next)]);
  const implied = new Set(targets.flatMap(reach));
  return targets.filter((target) => !implied.has(target));
}
