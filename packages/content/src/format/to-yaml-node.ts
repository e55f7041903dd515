import type { YamlNode } from './yaml-node.ts';

/**
 * Turns plain data into nodes. A field that is `undefined` is left out, as in JSON.
 *
 * @throws `TypeError` for what YAML has no form for, such as a function or a `Date`.
 */
export function toYamlNode(value: unknown): YamlNode {
  if (value === null) return { kind: 'literal', source: 'null' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'literal', source: String(value) };
  if (typeof value === 'number') return { kind: 'literal', source: formatNumber(value) };
  if (Array.isArray(value)) {
    const entries = value.map((item: unknown) => ({ value: toYamlNode(item), before: [] }));
    return { kind: 'list', entries, end: [] };
  }
  if (!isPlainObject(value)) throw new TypeError('Only plain data can be written as YAML.');
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => ({ key, value: toYamlNode(each), before: [] }));
  return { kind: 'map', entries, end: [] };
}

function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
