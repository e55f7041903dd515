import { expect, it } from 'vitest';
import { createHttp } from './create-http.ts';
import { parseProblemDetails } from './parse-problem-details.ts';
import { readText } from './read-text.ts';

it.each([
  ['abc', 'abc', false],
  ['abcd', 'abcd', false],
  ['abcde', 'abcd', true],
  ['abcñ', 'abc', true],
  ['', '', false],
])('reads the first four bytes of %j', async (sent, text, cut) => {
  expect(await readText(new Response(sent), 4)).toEqual({ text, cut });
});

it('keeps the beginning of a refusal that has megabytes', async () => {
  const fetch = async () =>
    new Response(`Quota reached. ${'x'.repeat(2_000_000)}`, {
      status: 413,
      headers: { 'content-type': 'text/plain' },
    });
  const { call } = createHttp({
    baseUrl: 'https://video.example',
    fetch,
    parseErrorBody: parseProblemDetails,
  });
  await expect(call({ method: 'GET', path: 'v', responseType: 'none' })).rejects.toMatchObject({
    status: 413,
    detail: expect.stringMatching(/^Quota reached\. x+…$/),
  });
});
