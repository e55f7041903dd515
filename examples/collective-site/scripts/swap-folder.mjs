// Makes a folder beside the one it is meant for, and puts it in its place when all of it is there.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

const remove = (folder) => rm(folder, { recursive: true, force: true });

/**
 * Has `make` fill an empty folder, `${folder}-next`, which then takes the place of `folder`. When `make` fails, or the
 * process ends meanwhile, the folder that was there stays as it was.
 */
export async function swapFolder(folder, make) {
  const [next, previous] = [`${folder}-next`, `${folder}-previous`];
  // A process that ended between the two renames below left the folder under its other name.
  if (!existsSync(folder) && existsSync(previous)) await rename(previous, folder);
  await remove(next);
  try {
    await make(next);
  } catch (error) {
    await remove(next);
    throw error;
  }
  await remove(previous);
  if (existsSync(folder)) await rename(folder, previous);
  await rename(next, folder);
  await remove(previous);
}
