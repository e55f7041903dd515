import type { PublicExport } from './public-exports.ts';

/** Packages that promise nothing to anybody but ours, as their READMEs say. */
const INTERNAL_PACKAGES: ReadonlySet<string> = new Set(['command', 'ui']);

/** Entries that nobody but the command `comunal` and the checks of content import. */
const INTERNAL_ENTRIES: ReadonlySet<string> = new Set(['./cli', './checks']);

/** Whether nobody but packages of this repository imports the export. */
export function isInternalExport({ pkg, entry }: PublicExport): boolean {
  return INTERNAL_PACKAGES.has(pkg.folder) || INTERNAL_ENTRIES.has(entry.subpath);
}
