import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Workspace } from '../workspace.ts';

/** Makes all our packages, and what the `projects` have installed, importable by name from beside `modules`. */
export function linkModules(
  { packages }: Workspace,
  projects: readonly string[],
  modules: string,
): void {
  const targets = new Map(packages.map(({ name, dir }) => [name, dir]));
  for (const installed of projects.map((project) => join(project, 'node_modules'))) {
    for (const name of namesIn(installed))
      if (!targets.has(name)) targets.set(name, join(installed, name));
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
