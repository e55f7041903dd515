import { applyAllowList, auditSite, parseAllowList } from '@comunal/audit';
import type { Content } from '@comunal/content';
import { readFile } from 'node:fs/promises';

/** What else is known of a built site. */
export interface BuiltSite {
  /** The address that it is published at; left out, its home page names it. */
  readonly url?: string;
  /** What it was built from, of which the closed part may not be in it. */
  readonly content?: Content;
  /** The file with what may be found, and why. */
  readonly allowList?: string;
  /** The day that entries of that list end by, as `2026-11-28`. @defaultValue today in UTC */
  readonly today?: string;
}

/**
 * Audits what a build left, as `comunal audit` does.
 *
 * @param dir - The folder of the built site.
 * @param site - What else is known of it.
 * @returns A line for each finding that nobody allowed, and for each entry of the list that allows nothing.
 */
export async function auditBuiltSite(
  dir: string,
  { url, content, allowList, today = new Date().toISOString().slice(0, 10) }: BuiltSite = {},
): Promise<readonly string[]> {
  const entries = allowList === undefined ? [] : parseAllowList(await readFile(allowList, 'utf8'));
  const { findings: all, files } = await auditSite(dir, { url, content });
  const { findings, unused, expired } = applyAllowList(all, entries, today);
  return [
    ...(files === 0 ? [`${dir} holds no file.`] : []),
    ...findings.map(({ code, file, line = 1, detail }) => `${file}:${line} ${code}: ${detail}`),
    ...[...unused, ...expired].map(({ line, code }) => `${allowList}:${line} allows no ${code}.`),
  ];
}
