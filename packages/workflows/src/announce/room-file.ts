import { createPrivateFolder } from '@comunal/content';
import { makeFolder, writeFileAtomic, ifThere } from '@comunal/http/node';
import { createRoomName, parseRoomName, reveal, type RoomName } from '@comunal/jitsi';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The file of the room of an event, from the content folder: in the folder that git does not take. */
export function getRoomPath(slug: string): string {
  return `private/rooms/${slug}.txt`;
}

/**
 * Creates a room that nobody can guess, and keeps its name in a file that this account alone can read, in the folder that git
 * does not take. A room that is there stays.
 *
 * @param dir - The content folder.
 * @param locale - Of the comment in the rule for git, where the folder is new.
 * @returns Whether it is new.
 */
export async function createRoomFile(dir: string, slug: string, locale: string): Promise<boolean> {
  await createPrivateFolder(dir, locale);
  const file = join(dir, getRoomPath(slug));
  await makeFolder(dirname(file));
  if (await readRoomFile(dir, slug)) return false;
  await writeFileAtomic(file, `${reveal(createRoomName())}\n`, 0o600);
  return true;
}

/** Reads the name of the room of an event; undefined where it has none. */
export async function readRoomFile(dir: string, slug: string): Promise<RoomName | undefined> {
  const text = await ifThere(readFile(join(dir, getRoomPath(slug)), 'utf8'));
  return text === undefined ? undefined : parseRoomName(text.trim());
}

/** Deletes the name of a room. The server forgets a room by itself once everybody has left. */
export async function removeRoomFile(dir: string, slug: string): Promise<void> {
  await rm(join(dir, getRoomPath(slug)), { force: true });
}
