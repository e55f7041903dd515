import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { privateFolder, getTypeOfFolder } from './folders.ts';

/** Creates the finding `no-folder` for a path that is not a folder. For a file it suggests the content folder that holds it. */
export function describeMissingFolder(dir: string): Finding {
  const finding = { code: 'no-folder', file: '.', values: { dir } } as const;
  return isFile(dir) ? { ...finding, variant: 'file', nearest: folderOf(dir) } : finding;
}

/** Creates the finding `no-site` for a folder without any name that content has. It suggests a content folder inside it. */
export function describeWrongFolder(dir: string): Finding {
  const finding = { code: 'no-site', file: '.', variant: 'elsewhere' } as const;
  const inside = join(dir, 'content');
  return isFile(join(inside, 'site.yaml')) ? { ...finding, nearest: inside } : finding;
}

/** Whether there is a folder at a path. */
export function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statsOf(path)?.isFile() ?? false;
}

function statsOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path);
  } catch {
    return undefined; // not there, or no path at all
  }
}

/** Finds the content folder of a file: the parent of the folder of its type. */
function folderOf(file: string): string {
  const folder = dirname(file);
  if (!getTypeOfFolder(basename(folder))) return folder;
  const above = dirname(folder);
  return basename(above) === privateFolder ? dirname(above) : above;
}
