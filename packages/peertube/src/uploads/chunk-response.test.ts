import { expect, it } from 'vitest';
import { readChunkResponse } from './chunk-response.ts';

const path = 'api/v1/videos/upload-resumable';
const token = 'tok3n-planted';
const read = (status: number, body = '', headers: Readonly<Record<string, string>> = {}) =>
  readChunkResponse({ status, body, headers }, path, token);

it.each([
  ['plain text', `no: ${token}`],
  ['the shape of the upload library', JSON.stringify({ error: { message: `no: ${token}` } })],
  ['problem details', JSON.stringify({ detail: `no: ${token}` })],
])('redacts the token that a refusal repeats in %s', (_, body) => {
  expect(read(403, body)).toMatchObject({ kind: 'refused', failure: { detail: 'no: •••' } });
});

it('redacts it in fields, and keeps at most 300 characters of each', () => {
  const body = JSON.stringify({
    detail: 'a'.repeat(1_000),
    'invalid-params': { [token]: { msg: `${token}${'b'.repeat(1_000)}` } },
  });
  const verdict = read(400, body);
  const { detail, invalidParams } = 'failure' in verdict ? verdict.failure : {};
  expect(detail).toHaveLength(300);
  expect(invalidParams?.[0]?.name).toBe('•••');
  expect(invalidParams?.[0]?.reason).toMatch(/^•••b+…$/);
  expect(invalidParams?.[0]?.reason).toHaveLength(300);
});

it('reads how long to wait, in seconds or as a date by the clock of the server', () => {
  const date = 'Wed, 25 Nov 2026 10:00:00 GMT';
  const until = 'Wed, 25 Nov 2026 10:01:30 GMT';
  expect(read(503, '', { 'retry-after': '7' })).toMatchObject({
    failure: { retryAfterSeconds: 7 },
  });
  expect(read(503, '', { 'retry-after': until, date })).toMatchObject({
    kind: 'busy',
    failure: { retryAfterSeconds: 90 },
  });
  for (const nonsense of ['', '-1', '0x10', '1e3', 'soon'])
    expect(read(429, '', { 'retry-after': nonsense })).toMatchObject({
      failure: { retryAfterSeconds: undefined },
    });
});

it.each([200, 502])('does not take a page with %i for the end of the upload', (status) => {
  expect(read(status, ' <!doctype html><title>Wi-Fi</title>')).not.toHaveProperty('body');
});

it.each([
  [302, 'refused'],
  [307, 'refused'],
  [408, 'busy'],
  [429, 'busy'],
  [500, 'refused'],
  [501, 'refused'],
  [502, 'busy'],
  [503, 'busy'],
  [504, 'busy'],
  [507, 'refused'],
] as const)('reads a %i as %s, by the rules of all other calls', (status, kind) => {
  expect(read(status)).toMatchObject({ kind });
});
