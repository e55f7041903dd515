// Stamps: a step is skipped when the hash of everything it reads is the one of its last success.
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from './paths.mjs';

const LARGE_BYTES = 16 * 1024 * 1024;
const MADE = /^(?:node_modules|dist(?:-.*)?|\.astro|\.cache|coverage)$/;

/** Hash of the named files and folders (paths from the root) and of further words. */
export function fingerprint(paths, words = [], skip = () => false) {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const path of paths) {
    for (const file of filesUnder(path, skip)) hash.update(`\0${file}\0`).update(contentOf(file));
  }
  return hash.digest('hex');
}

export function isStamped(name, state) {
  const file = stampFile(name);
  return existsSync(file) && readFileSync(file, 'utf8') === state;
}

export function stamp(name, state) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stampFile(name), state);
}

function stampFile(name) {
  return join(CACHE, `${name}.stamp`);
}

/** Links are not followed, what is no file is not read, and a large one is known by its size and time. */
function contentOf(file) {
  const full = join(ROOT, file);
  const stats = lstatSync(full);
  if (stats.isSymbolicLink()) return readlinkSync(full);
  if (!stats.isFile() || stats.size > LARGE_BYTES) return `${stats.size} ${stats.mtimeMs}`;
  return readFileSync(full);
}

function filesUnder(path, skip) {
  const full = join(ROOT, path);
  const stats = lstatSync(full, { throwIfNoEntry: false });
  if (!stats || skip(path)) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => !MADE.test(name))
    .toSorted()
    .flatMap((name) => filesUnder(`${path}/${name}`, skip));
}
