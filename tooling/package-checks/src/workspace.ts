import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEntries, type Entry, type ExportsField } from './entries.ts';

/** The part of a package.json that the checks read. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly exports?: ExportsField;
  readonly files?: readonly string[];
  readonly keywords?: readonly string[];
  readonly publishConfig?: { readonly registry?: string };
  readonly repository?: {
    readonly type: string;
    readonly url: string;
    readonly directory?: string;
  };
  readonly license?: string;
  readonly homepage?: string;
  readonly bugs?: string;
  readonly funding?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A folder of `packages/`. */
export interface Package {
  /** Folder name, as in `npm run check FOLDER`. */
  readonly folder: string;
  readonly name: string;
  readonly dir: string;
  readonly manifest: Manifest;
  readonly entries: readonly Entry[];
}

/** All packages, and those of them that a check looks at. */
export interface Workspace {
  readonly root: string;
  readonly packages: readonly Package[];
  readonly selected: readonly Package[];
  /** True when only one package is selected: what belongs to no package is then left alone. */
  readonly partial: boolean;
}

/** Reads `packages/*`; with `only`, selects that folder alone. */
export function readWorkspace(root: string, only?: string): Workspace {
  const parent = join(root, 'packages');
  const packages = readdirSync(parent)
    .toSorted()
    .filter((folder) => existsSync(join(parent, folder, 'package.json')))
    .map((folder) => readPackage(join(parent, folder), folder));
  const selected = only === undefined ? packages : packages.filter(({ folder }) => folder === only);
  if (only !== undefined && selected.length === 0) throw new Error(`There is no packages/${only}.`);
  return { root, packages, selected, partial: only !== undefined };
}

/** Reads a manifest; its shape is ours, so it is not checked further. */
export function readManifest(dir: string): Manifest {
  return JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as Manifest;
}

function readPackage(dir: string, folder: string): Package {
  const manifest = readManifest(dir);
  return {
    folder,
    name: manifest.name,
    dir,
    manifest,
    entries: readEntries(manifest.exports, dir),
  };
}
