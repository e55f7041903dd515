import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { nodeSchema } from './node.ts';

const node = {
  guid: 'nodo-1',
  title: 'Nodo',
  visibility: 'public',
  state: 'scheduled',
  starts: '2021-12-17',
};

verdicts('nodeSchema', nodeSchema, {
  takes: [
    node,
    { ...node, room: 'sala-secreta' },
    { ...node, doNotRecord: true },
    { ...node, state: 'cancelled', updated: '2021-12-16' },
    { ...node, updated: { local: '2021-12-16T09:00', zone: 'America/Mexico_City' } },
  ],
  refuses: [
    { ...node, guid: 'un nodo' },
    { ...node, guid: undefined },
    { ...node, joinUrl: 'sala' },
    { ...node, notes: 'x' },
    { ...node, state: 'past' },
    { ...node, updated: 'ayer' },
  ],
});

describe('a node', () => {
  it('is closed unless it says otherwise', () => {
    const { visibility: _, ...rest } = node;
    expect(nodeSchema.parse(rest).visibility).toBe('closed');
  });

  it('goes ahead unless it says otherwise', () => {
    const { state: _, ...rest } = node;
    expect(nodeSchema.parse(rest).state).toBe('scheduled');
  });
});
