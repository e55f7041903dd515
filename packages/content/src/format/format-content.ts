import { parseFields } from '../parse/parse-fields.ts';
import type { FormatContentOptions } from './format-content-options.ts';
import { FormatError, isFormatError } from './format-error.ts';
import { isSameData } from './is-same-data.ts';
import { joinFrontMatter } from './join-front-matter.ts';
import { parseData, type ParsedData } from './parse-content.ts';
import { readYaml } from './read-yaml.ts';
import { locate, splitContent, type ContentParts } from './split-content.ts';
import { toYamlNode } from './to-yaml-node.ts';
import { UnsupportedYaml } from './unsupported-yaml.ts';
import { writeYaml } from './write-yaml.ts';
import type { YamlCollection } from './yaml-node.ts';

/**
 * Formats a file of an entry: YAML, or Markdown with front matter. There is one canonical form, so formatting a second time
 * changes nothing, and each value has a line of its own, so an edit changes that line alone. Comments and the order of fields stay, and so does what the loader reads. Of Markdown only the front matter
 * is formatted; the body keeps every character, except that lines end with LF and that empty lines around it are one before and none after.
 *
 * @param text - What the file holds.
 * @param options - The path of the file.
 * @throws `FormatError` for what cannot be parsed, and for anchors and tags, which no canonical form keeps.
 * @example
 * ```ts
 * import { formatContent } from '@comunal/content/format';
 *
 * const text = "title:  'Taller'   # as on the poster\nlanguages: [es, en]\n";
 * console.log(formatContent(text, { path: 'events/taller.yaml' }));
 * // → title: Taller # as on the poster
 * // → languages:
 * // →   - es
 * // →   - en
 * ```
 */
export function formatContent(text: string, options: FormatContentOptions): string {
  const { path } = options;
  const parts = splitContent(text, path);
  const { hasFields, body } = parts;
  if (!hasFields) return body === '' ? '' : `${body}\n`;
  const formatted = formatYaml(parts);
  return /\.md$/i.test(path) ? joinFrontMatter(formatted, body) : formatted;
}

/**
 * Whether a file of an entry is in the form that {@link formatContent} gives it. A text that cannot be formatted is not.
 *
 * @param text - What the file holds.
 * @param options - The path of the file.
 * @example
 * ```ts
 * import { isCanonical } from '@comunal/content/format';
 *
 * console.log(isCanonical('title: Taller\n', { path: 'events/taller.yaml' })); // → true
 * console.log(isCanonical('title: "Taller"\n', { path: 'events/taller.yaml' })); // → false
 * ```
 */
export function isCanonical(text: string, options: FormatContentOptions): boolean {
  try {
    return formatContent(text, options) === text;
  } catch (thrown) {
    if (!isFormatError(thrown)) throw thrown;
    return false;
  }
}

function formatYaml(parts: ContentParts): string {
  const before = parseData(parts);
  const formatted = writeYaml(
    isDataAlone(parts.yaml, before) ? toYamlNode(before.fields) : readNodes(parts),
  );
  const after = parseFields(formatted);
  // The two parsers read some odd texts differently. Nothing is lost in silence: such a file stays as it is.
  if (!after.ok || !isSameData(before.fields, after.fields))
    throw new FormatError('unsupported-yaml', { line: parts.yamlLine + 1, column: 1 });
  return formatted;
}

/**
 * Whether a file is sure to hold nothing but its data, so that the parser that keeps all else can be spared, which takes ten
 * times as long: no comment, anchor, tag or directive, no number written unusually, and no name that JavaScript would move.
 */
function isDataAlone(yaml: string, { inexact }: ParsedData): boolean {
  return inexact.size === 0 && !/[#&*!%]|(?:^|[\s{[,?"'])\d+["']?\s*:/m.test(yaml);
}

function readNodes({ yaml, yamlLine }: ContentParts): YamlCollection {
  try {
    return readYaml(yaml);
  } catch (thrown) {
    if (!(thrown instanceof UnsupportedYaml)) throw thrown;
    throw new FormatError('unsupported-yaml', locate(yaml, thrown.offset, yamlLine));
  }
}
