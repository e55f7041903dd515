import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { auditCodes, type AuditCode } from '../audit-codes.ts';
import { AllowListError, type AllowEntry } from './allow-entry.ts';

const FIELDS = ['code', 'file', 'detail', 'reason', 'until'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Parses an allow-list: a list in YAML, or in JSON, which is YAML too.
 *
 * @param text - The text of the file.
 * @throws {@link AllowListError} for the first thing that is wrong, such as an entry without a reason.
 * @example
 * ```ts
 * import { parseAllowList } from '@comunal/audit';
 *
 * const [entry] = parseAllowList('- code: http-link\n  file: "enlaces/**"\n  reason: Esa red no tiene HTTPS.\n');
 * console.log(entry?.code, entry?.line); // → http-link 1
 * ```
 */
export function parseAllowList(text: string): readonly AllowEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', merge: false });
  const [error] = document.errors;
  if (error) throw new AllowListError('not-yaml', lines.linePos(error.pos[0]).line);
  const { contents } = document;
  if (contents === null) return [];
  if (!isSeq(contents)) throw new AllowListError('no-list', 1);
  return contents.items.map((item) => {
    const start = isMap(item) || isScalar(item) ? (item.range?.[0] ?? 0) : 0;
    const { line } = lines.linePos(start);
    if (!isMap(item)) throw new AllowListError('no-list', line);
    return toEntry(readFields(item, line, lines), line);
  });
}

interface Value {
  readonly text: string;
  readonly line: number;
}

function readFields(
  map: YAMLMap,
  entryLine: number,
  lines: LineCounter,
): Partial<Record<Field, Value>> {
  const fields: Partial<Record<Field, Value>> = {};
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const start = isScalar(key) ? key.range?.[0] : undefined;
    const line = start === undefined ? entryLine : lines.linePos(start).line;
    const field = FIELDS.find((each) => each === name);
    if (!field) throw new AllowListError('unknown-field', line, name);
    if (!isScalar(value) || typeof value.value !== 'string')
      throw new AllowListError('wrong-value', line, name);
    fields[field] = { text: value.value.trim(), line };
  }
  return fields;
}

function toEntry(fields: Partial<Record<Field, Value>>, line: number): AllowEntry {
  const { detail, until } = fields;
  if (until && !isDay(until.text)) throw new AllowListError('wrong-date', until.line, until.text);
  return {
    code: toCode(requireField('code')),
    file: requireField('file').text,
    ...(detail && { detail: detail.text }),
    reason: requireField('reason').text,
    ...(until && { until: until.text }),
    line,
  };

  function requireField(name: Field): Value {
    const field = fields[name];
    if (field && field.text !== '') return field;
    throw new AllowListError('missing-field', field?.line ?? line, name);
  }
}

function toCode({ text, line }: Value): AuditCode {
  if (isCode(text)) return text;
  throw new AllowListError('unknown-code', line, text);
}

function isCode(text: string): text is AuditCode {
  return Object.hasOwn(auditCodes, text);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}
