import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBlobSource } from '@comunal/http/upload';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { toldSecrets } from '@comunal/test-kit/told-secrets';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isArchiveError } from '../src/index.ts';
import { createArchive, type WritableArchive } from '../src/node/index.ts';
import { permitFor } from './support/a-recording.ts';
import { item, writing } from './support/writing.ts';

const id = 'colectiva-charla';
const permit = permitFor(id);
const keys = { accessKey: 'ACCESSplanted1', secretKey: 'SECRETplanted1' };

/** A server that gives whatever it is told to every request. */
async function hostile(
  answer: (messages: string) => { status: number; headers?: Record<string, string>; body: string },
) {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const messages = [request.url, request.headers.authorization, decodeURIComponent(text)].join(
        ' ',
      );
      const { status, headers, body } = answer(messages);
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return createArchive({ ...keys, baseUrl: url, s3Url: url, viewsUrl: url, clock: fastClock() });
}

const calls: Readonly<Record<string, (archive: WritableArchive) => PromiseLike<unknown>>> = {
  'an upload': ({ upload }) =>
    upload(id, createBlobSource(new Blob(['bytes']), 'a.mp4'), { permit, item, verifyForMs: 1 }),
  'an upload in parts': ({ upload }) =>
    upload(id, createBlobSource(new Blob([new Uint8Array(6e6)]), 'a.mp4'), {
      permit,
      item,
      wholeBytes: 1,
      verifyForMs: 1,
    }),
  'a new item': ({ items }) => items.create(id, item, permit),
  'a write of metadata': ({ metadata }) => metadata.update(id, { metadata: { a: 'b' } }),
  'a deletion': ({ files }) => files.delete(id, 'a.mp4'),
  'a question for limits': ({ limits }) => limits.isOver(id),
  'a search': ({ search }) => search('x'),
  views: ({ views }) => views.get(id),
};

const answers: Readonly<
  Record<
    string,
    (messages: string) => { status: number; headers?: Record<string, string>; body: string }
  >
> = {
  'refuses with all that was messages': (messages) => ({ status: 400, body: messages }),
  'refuses in XML': (messages) => ({
    status: 403,
    body: `<Error><Code>AccessDenied</Code><Message>${messages}</Message></Error>`,
  }),
  'refuses in JSON': (messages) => ({
    status: 500,
    body: JSON.stringify({ success: false, error: messages }),
  }),
  'answers in another shape': (messages) => ({
    status: 200,
    body: JSON.stringify({ metadata: messages, messages }),
  }),
  'answers with half of it': (messages) => ({
    status: 200,
    body: `{"metadata": {"x": "${messages}`,
  }),
  'sends on to elsewhere': (messages) => ({
    status: 307,
    headers: { location: `https://evil.example/${encodeURIComponent(messages)}` },
    body: '',
  }),
  'sends on to what is no address': (messages) => ({
    status: 307,
    headers: { location: `//[${encodeURIComponent(messages)}` },
    body: '',
  }),
  'answers without end': (messages) => ({
    status: 400,
    body: messages.repeat(200_000).slice(0, 20_000_000),
  }),
};

describe.each(Object.keys(answers))('a server that %s', (kind) => {
  it.each(Object.keys(calls))('leaks no key into the error of %s', async (call) => {
    const archive = await hostile(answers[kind] ?? (() => ({ status: 500, body: '' })));
    const thrown: unknown = await Promise.resolve(calls[call]?.(archive)).then(
      () => undefined,
      (error: unknown) => error,
    );
    // A server that says "200 OK" to a deletion is believed.
    const isBelieved = thrown === undefined && kind.startsWith('answers');
    expect([
      isBelieved || isArchiveError(thrown),
      isBelieved ? [] : toldSecrets(thrown, Object.values(keys)),
    ]).toEqual([true, []]);
  });
});

it('reveals no key in a client or its groups', () => {
  const archive = createArchive(keys);
  expect(toldSecrets(archive, Object.values(keys))).toEqual([]);
  for (const group of Object.values(archive))
    expect(toldSecrets(group, Object.values(keys))).toEqual([]);
});

describe('a redirect of something with keys', () => {
  it.each([
    'http://127.0.0.1:1/x',
    'https://evil.example/x',
    'https://s3.us.archive.org/x',
    'http://localhost/x',
  ])('to %s is not followed', async (to) => {
    await using server = await writing();
    server.simulator.faults.add({ when: { method: 'PUT' }, do: 'redirect', to, times: 9 });
    const upload = server.archive.upload(id, createBlobSource(new Blob(['bytes']), 'a.mp4'), {
      permit,
      item,
    });
    const thrown: unknown = await upload.catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'redirect', status: 307 });
    expect(String(thrown)).not.toContain('evil');
    expect(server.simulator.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('is not followed endlessly', async () => {
    await using server = await writing();
    const { simulator } = server;
    simulator.faults.add({
      when: { method: 'PUT' },
      do: 'redirect',
      to: `${simulator.url}/s3/x`,
      times: 99,
    });
    const upload = server.archive.upload(id, createBlobSource(new Blob(['bytes']), 'a.mp4'), {
      permit,
      item,
    });
    await expect(upload).rejects.toMatchObject({ code: 'redirect' });
    expect(simulator.requests.length).toBeLessThan(10);
  });
});

it('reports an upload through a captive portal as failed', async () => {
  await using server = await writing();
  server.simulator.faults.add({ when: { path: /^\/metadata/ }, do: 'html', times: 99 });
  const upload = server.archive.upload(id, createBlobSource(new Blob(['bytes']), 'a.mp4'), {
    permit,
    item,
  });
  await expect(upload).rejects.toMatchObject({ code: 'not-json' });
});
