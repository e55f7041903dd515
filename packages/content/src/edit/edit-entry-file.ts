import { stringifyYaml } from '../format/stringify-yaml.ts';
import { splitFrontMatter } from '../parse/front-matter.ts';
import { reviseFields } from './edit-fields.ts';
import { replaceBody } from './replace-body.ts';
import { setAtPath } from './set-at-path.ts';

/** A value, and where it is set in the fields of a file. */
export interface FieldEdit {
  /** The names of fields and the indexes of items that lead to it. What is missing on the way is added, but for items. */
  readonly path: readonly (string | number)[];
  /** The value. */
  readonly value: unknown;
}

/** What is changed in a file of an entry. */
export interface FileEdits {
  /** Whether the file is all YAML, or Markdown with front matter. */
  readonly kind: 'yaml' | 'markdown';
  /** The values that are set in its fields. */
  readonly fields: readonly FieldEdit[];
  /** The text below the front matter, with `\n` line ends; left out, it stays as it is. */
  readonly body?: string | undefined;
}

/**
 * Changes values and the body of an entry's file. Whatever the change does not concern stays as it was written, byte for byte.
 *
 * @param text - The file; an empty text for one that is new.
 * @param edits - What is changed.
 * @returns The new text, or `undefined` where a comment would get lost or the structure has to be edited by hand.
 * @example
 * ```ts
 * import { editEntryFile } from '@comunal/content/edit';
 *
 * const fields = [{ path: ['title', 'pt'], value: 'Oficina' }];
 * console.log(editEntryFile('title: { es: Taller }\n', { kind: 'yaml', fields })); // → title: { es: Taller, pt: Oficina }
 * ```
 */
export function editEntryFile(text: string, { kind, fields, body }: FileEdits): string | undefined {
  const edited = fields.length === 0 ? text : setFields(text, kind, fields);
  if (edited === undefined || body === undefined) return edited;
  const { body: before, bodyLine, yamlLine, isOpen } = splitFrontMatter(edited);
  if (isOpen || kind === 'yaml') return undefined;
  const written = replaceBody(edited, startOfLine(edited, bodyLine), before, body);
  // Without front matter above, a line of hyphens at the top of a body would begin it.
  if (yamlLine > 0 || splitFrontMatter(written).yamlLine === 0) return written;
  const newline = written.includes('\r\n') ? '\r\n' : '\n';
  return `---${newline}---${newline}${newline}${written}`;
}

function setFields(
  text: string,
  kind: FileEdits['kind'],
  edits: readonly FieldEdit[],
): string | undefined {
  const { yaml, yamlLine, isOpen } = splitFrontMatter(text);
  if (isOpen) return undefined;
  const source = kind === 'markdown' || yamlLine > 0 ? yaml : text;
  if (source.trim() !== '')
    return reviseFields(text, (before) => {
      const after = setAll(before, edits);
      return after && new Map(edits.map(({ path: [name] }) => [String(name), after[String(name)]]));
    });
  const after = setAll({}, edits);
  if (!after) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const written = stringifyYaml(after).replaceAll('\n', newline);
  if (kind === 'yaml') return text + written;
  if (yamlLine > 0)
    return text.slice(0, startOfLine(text, 1)) + written + text.slice(startOfLine(text, 1));
  const gap = text === '' ? '' : newline;
  return `---${newline}${written}---${newline}${gap}${text}`;
}

function setAll(
  before: Readonly<Record<string, unknown>>,
  edits: readonly FieldEdit[],
): Readonly<Record<string, unknown>> | undefined {
  let after: Readonly<Record<string, unknown>> | undefined = before;
  for (const { path, value } of edits) after &&= setAtPath(after, path, value);
  return after;
}

function startOfLine(text: string, line: number): number {
  let offset = 0;
  for (let left = line; left > 0; left--) {
    const end = text.indexOf('\n', offset);
    if (end < 0) return text.length;
    offset = end + 1;
  }
  return offset;
}
