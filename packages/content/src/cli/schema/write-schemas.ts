import { writeFileAtomic, ifThere } from '@comunal/http/node';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeSettings, type SchemaPatterns } from './merge-settings.ts';
import { SCHEMA_FOLDER, type SchemaFile } from './schema-files.ts';

/** What {@link writeSchemas} writes, and where. */
export interface SchemaWriting {
  /** The folder that is named to the command, as an absolute path. */
  readonly target: string;
  readonly files: readonly SchemaFile[];
  /** The folder of the schemas as the settings of an editor name it. */
  readonly folder: string;
  /** Whether `settings.json` in `target` ties the schemas to their files. */
  readonly hasSettings: boolean;
}

/** What was written. */
export interface WrittenSchemas {
  /** The files that are new or changed, from `target`. */
  readonly written: readonly string[];
  /** The patterns of the files of each schema. */
  readonly patterns: SchemaPatterns;
}

/** Anybody who may read a project may read its schemas, and new settings. */
const READABLE = 0o644;

/**
 * Writes schemas, and ties them to their files in the settings of the editor. A file that is as it has to be stays untouched.
 *
 * @throws UnreadableSettings when `settings.json` cannot be changed safely; nothing is written then.
 */
export async function writeSchemas({
  target,
  files,
  folder,
  hasSettings,
}: SchemaWriting): Promise<WrittenSchemas> {
  const patterns = Object.fromEntries(
    files
      .filter((file) => file.patterns.length > 0)
      .map((file) => [`${folder}/${file.name}`, file.patterns]),
  );
  const texts = new Map<string, string>(
    files.map(({ name, schema }) => [`${SCHEMA_FOLDER}/${name}`, `${JSON.stringify(schema)}\n`]),
  );
  const settings = hasSettings
    ? await ifThere(readFile(join(target, 'settings.json'), 'utf8'))
    : undefined;
  if (hasSettings) texts.set('settings.json', mergeSettings(settings ?? '', patterns, folder));
  const written: string[] = [];
  for (const [name, text] of texts) {
    const path = join(target, name);
    if ((await ifThere(readFile(path, 'utf8'))) === text) continue;
    // Through a link: somebody may keep the settings of all projects in one place.
    const real = await realpath(path).catch(() => path);
    await writeFileAtomic(real, text, await modeOf(real));
    written.push(name);
  }
  return { written, patterns };
}

/** Settings can hold what nobody else may read: who may, stays. */
async function modeOf(path: string): Promise<number> {
  const known = await stat(path).catch(() => undefined);
  return known ? known.mode & 0o777 : READABLE;
}
