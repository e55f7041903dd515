import { splitFrontMatter } from '../parse/front-matter.ts';
import { FormatError } from './format-error.ts';

/** The parts of a file of an entry. Its lines end with `\n`. */
export interface ContentParts {
  readonly yaml: string;
  /** The number of lines above `yaml`. */
  readonly yamlLine: number;
  /** Whether there is YAML, if an empty one. */
  readonly hasFields: boolean;
  readonly body: string;
}

/**
 * Splits a file of an entry into its fields and its body. A byte-order mark is dropped, and lines that end with CR LF end with LF.
 *
 * @throws {@link FormatError} for front matter without an end, a name with another extension, and a CR on its own.
 */
export function splitContent(text: string, path: string): ContentParts {
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  if (/\.ya?ml$/i.test(path)) {
    rejectLoneCarriageReturn(lines, 0);
    return { yaml: lines, yamlLine: 0, hasFields: true, body: '' };
  }
  if (!/\.md$/i.test(path)) throw new FormatError('unknown-extension', { line: 1, column: 1 });
  const { yaml, yamlLine, body, isOpen } = splitFrontMatter(lines);
  if (isOpen) throw new FormatError('front-matter', { line: 1, column: 1 });
  rejectLoneCarriageReturn(yaml, yamlLine);
  const hasFields = yamlLine > 0;
  return { yaml, yamlLine, hasFields, body: hasFields ? body : lines.trimEnd() };
}

/** YAML takes a CR on its own for a line end, which is more than most editors do. */
function rejectLoneCarriageReturn(yaml: string, yamlLine: number): void {
  const offset = yaml.indexOf('\r');
  if (offset !== -1) throw new FormatError('unsupported-yaml', locate(yaml, offset, yamlLine));
}

/** Returns the position in a file of an offset in its YAML. */
export function locate(
  yaml: string,
  offset: number,
  yamlLine: number,
): { readonly line: number; readonly column: number } {
  const before = yaml.slice(0, offset).split('\n');
  return { line: yamlLine + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
