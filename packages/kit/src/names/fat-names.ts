/** UTF-16 units that a name may have: FAT32 takes 255, and other systems count bytes. */
const MAX_NAME = 80;
/** What a path below the kit may have, so that Windows opens it from a folder of the stick: it takes 260 with drive and folders. */
const MAX_PATH = 180;

/** Devices of Windows, which no file may be named after, whatever its extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\..*)?$/i;
// eslint-disable-next-line no-control-regex -- they are what must not be in a name
const FORBIDDEN = /[\0-\x1f\x7f<>:"/\\|?*]/g;
/** Pictures and rare scripts, which older systems and devices read or write otherwise on FAT. */
const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

/**
 * Gives each path a name that FAT32 and every system that reads it can hold: no forbidden character, no reserved name, no two that differ
 * in upper case or in how an accent is written, and not too long. Paths that are fine stay as they are.
 *
 * @param paths - With `/`, in the order in which they are given names: of two that clash, the first keeps its own.
 */
export function toFatNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const root = createFolder();
  return new Map(paths.map((path) => [path, place(path, root)]));
}

/** A folder: the name of each of its children, and which names are taken. */
interface Folder {
  readonly children: Map<string, { readonly name: string; readonly folder: Folder }>;
  readonly taken: Set<string>;
}

function createFolder(): Folder {
  return { children: new Map(), taken: new Set() };
}

function place(path: string, root: Folder): string {
  const parts = path.split('/');
  const names: string[] = [];
  let folder = root;
  for (const [index, part] of parts.entries()) {
    // A file and a folder of one name cannot stand beside each other either.
    const key = index === parts.length - 1 ? `file ${part}` : `folder ${part}`;
    const used = names.reduce((sum, name) => sum + name.length + 1, 0);
    // What stands deeper needs some room as well.
    const room = Math.max(
      12,
      Math.min(MAX_NAME, MAX_PATH - used - 13 * (parts.length - index - 1)),
    );
    const child = folder.children.get(key) ?? addChild(folder, key, toSafeName(part, room), room);
    names.push(child.name);
    folder = child.folder;
  }
  return names.join('/');
}

function addChild(folder: Folder, key: string, wanted: string, room: number) {
  let name = wanted;
  for (let number = 2; folder.taken.has(fold(name)); number += 1) {
    const suffix = `-${number}`;
    name = withSuffix(wanted, suffix, room);
  }
  folder.taken.add(fold(name));
  const child = { name, folder: createFolder() };
  folder.children.set(key, child);
  return child;
}

/** How systems that ignore case and accents' forms see a name. */
export function fold(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

function toSafeName(name: string, room: number): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(FORBIDDEN, '_')
    .replaceAll(ASTRAL, '_')
    .replace(/[. ]+$/, '');
  const named = RESERVED.test(plain) || plain === '' ? `_${plain}` : plain;
  return named.length > room ? withSuffix(named, '', room) : named;
}

/** Puts a suffix before the extension, and shortens what stands before both. */
function withSuffix(name: string, suffix: string, room: number): string {
  const extension = /\.[^.]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  const kept = [...stem].reduce(
    (text, character) =>
      text.length + character.length + suffix.length + extension.length > room
        ? text
        : text + character,
    '',
  );
  return `${kept.replace(/[. ]+$/, '')}${suffix}${extension}`;
}
