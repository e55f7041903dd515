/** A target of an `exports` field: a file, or conditions that lead to one. */
export type ExportTarget = string | { readonly [condition: string]: ExportTarget };
export type ExportsField = Readonly<Record<string, ExportTarget>>;

/** A way into a package that JavaScript is imported by. */
export interface Entry {
  /** `.` or `./node`, as in `exports`. */
  readonly subpath: string;
  /** Built file, from the package's folder. */
  readonly file: string;
  /** Source file, from the package's folder; absent where `exports` names none. */
  readonly source: string | undefined;
}

/** The JavaScript entries of an `exports` field: no data files, no patterns. */
export function readEntries(field: ExportsField = {}): Entry[] {
  return Object.entries(field).flatMap(([subpath, target]) => {
    const file = resolveTarget(target, ['node', 'import', 'default']);
    if (!file || !/\.m?js$/.test(file) || subpath.includes('*')) return [];
    const source = resolveTarget(target, ['@comunal/source']);
    return [{ subpath, file, source }];
  });
}

/** How the entry is written in an import: `@comunal/i18n/node`. */
export function specifierOf(name: string, { subpath }: Pick<Entry, 'subpath'>): string {
  return name + subpath.slice(1);
}

function resolveTarget(target: ExportTarget, conditions: readonly string[]): string | undefined {
  if (typeof target === 'string') return target;
  for (const condition of conditions) {
    const next = target[condition];
    const found = next === undefined ? undefined : resolveTarget(next, [...conditions, 'default']);
    if (found) return found;
  }
  return undefined;
}
