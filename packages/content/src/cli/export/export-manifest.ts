import { CliError } from '@comunal/command';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parseJson } from '../parse-json.ts';

/** The name of the file that says what exports have written into a folder, and how. */
export const MANIFEST = '.comunal-export.json';

/** The options that say where things are published. */
export const urlOptions = ['page-url', 'file-url', 'export-url'] as const;
/** One of {@link urlOptions}. */
export type UrlOption = (typeof urlOptions)[number];

/** Paths of the form that exports write: no hidden file, and none outside of the folder. */
const path = z.string().check(z.regex(/^[\p{L}\p{N}_][^/\\]*(?:\/[\p{L}\p{N}_][^/\\]*)*$/u));
const manifestSchema = z.object({
  formats: z.record(z.string(), z.array(path)),
  urls: z._default(z.partialRecord(z.enum(urlOptions), z.string()), {}),
});

/** What exports have written into a folder. */
export interface ExportManifest {
  /** The paths of the files, by format. */
  readonly formats: Readonly<Record<string, readonly string[]>>;
  /** The addresses that were given, which the next export goes by where it is given none. */
  readonly urls: Readonly<Partial<Record<UrlOption, string>>>;
}

/**
 * Reads what earlier exports have written into a folder.
 *
 * @param foreignFiles - The message for a folder that holds something, none of it from an export.
 * @throws CliError for such a folder.
 */
export async function readManifest(dir: string, foreignFiles: string): Promise<ExportManifest> {
  const names = await readdir(dir).catch(() => []);
  if (names.length === 0) return { formats: {}, urls: {} };
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => '');
  const result = manifestSchema.safeParse(parseJson(text));
  if (!result.success) throw new CliError(1, foreignFiles);
  return result.data;
}
