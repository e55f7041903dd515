import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { railSchema } from './rail.ts';

const rail = { id: 'pix', kind: 'pix', label: 'Pix', enabled: true };

verdicts('railSchema', railSchema, {
  takes: [rail, { ...rail, enabled: false, account: 'chave', notes: 'x' }],
  refuses: [
    { ...rail, enabled: 'yes' },
    { ...rail, primary: true },
    { ...rail, kind: 'codi' },
    { ...rail, id: 'Pix 1' },
    { ...rail, url: 'http://dar.example' },
  ],
});

describe('a rail', () => {
  it('is off until it says that it is on', () => {
    expect(railSchema.parse({ id: 'a', kind: 'page', label: 'A' }).enabled).toBe(false);
  });
});
