import { describe, expect, it } from 'vitest';
import { createArchive, REMOVE } from '../src/node/index.ts';
import { permitFor } from './support/a-recording.ts';
import { item, writing } from './support/writing.ts';

const id = 'colectiva-charla';
const permit = permitFor(id);
const seeded = {
  seed: [
    {
      identifier: id,
      metadata: { title: 'Charla', subject: ['uno', 'dos'], notes: 'x' },
      files: { 'charla.mp4': 'bytes' },
    },
  ],
};

describe('a new item', () => {
  it('has every field unchanged, whatever characters it contains', async () => {
    await using server = await writing();
    const metadata = {
      title: 'Charla sobre ñandúes: «memoria» 🌱',
      description: 'Línea uno\nlínea dos, con uri(…) y 100 %',
      subject: ['redes', 'árboles', 'uri(x)'],
      creator: 'Colectiva de Ejemplo',
      external_identifier: ' con espacios ',
    };
    await server.archive.items.create(id, { metadata, sizeHint: 1_000 }, permit);
    expect(server.simulator.item(id)).toMatchObject({ metadata, sizeHint: 1_000, files: [] });
  });

  it('is created once', async () => {
    await using server = await writing();
    const { items } = server.archive;
    await items.create(id, item, permit);
    await expect(items.create(id, item, permit)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('metadata', () => {
  it('updates, adds and removes fields in one write, with a test of each', async () => {
    await using server = await writing(seeded);
    const written = await server.archive.metadata.update(id, {
      metadata: {
        title: 'Otra charla',
        notes: REMOVE,
        language: ['spa', 'por'],
        subject: ['uno', 'dos'],
      },
    });
    expect(written).toMatchObject({ isChanged: true, taskId: expect.any(Number) });
    const { metadata } = server.simulator.item(id) ?? {};
    expect(metadata).toMatchObject({
      title: 'Otra charla',
      language: ['spa', 'por'],
      subject: ['uno', 'dos'],
    });
    expect(metadata).not.toHaveProperty('notes');
    const form = server.simulator.requests.at(-1);
    expect(form?.path).toBe(`/metadata/${id}`);
  });

  it('updates several targets at once', async () => {
    await using server = await writing(seeded);
    await server.archive.metadata.update(id, {
      metadata: { title: 'Otra' },
      'files/charla.mp4': { title: 'El video' },
      'comunal-notes': { revision: '3' },
    });
    expect(server.simulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect((await server.archive.files.list(id))[0]?.fields['title']).toBe('El video');
  });

  it('sends nothing when every field has the wanted value', async () => {
    await using server = await writing(seeded);
    const changes = { metadata: { title: 'Charla', absent: REMOVE } } as const;
    expect(await server.archive.metadata.update(id, changes)).toEqual({
      isChanged: false,
      taskId: undefined,
    });
    expect(server.simulator.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('writes an array of one string as the string', async () => {
    await using server = await writing(seeded);
    const changes = { metadata: { creator: ['Colectiva'] } };
    expect(await server.archive.metadata.update(id, changes)).toMatchObject({ isChanged: true });
    expect(await server.archive.metadata.update(id, changes)).toMatchObject({ isChanged: false });
  });

  it('does not overwrite a value that was changed in the meantime', async () => {
    await using server = await writing(seeded);
    const before = (await server.archive.items.get(id)).metadata;
    server.simulator.seed({ identifier: id, metadata: { title: 'De otra persona' } });
    const { port } = server.simulator;
    const stale = createArchive({
      ...server.simulator.addresses,
      ...(server.simulator.accounts[0] ?? { accessKey: '', secretKey: '' }),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        return request.method === 'GET' && request.url.includes(`:${port}/metadata/`)
          ? Response.json({ metadata: before })
          : fetch(request);
      },
    });
    await expect(stale.metadata.update(id, { metadata: { title: 'Mía' } })).rejects.toMatchObject({
      code: 'test-failed',
    });
    expect(server.simulator.item(id)?.metadata['title']).toBe('De otra persona');
  });

  it.each([
    ['the identifier', { identifier: 'otra' }],
    ['a bad name', { 'a/b': 'x' }],
    ['an empty value', { title: '' }],
    ['an empty list', { title: [] }],
  ])('rejects %s before it is sent', async (_, metadata) => {
    await using server = await writing(seeded);
    const written = server.archive.metadata.update(id, {
      metadata,
    });
    await expect(written).rejects.toMatchObject({ code: 'bad-request' });
    expect(server.simulator.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('rejects an item or a file that does not exist', async () => {
    await using server = await writing(seeded);
    const { metadata } = server.archive;
    await expect(metadata.update('nada', { metadata: { a: 'b' } })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(metadata.update(id, { 'files/x': { a: 'b' } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('files', () => {
  it('are deleted one by one', async () => {
    await using server = await writing(seeded);
    await server.archive.files.delete(id, 'charla.mp4');
    expect(server.simulator.item(id)?.files).toEqual([]);
    await expect(server.archive.files.delete(id, 'charla.mp4')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('does not delete files of another account', async () => {
    await using server = await writing({
      seed: [{ identifier: id, owner: 'OTHERKEY', files: { a: 'b' } }],
    });
    await expect(server.archive.files.delete(id, 'a')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('returns whether the Archive accepts uploads', async () => {
  await using server = await writing();
  expect(await server.archive.limits.isOver(id)).toBe(false);
});

it.each([
  ['a wrong secret', { secretKey: 'WRONGSECRET' }],
  ['an unknown key', { accessKey: 'UNKNOWNKEY' }],
])('reports %s as unauthorized', async (_, keys) => {
  await using server = await writing({}, keys);
  await expect(server.archive.items.create(id, item, permit)).rejects.toMatchObject({
    code: 'unauthorized',
  });
});

it.each(['', 'a b c', 'key:secret', 'ñandú', 'x\r\ny: z'])('rejects %j as a key', (secretKey) => {
  expect(() => createArchive({ accessKey: 'ABC', secretKey })).toThrow('unauthorized');
});
