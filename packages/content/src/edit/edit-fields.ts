import { dequal } from 'dequal';
import { isMap, parseDocument, type Document } from 'yaml';
import { formatContent, isCanonical } from '../format/format-content.ts';
import { splitFrontMatter } from '../parse/front-matter.ts';
import { changeFields } from './change-fields.ts';
import { applySplices } from './splice.ts';
import { toPlain } from './to-plain.ts';

/**
 * Changes top-level fields of an entry in a YAML file or in the front matter of a Markdown file. Whatever the change does not
 * concern stays as it was written, byte for byte: comments, order, quotes and spaces, inside a changed field too. What was in the
 * canonical form still is.
 *
 * @param text - YAML, or Markdown with front matter.
 * @param changes - The new value of each field that changes; `undefined` removes the field.
 * @returns The new text, or `undefined` where a comment would get lost or the structure has to be edited by hand.
 * @example
 * ```ts
 * import { editFields } from '@comunal/content/edit';
 *
 * const text = 'title: Taller # on Fridays\nkind: workshop\n';
 * console.log(editFields(text, new Map([['title', 'Radio']]))); // → title: Radio # on Fridays
 * // → kind: workshop
 * ```
 */
export function editFields(text: string, changes: FieldChanges): string | undefined {
  return reviseFields(text, () => changes);
}

/** The new value of each field that changes; `undefined` removes the field. */
export type FieldChanges = ReadonlyMap<string, unknown>;

/** Tells from the fields of an entry which of them change, and `undefined` where they cannot be changed. */
export type ReviseFields = (before: Readonly<Record<string, unknown>>) => FieldChanges | undefined;

/** Changes fields as {@link editFields} does, where what they are has to be known first: parsing takes most of the time. */
export function reviseFields(text: string, revise: ReviseFields): string | undefined {
  const { yaml, yamlLine, isOpen } = splitFrontMatter(text);
  if (isOpen) return undefined;
  if (yamlLine === 0) return editYaml(text, revise);
  const start = text.indexOf('\n') + 1;
  const edited = editYaml(yaml, revise);
  return edited && text.slice(0, start) + edited + text.slice(start + yaml.length);
}

function editYaml(yaml: string, revise: ReviseFields): string | undefined {
  const document = parse(yaml);
  const before = document && readFields(document);
  const changes = before && revise(before);
  if (!changes || !isMap(document.contents)) return undefined;
  const wanted = { ...before };
  for (const [name, value] of changes) {
    const plain = toPlain(value);
    if (plain === undefined) delete wanted[name];
    else wanted[name] = plain;
  }
  const splices = changeFields(yaml, document.contents, before, wanted);
  if (!splices) return undefined;
  const edited = applySplices(yaml, splices);
  const result = parse(edited);
  if (!result || !dequal(readFields(result), wanted)) return undefined;
  return isCanonical(yaml, asYaml) ? formatContent(edited, asYaml) : edited;
}

const asYaml = { path: '.yaml' };

function parse(yaml: string): Document.Parsed | undefined {
  const document = parseDocument(yaml, { schema: 'core', stringKeys: true, logLevel: 'silent' });
  return document.errors.length === 0 ? document : undefined;
}

function readFields(document: Document.Parsed): Record<string, unknown> | undefined {
  try {
    const fields = toPlain(document.toJS());
    return typeof fields === 'object' && fields !== null ? { ...fields } : undefined;
  } catch {
    return undefined; // aliases without end
  }
}
