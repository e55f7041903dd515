import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { openJobs } from './open-jobs.ts';
import { toDatabaseError, toOpeningError } from './to-database-error.ts';

const withCode = (error: Error, code: string): Error => Object.assign(error, { code });

it.each([
  ['a refused connection to each address of a name', 'ECONNREFUSED', new AggregateError([])],
  ['a failure that PostgreSQL tells', '28P01', new Error('password "canary" is wrong')],
])('tells %s by its code alone', (_, code, error) => {
  const problem = toDatabaseError(withCode(error, code));
  expect(problem).toMatchObject({ code: 'database-failed', values: { detail: code } });
  expect(inspect(problem)).not.toContain('canary');
});

it.each(['Query read timeout', 'timeout expired', 'Client was closed and is not queryable'])(
  'takes “%s” for a lost connection',
  (message) => {
    expect(toDatabaseError(new Error(message))).toMatchObject({
      code: 'database-failed',
      values: { detail: 'connection' },
    });
  },
);

it('leaves what is no failure of the database as it is', () => {
  const error = withCode(new Error('bad'), 'bad-input');
  expect(toDatabaseError(error)).toBe(error);
});

it('tells a certificate that is not trusted, once a database is being opened', () => {
  const error = withCode(new Error('canary'), 'SELF_SIGNED_CERT_IN_CHAIN');
  expect(toOpeningError(error)).toMatchObject({
    code: 'database-failed',
    values: { detail: 'SELF_SIGNED_CERT_IN_CHAIN' },
  });
});

it('tells that an address is none, without repeating it', async () => {
  const databaseUrl = 'postgres://ana:canary@localhost:99999/jobs';
  const problem: unknown = await openJobs({ dir: '.', databaseUrl }).catch(
    (thrown: unknown) => thrown,
  );
  expect(problem).toMatchObject({ code: 'database-failed', values: { detail: 'ERR_INVALID_URL' } });
  expect(inspect(problem, { depth: 5, showHidden: true })).not.toContain('canary');
});
