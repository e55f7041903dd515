import { parseFields, type ParsedFields } from '../parse/parse-fields.ts';
import type { FormatContentOptions } from './format-content-options.ts';
import { FormatError } from './format-error.ts';
import { splitContent, type ContentParts } from './split-content.ts';
import type { FrontMatterParts } from './stringify-yaml.ts';

/**
 * Parses a file of an entry as the loader does: dates stay texts, `no` is «no», and a file without fields has none. A number that
 * is written unusually, such as `1.10`, is a plain number here, and would be written as `1.1`.
 *
 * @param text - What the file holds.
 * @param options - The path of the file.
 * @throws `FormatError` for what the loader cannot parse.
 * @example
 * ```ts
 * import { parseContent, stringifyYaml } from '@comunal/content/format';
 *
 * const { data } = parseContent('title: Taller\nstarts: 2030-03-08\n', { path: 'events/taller.yaml' });
 * console.log(stringifyYaml({ ...data, title: 'Radio' }));
 * // → title: Radio
 * // → starts: "2030-03-08"
 * ```
 */
export function parseContent(text: string, options: FormatContentOptions): FrontMatterParts {
  const parts = splitContent(text, options.path);
  return { data: parts.hasFields ? parseData(parts).fields : {}, body: parts.body };
}

/** The fields of a file, and the numbers among them that JavaScript would write differently. */
export type ParsedData = Extract<ParsedFields, { readonly ok: true }>;

/** Parses the fields of a file, and says where in the file they cannot be. */
export function parseData({ yaml, yamlLine }: ContentParts): ParsedData {
  const parsed = parseFields(yaml);
  if (parsed.ok) return parsed;
  const { line, column } = parsed.position;
  throw new FormatError(parsed.code, { line: line + yamlLine, column });
}
