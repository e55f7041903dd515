import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree } from 'jsonc-parser';
import type { Node, ParseError, Segment } from 'jsonc-parser';

/** Glob patterns of files by the path of their schema, as the setting `yaml.schemas` takes them. */
export type SchemaPatterns = Readonly<Record<string, readonly string[]>>;

/** The setting in which an editor looks up the schema of a file. */
const SETTING = 'yaml.schemas';

/** The settings of an editor cannot be changed without a risk of losing some. */
export class UnreadableSettings extends Error {
  override readonly name = 'UnreadableSettings';
  /** The place in the file, both from 1. */
  readonly position: { readonly line: number; readonly column: number };

  constructor(text: string, offset: number) {
    super('these settings are no JSON with comments');
    const before = text.slice(0, offset).split('\n');
    this.position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

/**
 * Sets the patterns of schemas in the text of a settings file. Comments, other settings and their order stay as they are.
 *
 * @param text - The file as it is, JSON with comments; empty where there is none.
 * @param schemas - The schemas with their patterns.
 * @param folder - The folder of the schemas, as it stands in their paths: one inside it that is not among `schemas` is taken out.
 * @returns the new text, or the same one when all is as it has to be.
 * @throws UnreadableSettings for a text that is no JSON with comments, or has something else in that setting.
 */
export function mergeSettings(text: string, schemas: SchemaPatterns, folder: string): string {
  const body = text.replace(/^\uFEFF/, '');
  const mark = text.slice(0, text.length - body.length);
  const root = readRoot(body);
  const known = readSchemas(body, root);
  const unwanted = Object.keys(known).filter(
    (path) => path.startsWith(`${folder}/`) && !Object.hasOwn(schemas, path),
  );
  const changes: (readonly [path: string, patterns: readonly string[] | undefined])[] = [
    ...unwanted.map((path) => [path, undefined] as const),
    ...Object.entries(schemas).filter(([path, patterns]) => !isSame(known[path], patterns)),
  ];
  const merged = changes.reduce(
    (result, [path, patterns]) => edit(result, [SETTING, path], patterns),
    root ? body : `${body.trim()}${body.trim() && lineEndOf(body)}{}`,
  );
  if (changes.length === 0) return text;
  return mark + (merged.endsWith('\n') ? merged : `${merged}${lineEndOf(body)}`);
}

/** Reads a settings file as a tree; one that is empty, or holds comments alone, has none. */
function readRoot(text: string): Node | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  if (error) throw new UnreadableSettings(text, error.offset);
  if (root && root.type !== 'object') throw new UnreadableSettings(text, root.offset);
  return root;
}

function readSchemas(text: string, root: Node | undefined): Readonly<Record<string, unknown>> {
  const twin = root?.children?.filter(({ children }) => children?.[0]?.value === SETTING)[1];
  // An editor heeds the last one; which of them to change, nobody can tell.
  if (twin) throw new UnreadableSettings(text, twin.offset);
  const node = root && findNodeAtLocation(root, [SETTING]);
  if (node && node.type !== 'object') throw new UnreadableSettings(text, node.offset);
  return node ? (getNodeValue(node) as Record<string, unknown>) : {}; // the type was just looked at
}

function edit(text: string, path: Segment[], value: readonly string[] | undefined): string {
  const formattingOptions = { ...indentationOf(text), eol: lineEndOf(text) };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}

function indentationOf(text: string): { insertSpaces: boolean; tabSize: number } {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length };
}

function lineEndOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function isSame(value: unknown, patterns: readonly string[]): boolean {
  return JSON.stringify(value) === JSON.stringify(patterns);
}
