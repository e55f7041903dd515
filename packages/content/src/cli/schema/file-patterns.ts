import { contentTypes, type ContentType } from '@comunal/schemas';
import type { EntryFiles } from '../../model/entry-files.ts';
import { folders, privateFolder } from '../../read/folders.ts';
import type { FolderScan } from '../../read/scan-folder.ts';

/** The files that a schema is for, as the glob patterns of an editor; those that begin with `!` take files out again. */
export interface FilePatterns {
  /** Files that hold a whole entry. */
  readonly entry: readonly string[];
  /** Files of entries that have several: those of one language, and what they share. */
  readonly part: readonly string[];
}

/**
 * Lists the files of each type by patterns. Which entries have several files is seen only in the folder. Of private ones no
 * name is written down, since settings of an editor are mostly in git: where one has several files, all of them are taken for
 * parts.
 *
 * @param base - The path of the content folder from the folder that the editor opens, with forward slashes; empty for itself.
 */
export function listFilePatterns(
  scan: FolderScan,
  base: string,
): ReadonlyMap<ContentType, FilePatterns> {
  const inParts = listInParts(scan);
  const prefix = base === '' ? '' : `${escapePattern(base)}/`;
  return new Map(
    contentTypes.map((type) => {
      const entries = inParts.filter((entry) => entry.type === type);
      if (type === 'site') return [type, sitePatterns(prefix, entries.length > 0)];
      const open = `${prefix}${folders[type]}`;
      const closed = `${prefix}${privateFolder}/${folders[type]}`;
      const named = entries.filter(({ isPrivate }) => !isPrivate);
      const shared = named.map(({ slug }) => `${open}/${slug}.yaml`);
      const ofLanguages = [`${open}/*.*.yaml`, `${closed}/*.*.yaml`];
      const withoutParts = [...ofLanguages, ...shared].map((pattern) => `!${pattern}`);
      const isClosedInParts = named.length < entries.length;
      return [
        type,
        {
          entry: [
            `${open}/*.yaml`,
            ...(isClosedInParts ? [`!${closed}/*.yaml`] : [`${closed}/*.yaml`]),
            ...withoutParts,
          ],
          part: [...ofLanguages, ...shared, ...(isClosedInParts ? [`${closed}/*.yaml`] : [])],
        },
      ];
    }),
  );
}

/** Lists the entries with a file in YAML beside those of languages, whatever kind these are of. */
function listInParts(scan: FolderScan): readonly EntryFiles[] {
  const all = [...(scan.site ? [scan.site] : []), ...scan.entries()];
  return all.filter(({ shared, languages }) => shared?.kind === 'yaml' && languages.length > 0);
}

function sitePatterns(prefix: string, isInParts: boolean): FilePatterns {
  const whole = `${prefix}site.yaml`;
  const ofLanguages = `${prefix}site.*.yaml`;
  return isInParts
    ? { entry: [], part: [whole, ofLanguages] }
    : { entry: [whole], part: [ofLanguages] };
}

function escapePattern(path: string): string {
  return path.replaceAll(/[[\](){}!*?+@\\]/g, String.raw`\$&`);
}
