import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { privateFolder, getTypeOfFolder } from './folders.ts';

/** What is wrong with a path that is no folder; for a file, with the folder its author may mean. */
export function describeMissingFolder(dir: string): Finding {
  const finding = { code: 'no-folder', file: '.', values: { dir } } as const;
  return isFile(dir) ? { ...finding, variant: 'file', nearest: folderOf(dir) } : finding;
}

/** What is wrong with a folder in which nothing is called as content is; with the one inside it that is content. */
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

/** The content folder a file stands in: the one above the folder of its type. */
function folderOf(file: string): string {
  const folder = dirname(file);
  if (!getTypeOfFolder(basename(folder))) return folder;
  const above = dirname(folder);
  return basename(above) === privateFolder ? dirname(above) : above;
}
