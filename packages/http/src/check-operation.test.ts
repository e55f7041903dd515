import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkOperation } from './check-operation.ts';
import type { Operation } from './operation.ts';

const operation = { method: 'GET', path: 'videos' };
const schema = z.unknown();

it.each([
  [{ path: 'videos' }, 'needs a method'],
  [{ ...operation, method: 'get' }, 'needs a method'],
  [{ method: 'GET', responseType: 'text' }, 'needs a path'],
  [operation, 'needs a `schema`'],
  [{ ...operation, responseType: 'json' }, 'needs a `schema`'],
  [{ ...operation, responseType: 'text', schema }, 'needs a `schema`'],
  [{ ...operation, schema, querry: {} }, '`call` has no option `querry`'],
  [{ ...operation, schema, auth: 'always' }, 'The `auth` of a call'],
  [{ ...operation, schema: {} }, 'is to be a Standard Schema'],
  [{ ...operation, schema: null }, 'is to be a Standard Schema'],
  [{ ...operation, schema: (value: unknown) => value }, 'is to be a Standard Schema'],
])('refuses %j', (wrong, message) => {
  const check = (): void => checkOperation(wrong as unknown as Operation);
  expect(check).toThrow(TypeError);
  expect(check).toThrow(message);
});

it.each([
  { ...operation, schema },
  { ...operation, responseType: 'text' },
  { ...operation, responseType: 'none' },
  { ...operation, method: 'HEAD', responseType: 'head' },
  { ...operation, method: 'DELETE' },
])('takes %j', (right) => {
  expect(() => checkOperation(right as Operation)).not.toThrow();
});
