import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { railKindNames, railKinds } from '../rails/rail-kinds.ts';
import { railSchema } from './rail.ts';

const rail = {
  id: 'pix',
  kind: 'pix',
  label: 'Pix',
  enabled: true,
  account: '00020126580014br.gov.bcb.pix013600000000-0000…',
};

verdicts('railSchema', railSchema, {
  takes: [rail, { ...rail, enabled: false, account: 'chave', notes: 'x' }],
  refuses: [
    { ...rail, enabled: 'yes' },
    { ...rail, primary: true },
    { ...rail, kind: 'codi' },
    { ...rail, kind: 'page' },
    { ...rail, kind: 'lightning' },
    { ...rail, id: 'Pix 1' },
    { ...rail, url: 'http://dar.example' },
  ],
});

describe('railSchema', () => {
  it('is off until it says that it is on', () => {
    expect(railSchema.parse({ id: 'a', kind: 'link', label: 'A' }).enabled).toBe(false);
  });

  it.each(railKindNames)('reports each required field of the kind %s once it is on', (kind) => {
    const bare = { id: 'a', kind, label: 'A', enabled: true };
    const problems = railSchema.safeParse(bare).error?.issues ?? [];
    expect(problems.map(({ path }) => path)).toEqual(
      railKinds[kind].required.map((field) => [field]),
    );
    expect(railSchema.safeParse({ ...bare, enabled: false }).success).toBe(true);
  });

  it('accepts a Pix key only with the name and the city that its code carries', () => {
    const key = { ...rail, account: 'grupo@colectiva.example' };
    const issues = railSchema.safeParse(key).error?.issues ?? [];
    expect(issues.map(({ path }) => path)).toEqual([['holder'], ['city']]);
    expect(railSchema.safeParse({ ...key, holder: 'Coletiva', city: 'Recife' }).success).toBe(true);
  });
});
