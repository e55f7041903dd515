// Programs that tests use where they are installed, and how a variation hides them.
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inNamespaces } from './namespaces.mjs';

/** By the facility of facilities.mjs. `folders` are where programs are looked for beside the PATH. */
export const TOOLS = {
  ffmpeg: { programs: ['ffmpeg', 'ffprobe'] },
  ghostscript: { programs: ['gs'] },
  exiftool: { programs: ['exiftool'] },
  postgresql: {
    programs: ['psql', 'initdb', 'pg_ctl', 'postgres'],
    folders: ['/usr/lib/postgresql/*/bin'],
  },
  typst: { programs: ['typst'] },
  'git-lfs': { programs: ['git-lfs'] },
  whisper: { programs: ['whisper-cli', 'whisper-cpp'] },
};

/** Says which of these the machine lacks, when it has none of them. */
export function needsOneOf(programs, folders = []) {
  if (findPrograms(programs).length > 0 || folders.some((folder) => existsSync(folder))) return;
  return `this machine has none of: ${[...programs, ...folders].join(', ')}`;
}

/** Returns a command that runs a program where the named programs (and patterns of folders) are not there. */
export function hiding(names) {
  const programs = findPrograms(names).map((path) => `mount --bind /dev/null '${path}'`);
  const folders = names
    .filter((name) => name.startsWith('/'))
    .flatMap((pattern) => globSync(pattern))
    .map((path) => `mount -t tmpfs -o ro,size=1m tmpfs '${path}'`);
  return inNamespaces('--mount', [...folders, ...programs].join(' && '));
}

function findPrograms(names, path = process.env.PATH ?? '') {
  const folders = path.split(delimiter).filter(Boolean);
  return names
    .filter((name) => !name.startsWith('/'))
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((file) => existsSync(file));
}
