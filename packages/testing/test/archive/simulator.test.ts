import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startArchiveSimulator, type ArchiveSimulatorOptions } from '../../src/index.ts';

const id = 'charla-de-prueba';
const seed = [{ identifier: id, metadata: { title: 'Charla' }, files: { 'a.txt': 'bytes' } }];

/** A simulator, and requests to its S3-like server, signed unless `headers` says otherwise. */
async function archive(options: ArchiveSimulatorOptions = { seed }) {
  const simulator = await startArchiveSimulator(options);
  const [{ accessKey, secretKey } = { accessKey: '', secretKey: '' }] = simulator.accounts;
  const signed = { authorization: `LOW ${accessKey}:${secretKey}` };
  return {
    simulator,
    accessKey,
    secretKey,
    s3: (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
      fetch(`${simulator.addresses.s3Url}/${path}`, {
        method,
        headers: { ...signed, ...headers },
        redirect: 'manual',
        ...(body !== undefined && { body, duplex: 'half' }),
      }),
    get: (path: string) => fetch(`${simulator.url}/${path}`, { redirect: 'manual' }),
    patch: (fields: Record<string, string>) =>
      fetch(`${simulator.url}/metadata/${id}`, {
        method: 'POST',
        body: new URLSearchParams({ access: accessKey, secret: secretKey, ...fields }),
      }),
    [Symbol.asyncDispose]: () => simulator.stop(),
  };
}

const make = { 'x-archive-auto-make-bucket': '1' };
const stream = (): ReadableStream<Uint8Array> => new Blob(['bytes']).stream();

describe('the S3-like server rejects', () => {
  it.each<[string, number, string, Parameters<Awaited<ReturnType<typeof archive>>['s3']>]>([
    ['nobody’s write', 403, 'AccessDenied', ['PUT', `${id}/b`, { authorization: '' }, 'x']],
    [
      'an unknown access key',
      403,
      'InvalidAccessKeyId',
      ['PUT', `${id}/b`, { authorization: 'LOW A:B' }, 'x'],
    ],
    [
      'an AWS authorization header',
      403,
      'InvalidAccessKeyId',
      ['PUT', `${id}/b`, { authorization: 'AWS A:B' }, 'x'],
    ],
    ['a body of unknown length', 411, 'MissingContentLength', ['PUT', `${id}/b`, {}, stream()]],
    [
      'a wrong checksum',
      400,
      'BadDigest',
      ['PUT', `${id}/b`, { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' }, 'x'],
    ],
    ['a file of an unknown item', 404, 'NoSuchBucket', ['PUT', 'otra-cosa/b', {}, 'x']],
    [
      'an identifier that begins with a hyphen',
      400,
      'InvalidBucketName',
      ['PUT', '-abc/b', make, 'x'],
    ],
    ['an identifier that is too short', 400, 'InvalidBucketName', ['PUT', 'ab/b', make, 'x']],
    [
      'non-ASCII bytes in a header',
      400,
      'InvalidArgument',
      ['PUT', 'otra-cosa/b', { ...make, 'x-archive-meta-title': 'ñ' }, 'x'],
    ],
    [
      'uri() with invalid UTF-8',
      400,
      'InvalidArgument',
      ['PUT', 'otra-cosa/b', { ...make, 'x-archive-meta-title': 'uri(%FF)' }, 'x'],
    ],
    [
      'an invalid metadata name',
      400,
      'InvalidArgument',
      ['PUT', 'otra-cosa/b', { ...make, 'x-archive-meta-!x': 'y' }, 'x'],
    ],
    [
      'a size hint that is no number',
      400,
      'InvalidArgument',
      ['PUT', 'otra-cosa', { 'x-archive-size-hint': 'big' }],
    ],
    ['deleting an item', 405, 'MethodNotAllowed', ['DELETE', id]],
    ['creating an item twice', 409, 'BucketAlreadyOwnedByYou', ['PUT', id]],
    [
      'an unknown upload id',
      404,
      'NoSuchUpload',
      ['PUT', `${id}/b?partNumber=1&uploadId=x`, {}, 'x'],
    ],
  ])('%s', async (_, status, code, request) => {
    await using it = await archive();
    const answer = await it.s3(...request);
    expect([answer.status, await answer.text()]).toEqual([
      status,
      expect.stringContaining(`<Code>${code}<`),
    ]);
    expect(it.simulator.items().map(({ identifier, files }) => [identifier, files.length])).toEqual(
      [[id, 1]],
    );
  });

  it('completing an upload with parts that are too small or missing', async () => {
    await using it = await archive();
    const begun = await (await it.s3('POST', `${id}/b?uploads`)).text();
    const uploadId = /<UploadId>(.*?)</.exec(begun)?.[1] ?? '';
    for (const part of [1, 2])
      await it.s3('PUT', `${id}/b?partNumber=${part}&uploadId=${uploadId}`, {}, 'small');
    const md5 = createHash('md5').update('small').digest('hex');
    const complete = async (etags: readonly string[]): Promise<string> => {
      const parts = etags.map(
        (etag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>"${etag}"</ETag></Part>`,
      );
      return (
        await it.s3('POST', `${id}/b?uploadId=${uploadId}`, {}, `<X>${parts.join('')}</X>`)
      ).text();
    };
    expect(await complete([md5, md5])).toContain('EntityTooSmall');
    expect(await complete(['0'.repeat(32)])).toContain('InvalidPart');
    expect(await complete([])).toContain('MalformedXML');
    expect(it.simulator.unfinishedUploads()).toEqual([{ identifier: id, name: 'b', parts: 2 }]);
  });

  it('writes to an item of another account, and to a dark item', async () => {
    await using it = await archive({
      seed: [
        { identifier: id, owner: 'OTHER' },
        { identifier: 'oscura', isDark: true },
      ],
    });
    expect((await it.s3('PUT', `${id}/b`, {}, 'x')).status).toBe(403);
    expect((await it.s3('PUT', 'oscura/b', {}, 'x')).status).toBe(403);
    expect(await (await it.get('metadata/oscura')).json()).toMatchObject({ is_dark: true });
  });
});

describe('the S3-like server', () => {
  it('redirects every write with `redirects`, and ignores ranges', async () => {
    await using it = await archive({ redirects: true });
    const answer = await it.s3('PUT', `${id}/b`, make, 'x');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      307,
      `${it.simulator.url}/s3-node/${id}/b`,
    ]);
  });

  it('reports the limit for as many checks as the fault says', async () => {
    await using it = await archive();
    it.simulator.faults.add({ when: { method: 'PUT' }, do: 'slow-down', checks: 1 });
    const refused = await it.s3('PUT', `${id}/b`, {}, 'x');
    expect([refused.status, await refused.text()]).toEqual([
      503,
      expect.stringContaining('SlowDown'),
    ]);
    const limit = async (): Promise<unknown> =>
      (await it.s3('GET', `?check_limit=1&bucket=${id}`)).json();
    expect([await limit(), await limit()]).toMatchObject([{ over_limit: 1 }, { over_limit: 0 }]);
  });

  it('stores nothing of an interrupted upload', async () => {
    await using it = await archive();
    it.simulator.faults.add({ when: { method: 'PUT' }, do: 'reset', afterBytes: 3 });
    await expect(it.s3('PUT', `${id}/b`, {}, 'bytes')).rejects.toThrow('fetch failed');
    expect(it.simulator.item(id)?.files.map(({ name }) => name)).toEqual(['a.txt']);
  });
});

describe('metadata', () => {
  it('is an empty object for an item that does not exist', async () => {
    await using it = await archive();
    expect(await (await it.get('metadata/nada')).json()).toEqual({});
    expect(await (await it.get(`metadata/${id}`)).json()).toMatchObject({
      files: [{ name: 'a.txt', size: '5', md5: createHash('md5').update('bytes').digest('hex') }],
    });
  });

  it.each([
    [
      'a failed test',
      [
        { op: 'test', path: '/title', value: 'x' },
        { op: 'replace', path: '/title', value: 'y' },
      ],
      'test failed',
    ],
    ['removing a missing field', [{ op: 'remove', path: '/nada' }], 'nothing at /nada'],
    ['a patch without changes', [{ op: 'replace', path: '/title', value: 'Charla' }], 'no changes'],
    ['a changed identifier', [{ op: 'replace', path: '/identifier', value: 'x' }], 'identifier'],
    ['a name that is invalid in XML', [{ op: 'add', path: '/a b', value: 'x' }], 'bad field name'],
    ['a number', [{ op: 'add', path: '/a', value: 1 }], 'bad value'],
  ])('rejects %s, and changes nothing', async (_, patch, words) => {
    await using it = await archive();
    const answer = await it.patch({ '-target': 'metadata', '-patch': JSON.stringify(patch) });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { success: false, error: expect.stringContaining(words) },
    ]);
    expect(it.simulator.item(id)?.metadata['title']).toBe('Charla');
  });

  it('patches several targets atomically', async () => {
    await using it = await archive();
    const add = (target: string) => ({ target, patch: [{ op: 'add', path: '/x', value: 'y' }] });
    const bad = await it.patch({
      '-changes': JSON.stringify([add('metadata'), add('files/nada')]),
    });
    expect([bad.status, it.simulator.item(id)?.metadata['x']]).toEqual([400, undefined]);
    const good = await it.patch({
      '-changes': JSON.stringify([add('metadata'), add('files/a.txt')]),
    });
    expect([good.status, it.simulator.item(id)?.metadata['x']]).toEqual([200, 'y']);
  });

  it('can be written only with both keys', async () => {
    await using it = await archive();
    const answer = await it.patch({ secret: 'x', '-target': 'metadata', '-patch': '[]' });
    expect(answer.status).toBe(401);
  });
});

describe('search', () => {
  it.each([
    ['advancedsearch.php?q=x&rows=5000&page=3&output=json', 200, 'only supported through 10000'],
    ['advancedsearch.php?q=x', 400, 'output'],
    ['services/search/v1/scrape?q=x&count=99', 400, 'count'],
    ['services/search/v1/scrape?q=x&sorts=identifier%20asc,date%20asc', 400, 'last of the sorts'],
    ['services/search/v1/scrape?q=x&cursor=nonsense', 400, 'cursor'],
  ])('rejects %s', async (path, status, words) => {
    await using it = await archive();
    const answer = await it.get(path);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)]);
  });
});

it('redirects a download to a node, and counts a view unless cnt=0', async () => {
  await using it = await archive();
  expect((await it.get(`download/${id}/a.txt?cnt=0`)).status).toBe(302);
  expect(it.simulator.item(id)?.countedDownloads).toBe(0);
  const answer = await fetch(`${it.simulator.url}/download/${id}/a.txt`, {
    headers: { range: 'bytes=1-2' },
  });
  expect([answer.status, await answer.text()]).toEqual([206, 'yt']);
  expect(it.simulator.item(id)?.countedDownloads).toBe(1);
});

it('adds an uploaded file to its item when its task is finished', async () => {
  await using it = await archive({ ingest: 'held' });
  await it.s3('PUT', `${id}/b`, make, 'x');
  expect(await (await it.get(`metadata/${id}`)).json()).toMatchObject({
    files: [],
    pending_tasks: true,
  });
  it.simulator.finishTasks();
  expect(it.simulator.item(id)?.files).toHaveLength(1);
});
