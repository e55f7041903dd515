import { expect, it } from 'vitest';
import type { DecapCms } from './decap.ts';
import { registerRelation } from './relation-widget.ts';

interface Picker {
  readonly field: unknown;
  readonly queryHits: readonly unknown[];
  readonly query: (
    id: string,
    collection: string,
    fields: string[],
    term: string,
  ) => Promise<unknown>;
}

it('offers entries of several types by type and slug, and draws each picker again once they are found', async () => {
  const registered = new Map<
    string,
    { render(this: object): Picker; shouldComponentUpdate(): boolean }
  >();
  const cms = {
    getWidget: () => ({ control: 'relation', preview: 'preview' }),
    registerWidget: (name: string, control: never) => registered.set(name, control),
  } as unknown as DecapCms; // what the widget uses of it
  registerRelation(cms, { createClass: (spec) => spec, h: (_, props) => props });
  const control = registered.get('comunal-relation');
  let drawn = 0;
  const held = {
    props: {
      forID: 'entry-field-1',
      field: {
        get: () => ({ toArray: () => ['organization', 'person'] }),
        set: (_: string, value: string) => value,
      },
      query: async (_: string, collection: string) => ({
        payload: { hits: [{ slug: `a-${collection}` }] },
      }),
    },
    forceUpdate: () => drawn++,
  };
  const picker = control?.render.call(held);
  expect(picker?.queryHits).toEqual([]);
  // Decap keeps what was found by this name; a name that two pickers shared left the second one empty.
  expect(picker?.field).toBe('entry-field-1');
  await picker?.query('entry-field-1', '', ['name.es'], '');
  expect(drawn).toBe(1);
  const hits = [{ slug: 'organization/a-organization' }, { slug: 'person/a-person' }];
  expect(control?.render.call(held).queryHits).toEqual(hits);
  expect(control?.shouldComponentUpdate()).toBe(true);
});
