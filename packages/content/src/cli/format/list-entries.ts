import { existsSync } from 'node:fs';
import { extname, sep } from 'node:path';
import type { EntryFiles, SourceFile } from '../../model/entry-files.ts';
import type { Finding } from '../../model/finding.ts';
import { isFolder } from '../../read/no-folder.ts';
import { scanFolder } from '../../read/scan-folder.ts';
import { findContentFolder } from './find-content-folder.ts';

/** The files of entries at a path. */
export interface ListedEntries {
  /** The content folder. */
  readonly dir: string;
  /** Each entry with those of its files that are at the path. */
  readonly entries: readonly {
    readonly files: EntryFiles;
    readonly sources: readonly SourceFile[];
  }[];
  /** What could not be looked at: folders without permission, and links that lead out. */
  readonly findings: readonly Finding[];
}

/** Lists the files of entries at a path: a content folder, a folder in it, or a single file. Returns `undefined` for a folder that is not there. */
export function listEntries(path: string): ListedEntries | undefined {
  const dir = findContentFolder(path);
  const isThere = isFolder(dir) && (extname(path) !== '' || existsSync(path));
  if (!isThere) return undefined;
  const scan = scanFolder(dir);
  const isChosen = ({ absolute }: SourceFile) =>
    absolute === path || path === dir || absolute.startsWith(path + sep);
  const entries = [...(scan.site ? [scan.site] : []), ...scan.entries()].flatMap((files) => {
    const all = [...(files.shared ? [files.shared] : []), ...files.languages];
    const sources = all.filter(isChosen);
    return sources.length > 0 ? [{ files, sources }] : [];
  });
  const findings = path === dir ? scan.findings.filter(({ code }) => obstacles.has(code)) : [];
  return { dir, entries, findings };
}

const obstacles: ReadonlySet<string> = new Set(['unreadable-file', 'link-outside']);
