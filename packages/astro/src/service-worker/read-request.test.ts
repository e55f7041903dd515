import { expect, it } from 'vitest';
import { readRequest } from './read-request.ts';

const SCOPE = 'https://sitios.example/colectiva/';
const source = { url: `${SCOPE}sin-conexion/` };

it('reads what a page of the site asks', () => {
  expect(readRequest({ data: { type: 'forget' }, source }, SCOPE)).toEqual({ type: 'forget' });
  expect(readRequest({ data: { type: 'take-over' }, source }, SCOPE)).toEqual({
    type: 'take-over',
  });
});

it.each([null, undefined, 1, 'forget', {}, { type: 'SKIP_WAITING' }, { type: ['forget'] }])(
  'takes %j for nothing that is asked',
  (data) => {
    expect(readRequest({ data, source }, SCOPE)).toBeUndefined();
  },
);

it.each([null, {}, { url: 'https://sitios.example/otra/' }, { url: 'https://sitios.example/' }])(
  'does nothing for what is no page of the site: %j',
  (stranger) => {
    expect(readRequest({ data: { type: 'forget' }, source: stranger }, SCOPE)).toBeUndefined();
  },
);
