import { editFields, splitFrontMatter } from '@comunal/content/edit';
import { formatContent, isCanonical, stringifyYaml } from '@comunal/content/format';
import { isCollection, isMap, parseDocument, visit } from 'yaml';
import { parseYaml } from './parse-yaml.ts';

/** What changes in one file. */
export interface FileChanges {
  /** The new value of each field that changes; `undefined` removes it. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** The new text below the front matter, where it changes. */
  readonly body?: string;
}

/** A file after its changes. */
export interface WrittenFile {
  readonly text: string;
  /** Whether a comment, or the way in which something was written, gets lost. */
  readonly isLossy: boolean;
}

/** Writes changes into a file. What they do not concern stays as it was written. */
export function writeFile(
  suffix: string,
  text: string,
  { fields, body }: FileChanges,
): WrittenFile {
  const isMarkdown = suffix.endsWith('.md');
  const written =
    fields.size === 0 ? { text, isLossy: false } : writeFields(text, fields, isMarkdown);
  return isMarkdown && body !== undefined
    ? { ...written, text: replaceBody(written.text, body) }
    : written;
}

function writeFields(
  text: string,
  fields: ReadonlyMap<string, unknown>,
  isMarkdown: boolean,
): WrittenFile {
  const hasYaml = isMarkdown ? splitFrontMatter(text).yamlLine > 0 : parseYaml(text) !== undefined;
  if (isMarkdown && !hasYaml) {
    const front = writeNew(fields);
    return { text: front ? `---\n${front}---\n${text && `\n${text}`}` : text, isLossy: false };
  }
  const { yaml } = isMarkdown ? splitFrontMatter(text) : { yaml: text };
  const known = parseYaml(yaml) ?? {};
  if (Object.keys(known).length === 0 && !/#/.test(yaml)) {
    const front = writeNew(fields);
    return { text: isMarkdown ? replaceFrontMatter(text, front) : front, isLossy: false };
  }
  const edited = editFields(text, fields);
  if (edited !== undefined) return { text: edited, isLossy: false };
  const { text: rewritten, isLossy } = rewrite(yaml, fields);
  return { text: isMarkdown ? replaceFrontMatter(text, rewritten) : rewritten, isLossy };
}

function writeNew(fields: ReadonlyMap<string, unknown>): string {
  const set = [...fields].filter(([, value]) => value !== undefined);
  return set.length > 0 ? stringifyYaml(Object.fromEntries(set)) : '';
}

/** Changes fields that cannot be changed in place, such as a list with comments in it: the file is written anew. */
function rewrite(yaml: string, fields: ReadonlyMap<string, unknown>): WrittenFile {
  const document = parseDocument(yaml, { schema: 'core', stringKeys: true, logLevel: 'silent' });
  const before = countComments(document);
  for (const [key, value] of fields) {
    if (value === undefined) document.delete(key);
    else document.set(key, document.createNode(value, { aliasDuplicateObjects: false }));
  }
  const text = formatContent(document.toString({ lineWidth: 0 }), asYaml);
  return { text, isLossy: countComments(document) < before || !isCanonical(yaml, asYaml) };
}

const asYaml = { path: '.yaml' };

function countComments(document: ReturnType<typeof parseDocument>): number {
  let count = [document.comment, document.commentBefore].filter(Boolean).length;
  visit(document, {
    Node: (_, node) => {
      const parts = [node.comment, node.commentBefore].filter(Boolean);
      count += parts.length;
    },
  });
  return isMap(document.contents) || isCollection(document.contents) ? count : 0;
}

function replaceFrontMatter(text: string, yaml: string): string {
  const { yaml: old } = splitFrontMatter(text);
  const start = text.indexOf('\n') + 1;
  return text.slice(0, start) + yaml + text.slice(start + old.length);
}

/** Replaces the text below the front matter, with the empty lines and the line ends around it as they were. */
function replaceBody(text: string, body: string): string {
  const { body: old, bodyLine } = splitFrontMatter(text);
  const lines = text.split(/(?<=\n)/);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const head = old === '' ? text.trimEnd() : lines.slice(0, bodyLine).join('');
  const gap = old === '' && head !== '' && body !== '' ? newline + newline : '';
  const tail = old === '' ? newline : /\s*$/.exec(text)?.[0] || newline;
  return head + gap + body.trimEnd().replaceAll(/\r?\n/g, newline) + tail;
}
