import { formatTextInline } from '../format/format-text.ts';
import { toYamlNode } from '../format/to-yaml-node.ts';
import type { YamlNode } from '../format/yaml-node.ts';

/** Formats a value for one line, mappings and lists in brackets. */
export function toFlow(value: unknown): string {
  return formatNode(toYamlNode(value));
}

function formatNode(node: YamlNode): string {
  if (node.kind === 'literal') return node.source;
  if (node.kind === 'text') return formatTextInline(node.text, true);
  const parts = node.entries.map(({ key, value }) =>
    key === undefined ? formatNode(value) : `${formatTextInline(key, true)}: ${formatNode(value)}`,
  );
  const inside = parts.join(', ');
  if (node.kind === 'list') return `[${inside}]`;
  return inside === '' ? '{}' : `{ ${inside} }`;
}
