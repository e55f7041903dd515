import { contentTypes, Visibility } from '../../src/index.ts';
import type { Plan } from '@comunal/test-kit/content-graph';
import fc from 'fast-check';

/** Plans of random entries of every type, most of which are shown, sparse or with each field filled. */
export const plan: fc.Arbitrary<Plan> = fc.record({
  type: fc.constantFrom(...contentTypes),
  visibility: fc.oneof(
    { weight: 3, arbitrary: fc.constant(Visibility.Public) },
    { weight: 4, arbitrary: fc.constantFrom(...Object.values(Visibility)) },
  ),
  seed: fc.nat(),
  fill: fc.constantFrom(0.2, 0.5, 1),
});
