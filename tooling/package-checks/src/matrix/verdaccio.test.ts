import { expect, it } from 'vitest';
import { createSettings } from './verdaccio.ts';

const folders = { storage: '/cache/storage', own: '/rehearsal/registry' };

it('asks nobody in a rehearsal', () => {
  const { uplinks, packages } = createSettings(folders);
  expect(uplinks).toEqual({});
  expect(JSON.stringify(packages)).not.toContain('proxy');
});

it('asks again in the next preparation, which may need a version that was published since', () => {
  const { uplinks } = createSettings({ ...folders, upstream: 'https://registry.example/' });
  expect(uplinks.upstream).toMatchObject({
    url: 'https://registry.example/',
    maxage: expect.stringMatching(/^\d+m$/),
  });
});

it('takes our packages from nobody else, and keeps them apart', () => {
  const { packages } = createSettings({ ...folders, upstream: 'https://registry.example/' });
  for (const ours of ['@comunal/*', 'create-comunal'] as const) {
    expect(packages[ours]).not.toHaveProperty('proxy');
    expect(packages[ours]).toMatchObject({ storage: '../../rehearsal/registry/published' });
  }
});
