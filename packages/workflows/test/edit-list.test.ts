import { describe, expect, it } from 'vitest';
import { editList } from '../src/index.ts';

const item = { metric: 'views', value: 7, platform: 'Un lugar: "raro"', date: '2026-11-25' };
const line = '{ metric: views, value: 7, platform: "Un lugar: \\"raro\\"", date: "2026-11-25" }';
const append = (text: string): string | undefined => editList(text, 'figures', { append: item });

describe('an item that is added', () => {
  it.each([
    ['to a file without the list', 'title: x # y\n', `title: x # y\nfigures:\n  - ${line}\n`],
    ['to a file without an end of line', 'title: x', `title: x\nfigures:\n  - ${line}\n`],
    ['to an empty file', '', `figures:\n  - ${line}\n`],
    [
      'after others, before what follows, comments kept',
      'figures: # cifras\n    - { value: 1 } # una\n    # dos\nof: x\n',
      `figures: # cifras\n    - { value: 1 } # una\n    - ${line}\n    # dos\nof: x\n`,
    ],
    [
      'after one in block form',
      'figures:\n- value: 1\n  note: a\nz: 1\n',
      `figures:\n- value: 1\n  note: a\n- ${line}\nz: 1\n`,
    ],
    [
      'after a text of several lines',
      'figures:\n  - note: |\n      a\n      b\nz: 1\n',
      `figures:\n  - note: |\n      a\n      b\n  - ${line}\nz: 1\n`,
    ],
    [
      'to a list on one line',
      'figures: [ { value: 1 }, ] # x\n',
      `figures: [ { value: 1 }, ${line}] # x\n`,
    ],
    ['to an empty list', 'figures: []\n', `figures: [${line}]\n`],
    [
      'at the end of a file that ends there',
      'figures:\n  - value: 1',
      `figures:\n  - value: 1\n  - ${line}\n`,
    ],
    [
      'to front matter',
      '---\ntitle: x\n---\nText: y\n',
      `---\ntitle: x\nfigures:\n  - ${line}\n---\nText: y\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(append(before)).toBe(after);
  });
});

describe('values of an item', () => {
  const set = (text: string, index = 0): string | undefined =>
    editList(text, 'figures', { index, set: { value: 8, date: '2026-12-01' } });

  it('change in place, and nothing else', () => {
    const before =
      'a: 1 # x\nfigures:\n  - { value: 1, date: "2026-01-01", note: "y" } # z\n\n# end\n';
    expect(set(before)).toBe(
      'a: 1 # x\nfigures:\n  - { value: 8, date: "2026-12-01", note: "y" } # z\n\n# end\n',
    );
    expect(set("figures:\n  - value: 1 # uno\n    date: '2026-01-01'\n")).toBe(
      'figures:\n  - value: 8 # uno\n    date: "2026-12-01"\n',
    );
  });

  it('that are not there are not made up', () => {
    expect(set('figures:\n  - { value: 1 }\n')).toBeUndefined();
    expect(set('figures: []\n')).toBeUndefined();
  });
});

it.each([
  ['YAML that cannot be read', 'a: [1\n'],
  ['a list that is none', 'figures: 7\n'],
  ['a file on one line', '{ a: 1 }\n'],
  ['a list that another name stands for', 'a: &x [1]\nfigures: *x\n'],
  ['a file that is no map', '- a\n'],
])('leaves %s to somebody', (_, text) => {
  expect(append(text)).toBeUndefined();
});
