import { expect, it } from 'vitest';
import { describeOmission } from './index.ts';

const omission = { code: 'ends-before-start', type: 'event', slug: 'encuentro' } as const;

it.each([
  ['es', 'event/encuentro (nodes.3): queda sin fin'],
  ['en', 'event/encuentro (nodes.3) has no end'],
  ['pt', 'event/encuentro (nodes.3) está sem fim'],
])('names the node that is concerned in %s', (locale, start) => {
  expect(describeOmission({ ...omission, field: 'nodes.3.ends' }, locale)).toMatch(start);
});

it('names the entry alone where it is the entry', () => {
  expect(describeOmission({ ...omission, field: 'ends' }, 'en')).toMatch(/^event\/encuentro has/);
});
