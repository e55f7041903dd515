import { toldSecrets } from '@comunal/test-kit/told-secrets';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { serve } from '../test/serve.ts';
import { thrownBy } from '../test/thrown-by.ts';
import { createHttp } from './create-http.ts';
import { isComunalHttpError } from './http-error.ts';
import type { HttpOptions } from './http-options.ts';
import { sendChunkByHttp } from './node/index.ts';
import { sendChunkByFetch } from './send-chunk-by-fetch.ts';
import { createTokenSource } from './token-source.ts';

const secrets = {
  token: 'tok3n-planted',
  password: 'pässword "planted"',
  otp: '918273',
  query: 'query-planted',
  header: 'header-planted',
  body: 'body-planted',
};

/** Which secrets are told by an error of ours. */
function leaksIn(thrown: unknown): string[] {
  if (!isComunalHttpError(thrown)) return [`not our error: ${String(thrown)}`];
  return toldSecrets(thrown, Object.values(secrets));
}

/** A server that repeats all it was told. */
const parrot = async (request: Request): Promise<string> =>
  [
    decodeURI(request.url),
    ...request.headers.values(),
    await request.text(),
    JSON.stringify(secrets),
  ].join('\n');

const answers: Readonly<Record<string, typeof fetch>> = {
  'a refusal': async (input, init) =>
    new Response(await parrot(new Request(input, init)), { status: 400 }),
  'a refusal of the token': async (input, init) =>
    new Response(await parrot(new Request(input, init)), { status: 401 }),
  'a failure of the server': async (input, init) =>
    new Response(await parrot(new Request(input, init)), { status: 500 }),
  'a page': async (input, init) => new Response(await parrot(new Request(input, init))),
  'another shape': async (input, init) =>
    Response.json({ id: await parrot(new Request(input, init)) }),
  'a broken network': async (input, init) => {
    throw new TypeError('fetch failed', {
      cause: new Error(await parrot(new Request(input, init))),
    });
  },
  'a redirect': async (input, init) =>
    new Response(null, {
      status: 307,
      headers: {
        location: encodeURI(await parrot(new Request(input, init))).replaceAll('%0A', ''),
      },
    }),
};

it.each(Object.entries(answers))('no secret is in the error of %s', async (_, fetch) => {
  const options: HttpOptions = {
    baseUrl: 'https://video.example',
    fetch,
    retry: 0,
    parseErrorBody: ({ text }) => ({
      code: text,
      detail: text,
      invalidParams: [{ name: text, reason: text }],
    }),
    tokens: createTokenSource({
      current: { accessToken: secrets.token },
      refresh: async () => ({ accessToken: secrets.token }),
    }),
  };
  const { call } = createHttp(options);
  const common = {
    path: 'users',
    query: { token: secrets.query },
    headers: { 'x-otp': secrets.otp, 'x-video-password': secrets.header },
    schema: z.looseObject({ id: z.number() }),
    auth: true,
  };
  const deep = { password: secrets.password, user: [{ 'secret-note': secrets.body }] };
  for (const operation of [
    { ...common, method: 'POST', form: { password: secrets.password, key: secrets.body } },
    { ...common, method: 'POST', json: deep },
  ] as const) {
    expect(leaksIn(await thrownBy(call(operation)))).toEqual([]);
  }
});

/** How a server, or a proxy before it, may write out again what it received. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'as a form': (text) => String(new URLSearchParams({ password: text })),
  'as a form in lower case': (text) =>
    String(new URLSearchParams({ password: text })).replaceAll(/%[\dA-F]{2}/g, (hex) =>
      hex.toLowerCase(),
    ),
  'as a part of an address': encodeURIComponent,
  'as a part of an address, strictly': (text) =>
    encodeURIComponent(text).replaceAll(
      /[!'()*~]/g,
      (character) => `%${character.charCodeAt(0).toString(16)}`,
    ),
  'as JSON': (text) => JSON.stringify({ password: text }),
  'as JSON in ASCII': (text) =>
    JSON.stringify(text).replaceAll(
      /[^ -~]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'as JSON in JSON': (text) => JSON.stringify(JSON.stringify({ password: text })),
  'as HTML': (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'as HTML in hexadecimal': (text) =>
    [...text].map((character) => `&#x${character.codePointAt(0)?.toString(16)};`).join(''),
};

it.each(Object.entries(encodings))('masks a secret that is repeated %s', async (_, encode) => {
  const passwords = [
    'correct horse battery staple',
    'pässword "planted" 100%',
    "¡ole! (y *olé*) ~ 'sí' & +1",
    '<clave/ñandú>\\barra',
    'contraseña 🗝 con llave',
    'a+b c%20d',
  ];
  for (const password of passwords) {
    const text = `refused: ${encode(password)}; try again`;
    const { call } = createHttp({
      baseUrl: 'https://video.example',
      fetch: async () => new Response(text, { status: 400 }),
      parseErrorBody: (answer) => ({ detail: answer.text }),
    });
    const form = { username: 'ana', password };
    const thrown = await thrownBy(call({ method: 'POST', path: 'users/token', form }));
    expect(thrown).toHaveProperty('detail', expect.stringMatching(/^refused: .*•••.*; try again$/));
    const { detail = '' } = thrown as { detail?: string };
    expect(detail.replaceAll(/^refused: |; try again$/g, '')).toMatch(
      /^(\\*"\{\\*"password\\*":\\*"|\{"password":"|"|password=)?•••["}\\]*$/,
    );
  }
});

it('masks secrets in a long text in time that grows no faster than it', async () => {
  const password = `${'\\'.repeat(40)}x`;
  const { call } = createHttp({
    baseUrl: 'https://video.example',
    fetch: async () => new Response('\\'.repeat(60_000), { status: 400 }),
    parseErrorBody: (answer) => ({ detail: answer.text }),
  });
  const form = { password };
  await expect(call({ method: 'POST', path: 'a', form })).rejects.toMatchObject({ status: 400 });
});

it('no secret is in the error of a refused address', async () => {
  for (const baseUrl of [
    `https://me:${secrets.token}@video.example`,
    `https://video.example?token=${secrets.token}`,
    `http://video.example/${secrets.token}`,
    secrets.token,
  ]) {
    const thrown = await thrownBy(Promise.resolve().then(() => createHttp({ baseUrl })));
    expect(leaksIn(thrown)).toEqual([]);
  }
});

it.each([
  ['fetch', sendChunkByFetch],
  ['node:http', sendChunkByHttp],
] as const)('no secret is in the error of a chunk by %s', async (_, sendChunk) => {
  const base = await serve((request) => request.socket.destroy());
  const path = `/upload?upload_id=${secrets.query}`;
  const urls = [
    base + path,
    `//video.example${path}`,
    `http://video.example${path}`,
    `https://me:${secrets.token}@video.example`,
  ];
  for (const url of urls) {
    const headers = { authorization: `Bearer ${secrets.token}` };
    const body = new TextEncoder().encode(secrets.body);
    expect(leaksIn(await thrownBy(sendChunk({ url, method: 'PUT', headers, body })))).toEqual([]);
  }
});
