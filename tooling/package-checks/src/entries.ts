import { globSync } from 'node:fs';

/** A target of an `exports` field: a file, or conditions that lead to one. */
export type ExportTarget = string | { readonly [condition: string]: ExportTarget };
export type ExportsField = Readonly<Record<string, ExportTarget>>;

/** A way into a package that JavaScript is imported by. */
export interface Entry {
  /** `.` or `./node`, as in `exports`. */
  readonly subpath: string;
  /** The subpath pattern of `exports` that it comes from, such as `./lite/*`. */
  readonly pattern?: string;
  /** Built file, from the package's folder. */
  readonly file: string;
  /** Source file, from the package's folder; absent where `exports` names none. */
  readonly source: string | undefined;
}

/** Reads the JavaScript entries of an `exports` field, without data files. A pattern is expanded by the sources in `dir`. */
export function readEntries(field: ExportsField = {}, dir = '.'): Entry[] {
  return Object.entries(field).flatMap(([subpath, target]) => {
    const file = resolveTarget(target, ['node', 'import', 'default']);
    if (!file || !/\.m?js$/.test(file)) return [];
    const source = resolveTarget(target, ['@comunal/source']);
    const entry = { subpath, file, source };
    return subpath.includes('*') ? expandPattern(entry, dir) : [entry];
  });
}

/** Looks up what is known about an entry: by its subpath, else by the pattern that it comes from. */
export function lookUpEntry<T>(
  table: Readonly<Record<string, T>> | undefined,
  { subpath, pattern }: Pick<Entry, 'subpath' | 'pattern'>,
): T | undefined {
  return table?.[subpath] ?? (pattern === undefined ? undefined : table?.[pattern]);
}

/** How the entry is written in an import: `@comunal/i18n/node`. */
export function specifierOf(name: string, { subpath }: Pick<Entry, 'subpath'>): string {
  return name + subpath.slice(1);
}

function expandPattern({ subpath, file, source = file }: Entry, dir: string): Entry[] {
  const [before = '', after = ''] = source.replace('./', '').split('*');
  return globSync(source, { cwd: dir })
    .map((path) => path.replaceAll('\\', '/').replace('./', ''))
    .toSorted()
    .map((path) => path.slice(before.length, path.length - after.length))
    .map((name) => ({
      subpath: subpath.replace('*', name),
      pattern: subpath,
      file: file.replace('*', name),
      source: source.replace('*', name),
    }));
}

function resolveTarget(target: ExportTarget, conditions: readonly string[]): string | undefined {
  if (typeof target === 'string') return target;
  for (const condition of conditions) {
    const next = target[condition];
    const file = next === undefined ? undefined : resolveTarget(next, [...conditions, 'default']);
    if (file) return file;
  }
  return undefined;
}
