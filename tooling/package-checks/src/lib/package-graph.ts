import { levels } from '../data/levels.ts';
import type { Package } from '../workspace.ts';

/** Packages by level, and what needs what. */
export interface PackageGraph {
  /** From the highest level to the lowest; a package by its folder. */
  readonly rows: readonly { readonly level: number; readonly folders: readonly string[] }[];
  /** An arrow that follows from others is left out: a package that needs two, of which one needs the other, has one. */
  readonly arrows: readonly { readonly from: string; readonly to: string }[];
}

/** Reads what packages need of each other from their manifests, and their levels from the registry. */
export function createPackageGraph(packages: readonly Package[]): PackageGraph {
  const known = levels.flatMap(({ name, level }) => {
    const pkg = packages.find((candidate) => candidate.name === name);
    return pkg ? [{ level, folder: pkg.folder }] : [];
  });
  const dependencies = new Map(packages.map((pkg) => [pkg.folder, dependenciesOf(pkg, packages)]));
  return {
    rows: [...new Set(known.map(({ level }) => level))].map((level) => ({
      level,
      folders: known.filter((row) => row.level === level).map(({ folder }) => folder),
    })),
    arrows: known.flatMap(({ folder }) =>
      withoutImplied(dependencies.get(folder) ?? [], dependencies).map((to) => ({
        from: folder,
        to,
      })),
    ),
  };
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
