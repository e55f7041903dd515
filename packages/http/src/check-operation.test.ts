import { expect, it } from 'vitest';
import { checkOperation } from './check-operation.ts';
import type { Operation } from './operation.ts';

const operation = { method: 'GET', path: 'videos' };
const schema = { safeParse: (value: unknown) => ({ success: true as const, data: value }) };

it.each([
  [{ path: 'videos' }, 'needs a method'],
  [{ ...operation, method: 'get' }, 'needs a method'],
  [{ method: 'GET', answer: 'text' }, 'needs a path'],
  [operation, 'says in `answer` what it gives'],
  [{ ...operation, answer: 'json' }, 'says in `answer` what it gives'],
  [{ ...operation, answer: {} }, 'says in `answer` what it gives'],
  [{ ...operation, answer: null }, 'says in `answer` what it gives'],
  [{ ...operation, answer: (value: unknown) => value }, 'says in `answer` what it gives'],
])('refuses %j', (wrong, what) => {
  const check = (): void => checkOperation(wrong as unknown as Operation);
  expect(check).toThrow(TypeError);
  expect(check).toThrow(what);
});

it.each([
  { ...operation, answer: schema },
  { ...operation, answer: 'text' },
  { ...operation, answer: 'none' },
  { ...operation, method: 'HEAD', answer: 'head' },
  { ...operation, method: 'DELETE' },
])('takes %j', (right) => {
  expect(() => checkOperation(right as Operation)).not.toThrow();
});
