import type { Finding } from '../model/finding.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import { folders } from '../read/folders.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { CheckInput } from './check-input.ts';

/**
 * Reports `duplicate-guid`: nodes with the same guid, each where it stands. Calendars and schedules know a node by it, so that
 * programs would show one of them alone. Whether case counts differs from program to program.
 */
export function* checkDuplicateGuids({ graph }: CheckInput): Generator<Finding> {
  const owners = new Map<string, NodePosition[]>();
  for (const { raw, entry } of graph.records)
    if (entry.type === 'event')
      for (const [index, { guid }] of (entry.nodes ?? []).entries()) {
        const key = guid.toLowerCase();
        owners.set(key, [...(owners.get(key) ?? []), { raw, index }]);
      }
  for (const nodes of owners.values())
    for (const { raw, index } of nodes) {
      const twin = nodes.find((node) => node.raw !== raw || node.index !== index);
      if (twin)
        yield createEntryFinding(raw, {
          code: 'duplicate-guid',
          path: ['nodes', index, 'guid'],
          target: 'value',
          ...nameExisting(twin.raw),
        });
    }
}

interface NodePosition {
  readonly raw: RawEntry;
  readonly index: number;
}

/** Names the activity of the other node, unless it is closed. */
function nameExisting({ isClosed, files }: RawEntry): Pick<Finding, 'variant' | 'values'> {
  return isClosed
    ? { variant: 'ofClosed' }
    : { values: { existing: `${folders.event}/${files.slug}` } };
}
