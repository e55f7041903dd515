import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { fold } from '../names/fat-names.ts';

/** Whether a folder of a kit is a link, or stands in one: it would lead to files of our own. */
export async function leadsElsewhere(dir: string, folder: string): Promise<boolean> {
  const [root, real] = await Promise.all([realpath(dir), realpath(join(dir, folder))]);
  return fold(real) !== fold(join(root, folder));
}
