import { checkArchive } from './checks/archive.ts';
import { checkClock } from './checks/clock.ts';
import { checkConfigFile } from './checks/config.ts';
import { checkContent } from './checks/content.ts';
import { checkDatabase } from './checks/database.ts';
import { checkDisk } from './checks/disk.ts';
import { checkExiftool } from './checks/exiftool.ts';
import { checkFolder } from './checks/folder.ts';
import { checkGit } from './checks/git.ts';
import { checkIntl } from './checks/intl.ts';
import { checkJitsi } from './checks/jitsi.ts';
import { checkLogIn } from './checks/log-in.ts';
import { checkFfmpeg, checkFfprobe } from './checks/media-tools.ts';
import { checkMemory } from './checks/memory.ts';
import { checkNode } from './checks/node.ts';
import { checkPeerTube } from './checks/peertube.ts';
import { checkRecognition } from './checks/recognition.ts';
import { checkSecrets } from './checks/secrets.ts';
import type { DoctorCheck } from './doctor-check.ts';

/** Every check by its name, in the order in which people read them. */
export const checks = {
  node: checkNode,
  intl: checkIntl,
  config: checkConfigFile,
  content: checkContent,
  secrets: checkSecrets,
  git: checkGit,
  folder: checkFolder,
  disk: checkDisk,
  memory: checkMemory,
  database: checkDatabase,
  peertube: checkPeerTube,
  archive: checkArchive,
  jitsi: checkJitsi,
  'log-in': checkLogIn,
  clock: checkClock,
  ffmpeg: checkFfmpeg,
  ffprobe: checkFfprobe,
  exiftool: checkExiftool,
  recognition: checkRecognition,
} as const satisfies Readonly<Record<string, DoctorCheck>>;

/** The name of a check. */
export type CheckName = keyof typeof checks;

/** Whether a name is that of a check. */
export function isCheckName(name: string): name is CheckName {
  return Object.hasOwn(checks, name);
}

/** The names of all checks, in their order. */
export const checkNames: readonly CheckName[] = Object.keys(checks).filter(isCheckName);

/** Those that need what others have read: the secrets to look for, and the times that servers said. */
export const lateChecks: readonly CheckName[] = ['git', 'clock'];
