import { expect, it } from 'vitest';
import { parseRegion } from './parse-region.ts';

const usual = {
  id: '',
  width: 100,
  lines: 3,
  regionAnchorX: 0,
  regionAnchorY: 100,
  viewportAnchorX: 0,
  viewportAnchorY: 100,
  scroll: '',
};

it.each([
  ['', {}],
  ['id:abajo width:40% lines:2', { id: 'abajo', width: 40, lines: 2 }],
  [
    'id:a\nregionanchor:1%,2%\nviewportanchor:3%,4.5%',
    {
      id: 'a',
      regionAnchorX: 1,
      regionAnchorY: 2,
      viewportAnchorX: 3,
      viewportAnchorY: 4.5,
    },
  ],
  ['scroll:up', { scroll: 'up' }],
  // What is wrong keeps the usual value.
  ['scroll:down width:101% lines:-1 lines:2.5 lines:x', {}],
  ['regionanchor:1%', {}],
  ['regionanchor:1%,2', {}],
  ['viewportanchor:,2%', {}],
  ['viewportanchor:1%,2%,3%', {}],
  ['ID:a', {}],
])('parses %j', (text, expected) => {
  expect(parseRegion(text)).toEqual({ ...usual, ...expected });
});
