import { ImportChangeKind, type ImportChange } from './import-change.ts';
import type { FieldStates } from './import-state.ts';
import { createFieldStates, mergeFields, type Fields } from './merge-fields.ts';

type NodeChange = Pick<ImportChange, 'kind' | 'fields'> & { readonly node: string };

/** What became of the nodes of an entry. */
export interface MergedNodes {
  readonly nodes: readonly Fields[];
  readonly states: readonly FieldStates[];
  readonly changes: readonly NodeChange[];
}

/** Merges the nodes of a gathering by their guid. Those that people wrote themselves stay where they are. */
export function mergeNodes(
  previous: readonly FieldStates[],
  existing: readonly Fields[],
  incoming: readonly Fields[],
): MergedNodes {
  const before = new Map(previous.map((state) => [state.guid, state]));
  const source = new Map(incoming.map((node) => [getGuid(node), node]));
  const here = new Set(existing.map(getGuid));
  const states: FieldStates[] = [];
  const changes: NodeChange[] = [];
  const keepState = (guid: string, kind: ImportChangeKind) => {
    const state = before.get(guid);
    if (!state) return;
    states.push(state);
    changes.push({ kind, node: guid });
  };
  const nodes = existing.map((node) => {
    const guid = getGuid(node);
    const fromSource = source.get(guid);
    if (!fromSource) {
      keepState(guid, ImportChangeKind.Missing);
      return node;
    }
    const { fields, state, updated, kept } = mergeFields(guid, before.get(guid), node, fromSource);
    states.push(state);
    changes.push(...listFieldChanges(updated, kept).map((change) => ({ ...change, node: guid })));
    return fields;
  });
  const added = incoming.filter((node) => {
    const guid = getGuid(node);
    if (here.has(guid)) return false;
    if (before.has(guid)) {
      keepState(guid, ImportChangeKind.Removed);
      return false;
    }
    states.push(createFieldStates(guid, node));
    changes.push({ kind: ImportChangeKind.Added, node: guid });
    return true;
  });
  return { nodes: [...nodes, ...added], states, changes };
}

/** Lists what happened to the fields of something that was imported before. */
export function listFieldChanges(
  updated: readonly string[],
  kept: readonly string[],
): Pick<ImportChange, 'kind' | 'fields'>[] {
  if (updated.length === 0 && kept.length === 0) return [{ kind: ImportChangeKind.Unchanged }];
  return [
    ...(updated.length > 0 ? [{ kind: ImportChangeKind.Updated, fields: updated }] : []),
    ...(kept.length > 0 ? [{ kind: ImportChangeKind.Kept, fields: kept }] : []),
  ];
}

/** The guid of a node; none is an empty text. */
export function getGuid({ guid }: Fields): string {
  return typeof guid === 'string' ? guid : '';
}
