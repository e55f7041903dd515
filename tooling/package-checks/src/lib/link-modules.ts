import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Package, Workspace } from '../workspace.ts';

/** Makes all our packages, and what `pkg` has installed, importable by name from beside `modules`. */
export function linkModules(
  { packages }: Workspace,
  pkg: Package | undefined,
  modules: string,
): void {
  const targets = new Map(packages.map(({ name, dir }) => [name, dir]));
  const installed = pkg && join(pkg.dir, 'node_modules');
  for (const name of installed ? namesIn(installed) : []) {
    if (!targets.has(name)) targets.set(name, join(installed ?? '', name));
  }
  for (const [name, target] of targets) {
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link, 'junction');
  }
}

function namesIn(modules: string): string[] {
  if (!existsSync(modules)) return [];
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`)
        : [name],
    );
}
