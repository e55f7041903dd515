import * as v from 'valibot';
import { expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { createHttp } from './create-http.ts';
import type { RetryOptions } from './http-options.ts';
import type { ResponseHead, Operation } from './operation.ts';

const { call } = createHttp({ baseUrl: 'https://video.example' });

it('gives what the schema promises', () => {
  const schema = z.looseObject({ id: z.number(), name: z.nullable(z.string()) });
  const video = call({ method: 'GET', path: 'videos/1', schema });
  expectTypeOf(video).resolves.toHaveProperty('id').toEqualTypeOf<number>();
  expectTypeOf(video).resolves.toHaveProperty('name').toEqualTypeOf<string | null>();
  const list = call({ method: 'GET', path: 'tags', schema: z.array(z.string()) });
  expectTypeOf(list).resolves.toEqualTypeOf<string[]>();
});

it('gives what a schema of another library promises', () => {
  const schema = v.looseObject({ id: v.number(), name: v.nullable(v.string()) });
  const video = call({ method: 'GET', path: 'videos/1', schema });
  expectTypeOf(video).resolves.toHaveProperty('id').toEqualTypeOf<number>();
  expectTypeOf(video).resolves.toHaveProperty('name').toEqualTypeOf<string | null>();
});

it('takes the words of ky for retries, and none that it would not obey', () => {
  expectTypeOf({ limit: 3, methods: ['put'], delay: () => 5 }).toExtend<RetryOptions>();
  expectTypeOf<RetryOptions>().not.toHaveProperty('afterStatusCodes');
});

it('gives text, a head or nothing', () => {
  expectTypeOf(
    call({ method: 'GET', path: 'a', responseType: 'text' }),
  ).resolves.toEqualTypeOf<string>();
  expectTypeOf(
    call({ method: 'POST', path: 'a', responseType: 'head' }),
  ).resolves.toEqualTypeOf<ResponseHead>();
  expectTypeOf(
    call({ method: 'DELETE', path: 'a', responseType: 'none' }),
  ).resolves.toEqualTypeOf<undefined>();
  expectTypeOf(call({ method: 'DELETE', path: 'a' })).resolves.toEqualTypeOf<undefined>();
});

it('takes no method or answer that it does not know', () => {
  expectTypeOf({ method: 'FETCH', path: 'a' } as const).not.toExtend<Operation>();
  expectTypeOf({
    method: 'GET',
    path: 'a',
    responseType: 'blob',
  } as const).not.toExtend<Operation>();
});
