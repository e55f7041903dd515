import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { thrownBy } from '../test/thrown-by.ts';
import { createHttp } from './create-http.ts';

const schemas = {
  zod: z.looseObject({ user: z.array(z.looseObject({ name: z.string() })) }),
  'zod/mini': mini.looseObject({ user: mini.array(mini.looseObject({ name: mini.string() })) }),
  valibot: v.looseObject({ user: v.array(v.looseObject({ name: v.string() })) }),
  'valibot, asynchronously': v.looseObjectAsync({
    user: v.arrayAsync(
      v.looseObjectAsync({
        name: v.pipeAsync(
          v.string(),
          v.checkAsync(async () => true),
        ),
      }),
    ),
  }),
};

function answering(value: unknown) {
  return createHttp({ baseUrl: 'https://video.example', fetch: async () => Response.json(value) });
}

describe.each(Object.entries(schemas))('a schema of %s', (_, schema) => {
  it('gives what it promises, and what else there is', async () => {
    const { call } = answering({ user: [{ name: 'ana', more: 1 }] });
    const { user } = await call({ method: 'GET', path: 'a', schema });
    expect(user[0]).toEqual({ name: 'ana', more: 1 });
  });

  it.each([
    ['user.1.name', { user: [{ name: 'ana' }, { name: { hunter2: 'hunter2' } }] }],
    ['user', { user: 'hunter2' }],
    ['the answer', 'hunter2'],
  ])('names the field %s and not its value', async (field, value) => {
    const { call } = answering(value);
    const thrown = await thrownBy(call({ method: 'GET', path: 'a', schema }));
    expect(thrown).toMatchObject({
      code: 'unexpected-response',
      detail: `${field}: missing, or not what was promised`,
    });
  });
});
