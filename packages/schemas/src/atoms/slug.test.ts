import { verdicts } from '../../test/support/verdicts.ts';
import { slugSchema } from './slug.ts';

verdicts('slugSchema', slugSchema, {
  takes: ['hackmitin-2021', 'a', '3r0-t1cs', 'constructor', 'a'.repeat(80)],
  refuses: [
    '',
    'Hackmitin',
    'año',
    'a--b',
    '-a',
    'a-',
    'a_b',
    'a/b',
    '..',
    'a b',
    'a\n',
    '__proto__',
    'a'.repeat(81),
  ],
});
