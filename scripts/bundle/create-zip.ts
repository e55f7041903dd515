import { zipSync, type Zippable } from 'fflate';

/** Files by their path, with slashes. */
export type FileTree = ReadonlyMap<string, Uint8Array>;

const UNIX = 3;
const REGULAR_FILE = 0o100_644;

/** Packs files so that the same ones give the same bytes: in the order of their paths, without times or rights of this machine. */
export function createZip(files: FileTree): Uint8Array {
  const paths = [...files.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const path of paths) entries[path] = files.get(path) ?? new Uint8Array();
  // The first day that a ZIP can name. It holds no time zone: that of this machine is meant on both sides.
  const mtime = new Date(1980, 0, 1);
  return zipSync(entries, { level: 9, mtime, os: UNIX, attrs: REGULAR_FILE << 16 });
}
