import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { editList } from '../src/index.ts';

const scalar = fc.oneof(fc.string({ maxLength: 20 }), fc.integer(), fc.boolean());
const item = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), scalar, {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});

it('whatever is added stands there as it was, and every line of before is still there', () => {
  fc.assert(
    fc.property(item, fc.array(item, { maxLength: 4 }), fc.boolean(), (added, others, isLast) => {
      const list = others.map((each) => `  - ${JSON.stringify(each)} # nota`).join('\n');
      const before = `# arriba\ntitle: x   # a un lado\nfigures:${others.length > 0 ? `\n${list}` : ' []'}\n${isLast ? '' : '\n# abajo\nz: 1\n'}`;
      const after = editList(before, 'figures', { append: added });
      expect(parse(after ?? '')).toMatchObject({ title: 'x', figures: [...others, added] });
      const lines = new Set(after?.split('\n'));
      const gone = before.split('\n').filter((line) => !lines.has(line));
      expect(gone).toEqual(others.length > 0 ? [] : ['figures: []']);
    }),
    { numRuns: 300, seed: 3 },
  );
});
