import { expect, it } from 'vitest';
import { diffCampaigns } from './diff-campaigns.ts';

const SIGNED = { title: 'Antes', rails: [{ id: 'spei', account: '1' }] };

it.each([
  [
    'a name with a dot',
    { 'rails.spei.account': '1', title: 'Antes', rails: [{ id: 'spei', account: '2' }] },
    'rails.spei.account',
  ],
  [
    'an id with a dot',
    {
      title: 'Antes',
      rails: [
        { id: 'spei.a', account: '1' },
        { id: 'spei', account: '2' },
      ],
    },
    'rails.spei.account',
  ],
  [
    'an empty name',
    { '': { title: 'Antes' }, title: 'Otro', rails: [{ id: 'spei', account: '1' }] },
    'title',
  ],
])('reports a change behind %s', (_, changed, path) => {
  const changes = diffCampaigns(SIGNED, changed);
  expect(changes).toContainEqual(expect.objectContaining({ path, isProgress: false }));
  expect(changes.length).toBeGreaterThan(1);
});
