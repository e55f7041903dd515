import { makeProjectFolder } from '../../project-folder.ts';
import { rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readApplication, type RtmpTarget } from './rtmp-target.ts';

/** A preset of ffmpeg with a stream key. */
export interface KeyFile {
  readonly path: string;
  /** Deletes it; ffmpeg has read it by the time that it writes. */
  remove(): Promise<void>;
}

/**
 * Writes the key of a target into a preset that only this account can read (mode 600), for `-fpre`: on the command line of
 * ffmpeg everybody on the machine would see it in the list of processes.
 */
export async function writeKeyFile(dir: string, target: RtmpTarget): Promise<KeyFile> {
  const application = readApplication(target);
  await makeProjectFolder(dir);
  const path = join(dir, `${randomUUID()}.ffpreset`);
  const preset = `rtmp_app=${application}\nrtmp_playpath=${target.key}\n`;
  await writeFile(path, preset, { mode: 0o600, flag: 'wx' });
  return { path, remove: () => rm(path, { force: true }) };
}
