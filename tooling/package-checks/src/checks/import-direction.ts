import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { levels as ourLevels, type Level } from '../data/levels.ts';
import { filesUnder, isExempt } from '../lib/gather.ts';
import { importsOf, type ImportSite } from '../lib/imports.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

const TABLE = 'tooling/package-checks/src/data/levels.ts';

/** Packages import downwards in the table of levels, only what they declare, and nothing outside `packages/`. */
export function importDirection(workspace: Workspace, levels = ourLevels): Problem[] {
  return workspace.judged.flatMap((pkg) => {
    if (!rank(levels, pkg.name)) {
      return [
        { where: `packages/${pkg.folder}`, what: `${pkg.name} has no row in ${TABLE}: add it.` },
      ];
    }
    return filesUnder(pkg.dir)
      .filter((file) => /\.(?:ts|tsx|mts|js|mjs|astro)$/.test(file) && !isExempt(file))
      .flatMap((file) => judgeFile(workspace, levels, pkg, file));
  });
}

/** The rule itself: may the package of one name import that of another? */
export function mayImport(levels: readonly Level[], from: string, to: string): boolean {
  const upper = rank(levels, from);
  const lower = rank(levels, to);
  if (!upper || !lower) return false;
  if (upper.level !== lower.level) return upper.level > lower.level;
  return (upper.level === 0 || upper.level === 2) && lower.row > upper.row;
}

function judgeFile(
  workspace: Workspace,
  levels: readonly Level[],
  pkg: Package,
  file: string,
): Problem[] {
  const path = join(pkg.dir, file);
  return importsOf(file, readFileSync(path, 'utf8')).flatMap((site) => {
    const what = site.specifier.startsWith('.')
      ? judgeRelative(pkg, path, site)
      : judgeNamed(workspace, levels, pkg, site);
    const where = `${relative(workspace.root, path)}:${site.line}`;
    return what === undefined ? [] : [{ where, what }];
  });
}

function judgeRelative(pkg: Package, path: string, { specifier }: ImportSite): string | undefined {
  const inside = relative(pkg.dir, join(path, '..', specifier));
  if (!inside.startsWith('..')) return undefined;
  return `imports ${specifier}, outside its package: import another package by its name.`;
}

function judgeNamed(
  workspace: Workspace,
  levels: readonly Level[],
  pkg: Package,
  { specifier }: ImportSite,
): string | undefined {
  const name = packageName(specifier);
  const known = rank(levels, name) ?? workspace.packages.find((other) => other.name === name);
  if (!known && !name.startsWith('@comunal/')) return outsideName(workspace, name);
  if (name === pkg.name) return undefined;
  if (!mayImport(levels, pkg.name, name)) {
    const known = rank(levels, name) ? 'imports go down the table only' : 'it is not in the table';
    return `imports ${specifier}, and ${pkg.name} may not: ${known} (${TABLE}).`;
  }
  const { devDependencies = {}, peerDependencies = {} } = pkg.manifest;
  // One without dependencies carries in it what it is developed with: the standalone file.
  const { dependencies = devDependencies } = pkg.manifest;
  if (name in dependencies || name in peerDependencies) return undefined;
  return `imports ${specifier} without naming ${name} in the dependencies of packages/${pkg.folder}/package.json.`;
}

/** Private folders of the workspace have names of their own, and are as forbidden by name as by path. */
function outsideName(workspace: Workspace, name: string): string | undefined {
  const isOutside = ['examples', 'tooling', 'docs'].some((parent) =>
    existsSync(join(workspace.root, parent, name, 'package.json')),
  );
  return isOutside ? `imports ${name}, which is not published.` : undefined;
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function rank(levels: readonly Level[], name: string): { level: number; row: number } | undefined {
  const row = levels.findIndex((level) => level.name === name);
  const found = levels[row];
  return found && { level: found.level, row };
}
