import { globSync } from 'node:fs';
import { runtimes as ourRuntimes, type Runtime } from '../data/runtimes.ts';
import { lookUpEntry, specifierOf, type ExportsField, type ExportTarget } from '../entries.ts';
import { readManifest } from '../workspace.ts';

/** A way into an installed package, as its `exports` has it. */
export interface InstalledEntry {
  /** How it is written in an import: `@comunal/i18n/node`. */
  readonly specifier: string;
  /** Absent for what runs nowhere: types and data. */
  readonly runtime: Runtime | undefined;
  /** `source` is compiled by the bundler of a project, such as components of Astro. */
  readonly kind: 'module' | 'data' | 'types' | 'source';
  readonly hasTypes: boolean;
}

/** Lists every entry of the package in a folder: all that `exports` names, with patterns expanded by the files there. */
export function listInstalledEntries(
  dir: string,
  folder: string,
  runtimes = ourRuntimes,
): readonly InstalledEntry[] {
  const { name, exports = {} } = readManifest(dir);
  return expandPatterns(exports, dir).map(({ target, ...entry }) => {
    const types = findTarget(target, 'types');
    const file = findTarget(target, 'default');
    const runtime = lookUpEntry(runtimes[folder], entry);
    return {
      specifier: specifierOf(name, entry),
      runtime: file === undefined || file.endsWith('.json') ? undefined : (runtime ?? 'node'),
      kind: classify(file),
      hasTypes: types !== undefined,
    };
  });
}

function classify(file: string | undefined): InstalledEntry['kind'] {
  if (file === undefined) return 'types';
  if (file.endsWith('.json')) return 'data';
  return file.endsWith('.ts') ? 'source' : 'module';
}

interface ExpandedEntry {
  readonly subpath: string;
  readonly pattern?: string;
  readonly target: ExportTarget;
}

function expandPatterns(field: ExportsField, dir: string): readonly ExpandedEntry[] {
  return Object.entries(field).flatMap(([subpath, target]): readonly ExpandedEntry[] => {
    if (!subpath.includes('*')) return [{ subpath, target }];
    const file = findTarget(target, 'default') ?? findTarget(target, 'types') ?? '';
    const [before = '', after = ''] = file.replace('./', '').split('*');
    return globSync(file, { cwd: dir })
      .map((path) => path.replaceAll('\\', '/').replace('./', ''))
      .toSorted()
      .map((path) => path.slice(before.length, path.length - after.length))
      .map((part) => ({ subpath: subpath.replace('*', part), pattern: subpath, target }));
  });
}

function findTarget(target: ExportTarget, condition: string): string | undefined {
  if (typeof target === 'string') return condition === 'default' ? target : undefined;
  const next = target[condition];
  return next === undefined ? undefined : findTarget(next, 'default');
}
