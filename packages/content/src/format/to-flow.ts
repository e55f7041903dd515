import { formatTextInline } from './format-text.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';

/** A name before a colon may have 1024 characters. */
const maxKeyLength = 1000;

/** Formats a value for one line, in brackets. Returns `undefined` where a comment or a text of several lines is in it. */
export function toFlow(node: YamlNode): string | undefined {
  if (node.kind === 'literal') return node.source;
  if (node.kind === 'text')
    return node.text.includes('\n') ? undefined : formatTextInline(node.text, true);
  if (node.end.length > 0) return undefined;
  const parts: string[] = [];
  for (const entry of node.entries) {
    const part = toFlowEntry(entry);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const inside = parts.join(', ');
  if (node.kind === 'list') return `[${inside}]`;
  return inside === '' ? '{}' : `{ ${inside} }`;
}

function toFlowEntry({ key, value, before, after }: YamlEntry): string | undefined {
  if (before.length > 0 || after !== undefined) return undefined;
  const nested = value.kind === 'map' || value.kind === 'list';
  if (nested && value.entries.length > 0) return undefined;
  const text = toFlow(value);
  if (key === undefined || text === undefined) return text;
  const name = formatTextInline(key, true);
  return name.length > maxKeyLength ? undefined : `${name}: ${text}`;
}
