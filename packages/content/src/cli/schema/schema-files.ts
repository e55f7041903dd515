import type { ContentType } from '@comunal/schemas';
import { createEditorSchema, toPartSchema, type EditorSchema } from './editor-schema.ts';
import type { FilePatterns } from './file-patterns.ts';

/** The folder of the schemas inside the one that is named to the command. */
export const SCHEMA_FOLDER = 'comunal';

/** One file with a schema. */
export interface SchemaFile {
  /** Its name, such as `event.json`. */
  readonly name: string;
  readonly schema: EditorSchema;
  /** The patterns of the files that it is for; none for a schema that is of use for none yet. */
  readonly patterns: readonly string[];
}

/**
 * Creates the files of the schemas: for each type, `event.json` for whole entries and `event.part.json` for files of entries
 * that have several.
 */
export function createSchemaFiles(
  patterns: ReadonlyMap<ContentType, FilePatterns>,
  locales: readonly string[],
): readonly SchemaFile[] {
  return [...patterns].flatMap(([type, { entry, part }]) => {
    const schema = createEditorSchema(type, locales);
    return [
      { name: `${type}.json`, schema, patterns: entry },
      { name: `${type}.part.json`, schema: toPartSchema(type, schema), patterns: part },
    ];
  });
}
