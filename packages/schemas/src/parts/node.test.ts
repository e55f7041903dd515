import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { nodeSchema } from './node.ts';

const node = { guid: 'nodo-1', title: 'Nodo', visibility: 'public', starts: '2021-12-17' };

verdicts('nodeSchema', nodeSchema, {
  takes: [node, { ...node, room: 'sala-secreta' }, { ...node, doNotRecord: true }],
  refuses: [
    { ...node, guid: 'un nodo' },
    { ...node, guid: undefined },
    { ...node, joinUrl: 'sala' },
    { ...node, notes: 'x' },
  ],
});

describe('a node', () => {
  it('is closed unless it says otherwise', () => {
    const { visibility: _, ...rest } = node;
    expect(nodeSchema.parse(rest).visibility).toBe('closed');
  });
});
