import { cpSync, existsSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readManifest } from '../workspace.ts';
import type { Packed } from './pack.ts';

/**
 * Lays out `into/node_modules` as if someone had installed that one package with pnpm: it, and in `store` an unpacked tarball of
 * each of ours that it needs, beside links to what that one declares. It needs no registry, and what a package imports without
 * declaring it is not there.
 *
 * @param store - A folder that packages which are installed one after another have in common: what several need is there once.
 */
export function installAlone(
  wanted: Packed,
  all: readonly Packed[],
  into: string,
  store: string,
): void {
  const place = ({ pkg, dir }: Packed): string => {
    const modules = join(store, pkg.folder, 'node_modules');
    const target = join(modules, pkg.name);
    if (existsSync(target)) return target;
    cpSync(dir, target, { recursive: true });
    const { dependencies = {}, peerDependencies = {} } = readManifest(dir);
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      const ours = all.find((candidate) => candidate.pkg.name === name);
      link(ours ? place(ours) : requireInstalledDir(pkg.dir, name), join(modules, name));
    }
    return target;
  };
  link(place(wanted), join(into, 'node_modules', wanted.pkg.name));
}

/** Every folder that installing the package brings along, itself included. Peers are already there. */
export function installedFolders(wanted: Packed, all: readonly Packed[]): string[] {
  const folders = new Set<string>();
  const add = (dir: string, from: string, ours: boolean): void => {
    if (folders.has(dir)) return;
    folders.add(dir);
    for (const name of Object.keys(readManifest(dir).dependencies ?? {})) {
      const packed = ours ? all.find((candidate) => candidate.pkg.name === name) : undefined;
      if (packed) add(packed.dir, packed.pkg.dir, true);
      else {
        const next = requireInstalledDir(from, name);
        add(next, next, false);
      }
    }
  };
  add(wanted.dir, wanted.pkg.dir, true);
  return [...folders];
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}

/** Where a dependency of the package in `from` is installed: in its own node_modules, or beside it in pnpm's store. */
export function installedDir(from: string, name: string): string | undefined {
  for (let dir = from; ; dir = dirname(dir)) {
    const candidate = join(dir, 'node_modules', name);
    if (existsSync(candidate)) return realpathSync(candidate);
    if (dir === dirname(dir)) return undefined;
  }
}

/** The same of a dependency that has to be there. */
export function requireInstalledDir(from: string, name: string): string {
  const dir = installedDir(from, name);
  if (dir === undefined) throw new Error(`${name}, a dependency of ${from}, is not installed.`);
  return dir;
}
