import { startArchiveSimulator } from '@comunal/testing';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createArchive,
  detailsUrl,
  embedUrl,
  createIdentifier,
  isIdentifier,
} from '../src/index.ts';

const seed = [
  {
    identifier: 'charla-uno',
    metadata: { title: 'Charla uno', subject: ['redes', 'archivo'], language: 'spa' },
    files: { 'charla.mp4': 'the bytes of a talk', 'es/charla.vtt': 'WEBVTT' },
    viewsPerDay: [...Array.from({ length: 40 }, () => 2), 5],
  },
  { identifier: 'charla-oscura', isDark: true },
  { identifier: 'charla-dos', metadata: { title: 'Charla dos', language: 'por' } },
];

async function reading() {
  const simulator = await startArchiveSimulator({ seed });
  const archive = createArchive({
    ...simulator.addresses,
    clock: fastClock(),
    retry: { delay: () => 0 },
  });
  return { simulator, archive, [Symbol.asyncDispose]: () => simulator.stop() };
}

describe('an item', () => {
  it('has its fields, its files and their sizes', async () => {
    await using server = await reading();
    const item = await server.archive.items.get('charla-uno');
    expect(item).toMatchObject({ title: 'Charla uno', bytes: 25, isPending: false, isDark: false });
    expect(item.metadata['subject']).toEqual(['redes', 'archivo']);
    expect(item.files.map(({ name, size }) => [name, size])).toEqual([
      ['charla.mp4', 19],
      ['es/charla.vtt', 6],
    ]);
  });

  it('is not-found or undefined when it does not exist', async () => {
    await using server = await reading();
    const { items } = server.archive;
    await expect(items.get('nada')).rejects.toMatchObject({ code: 'not-found' });
    expect(await items.find('nada')).toBeUndefined();
  });

  it('reports that it is dark', async () => {
    await using server = await reading();
    expect(await server.archive.items.get('charla-oscura')).toMatchObject({
      isDark: true,
      files: [],
    });
  });

  it.each(['', 'ab', '-abc', '_abc', '.abc', 'a/b', 'ñandú', '../x', 'a'.repeat(101)])(
    '%j is no name of a, and nothing is asked',
    async (identifier) => {
      await using server = await reading();
      await expect(server.archive.items.get(identifier)).rejects.toMatchObject({
        code: 'bad-identifier',
      });
      expect(server.simulator.requests).toEqual([]);
    },
  );
});

describe('search', () => {
  it('is a page with its total when it is awaited', async () => {
    await using server = await reading();
    const { total, data } = await server.archive.search('language:spa', { fields: ['title'] });
    expect([total, data]).toEqual([1, [{ identifier: 'charla-uno', title: 'Charla uno' }]]);
  });

  it('is all items, each once, over several cursors when it is iterated', async () => {
    await using server = await reading();
    for (let at = 0; at < 2_500; at++)
      server.simulator.seed({ identifier: `many-${at}`, metadata: { subject: 'many' } });
    const identifiers = new Set<string>();
    for await (const { identifier } of server.archive.search('subject:many'))
      identifiers.add(identifier);
    expect(identifiers.size).toBe(2_500);
    expect(server.simulator.requests.length).toBe(3);
  });

  it('has no page beyond the ten thousandth item', async () => {
    await using server = await reading();
    const list = server.archive.search('*:*', { pageSize: 5_000, page: 3 });
    await expect(Promise.resolve(list)).rejects.toMatchObject({ code: 'bad-request' });
    expect(server.simulator.requests).toEqual([]);
  });

  it('ends when a server repeats the same cursor', async () => {
    const same = { items: [{ identifier: 'abc' }], cursor: 'always', total: 1 };
    const archive = createArchive({ fetch: async () => Response.json(same) });
    const identifiers: string[] = [];
    for await (const { identifier } of archive.search('x')) identifiers.push(identifier);
    expect(identifiers).toEqual(['abc', 'abc']);
  });
});

describe('views', () => {
  it('are those of all time, thirty and seven days', async () => {
    await using server = await reading();
    const views = await server.archive.views.list(['charla-uno', 'nada']);
    expect(views.get('charla-uno')).toEqual({
      hasData: true,
      allTime: 85,
      last30Days: 63,
      last7Days: 17,
    });
    expect(views.get('nada')).toMatchObject({ hasData: false, allTime: 0 });
  });

  it('are available per day and by kind of visitor', async () => {
    await using server = await reading();
    const days = await server.archive.views.daily('charla-uno');
    expect(days).toHaveLength(41);
    expect(days.at(-1)).toMatchObject({ nonRobot: 5, robot: 0, unrecognized: 0 });
  });
});

it('does not mistake a failure of the Archive for a missing item', async () => {
  const fetch: typeof globalThis.fetch = async () =>
    Response.json({ error: 'Could not reach\u001B[2J the item' });
  await expect(createArchive({ fetch }).items.find('charla-uno')).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.not.stringContaining('\u001B'),
  });
});

describe('a file', () => {
  const textOf = (body: ReadableStream<Uint8Array>): Promise<string> =>
    new Response(body as never).text();

  it('opens in full or in part, without counting as a view', async () => {
    await using server = await reading();
    const { files } = server.archive;
    const whole = await files.open('charla-uno', 'es/charla.vtt');
    expect([whole.start, whole.size, await textOf(whole.body)]).toEqual([0, 6, 'WEBVTT']);
    const part = await files.open('charla-uno', 'charla.mp4', { start: 4, end: 9 });
    expect([part.start, part.size, await textOf(part.body)]).toEqual([4, 19, 'bytes']);
    expect(server.simulator.item('charla-uno')?.countedDownloads).toBe(0);
    await (await files.open('charla-uno', 'charla.mp4', { countView: true })).body.cancel();
    expect(server.simulator.item('charla-uno')?.countedDownloads).toBe(1);
  });

  it('rejects when it does not exist', async () => {
    await using server = await reading();
    await expect(server.archive.files.open('charla-uno', 'x.mp4')).rejects.toMatchObject({
      code: 'not-found',
      status: 404,
    });
  });

  it.each([
    'https://evil.example/charla.mp4',
    'http://archive.org/charla.mp4',
    'https://archive.org.evil.example/x',
    'https://evil.us.archive.org@evil.example/x',
    'javascript:alert(1)',
    'https://ia800.us.archive.org:8443/x',
    'https://blog.archive.org/x',
    'https://ca.archive.org/x',
    'https://a.web.archive.org/x',
  ])('is not fetched from %s', async (location) => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(new Request(input).url);
      return new Response(null, { status: 302, headers: { location } });
    };
    const open = createArchive({ fetch }).files.open('charla-uno', 'charla.mp4');
    await expect(open).rejects.toMatchObject({ code: 'redirect' });
    expect(asked).toHaveLength(1);
  });

  it('is followed through five redirects at most', async () => {
    let asked = 0;
    const fetch: typeof globalThis.fetch = async () => {
      asked++;
      return new Response(null, { status: 302, headers: { location: '/download/again' } });
    };
    const open = createArchive({ fetch }).files.open('charla-uno', 'charla.mp4');
    await expect(open).rejects.toMatchObject({ code: 'redirect' });
    expect(asked).toBe(6);
  });

  it('reports that a browser cannot see the target of a redirect', async () => {
    const fetch: typeof globalThis.fetch = async () =>
      Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    const open = createArchive({ fetch }).files.open('charla-uno', 'charla.mp4');
    await expect(open).rejects.toMatchObject({ code: 'redirect' });
  });

  it.each(['https://ia800.us.archive.org/1/x', 'https://dn711007.ca.archive.org/0/x'])(
    'is fetched from the machine that has it: %s',
    async (location) => {
      const asked: string[] = [];
      const fetch: typeof globalThis.fetch = async (input) => {
        asked.push(new Request(input).url);
        return asked.length > 1
          ? new Response('bytes')
          : new Response(null, {
              status: 302,
              headers: { location },
            });
      };
      const { body } = await createArchive({ fetch }).files.open('charla-uno', 'charla.mp4');
      expect(await textOf(body)).toBe('bytes');
    },
  );
});

describe('addresses', () => {
  it('are those of the Archive, with each segment encoded', () => {
    expect(embedUrl('charla-uno')).toBe('https://archive.org/embed/charla-uno');
    expect(embedUrl('charla-uno', { file: 'a b/ñ.mp4', start: 90 })).toBe(
      'https://archive.org/embed/charla-uno/a%20b/%C3%B1.mp4?start=90',
    );
    expect(detailsUrl('charla-uno')).toBe('https://archive.org/details/charla-uno');
    expect(() => embedUrl('../x')).toThrow('bad-identifier');
  });

  it.each(['http://archive.example', 'ftp://archive.org', 'https://a:b@archive.org'])(
    '%s is no address to call',
    (baseUrl) => {
      expect(() => createArchive({ baseUrl })).toThrow(/address/);
    },
  );

  it('rejects an option that does not exist', () => {
    const options: object = { timeout: '5 s' };
    expect(() => createArchive(options)).toThrow(/`createArchive` has no option `timeout`/);
    expect(() => embedUrl('charla-uno', { begin: 90 } as never)).toThrow(
      '`embedUrl` has no option `begin`. It takes: file, start.',
    );
  });
});

describe('an identifier', () => {
  const of = (slug: string): string =>
    createIdentifier({ type: 'recording', slug, '~public': true }, 'colectiva-de-ejemplo');

  it('is the same for the same recording, and contains its collective', () => {
    expect(of('grabacion-redes')).toBe('colectiva-de-ejemplo-grabacion-redes');
  });

  it('is shortened for a long slug, and differs from one with the same beginning', () => {
    const [a, b] = [of(`${'a'.repeat(79)}1`), of(`${'a'.repeat(79)}2`)];
    expect([a.length, b.length]).toEqual([80, 80]);
    expect(a).not.toBe(b);
    expect([a, b].every(isIdentifier)).toBe(true);
  });

  it('stays what it was in earlier versions for a long slug', () => {
    expect(of(`${'taller-'.repeat(10)}final`)).toBe(
      'colectiva-de-ejemplo-taller-taller-taller-taller-taller-taller-taller-ta-1yz3a09',
    );
  });

  it('rejects an invalid prefix', () => {
    expect(() => createIdentifier({ type: 'recording', slug: 'x', '~public': true }, '_ñ')).toThrow(
      'bad-identifier',
    );
  });
});

it('applies retries and hooks of the caller to every server', async () => {
  const simulator = await startArchiveSimulator({ seed });
  onTestFinished(() => simulator.stop());
  const asked: string[] = [];
  const { items, views } = createArchive({
    ...simulator.addresses,
    retry: { limit: 3, delay: () => 0 },
    hooks: {
      afterResponse: [
        ({ request, response }) =>
          void asked.push(`${new URL(request.url).pathname} ${response.status}`),
      ],
    },
  });
  simulator.faults.add({ when: { path: /metadata/ }, do: 'slow-down', times: 3 });
  await items.get('charla-uno');
  await views.get('charla-uno');
  const path = '/metadata/charla-uno';
  expect(asked).toEqual([
    ...Array.from({ length: 3 }, () => `${path} 503`),
    `${path} 200`,
    '/views/v1/short/charla-uno 200',
  ]);
});

it('refuses a search whose options or query TypeScript would refuse', () => {
  const { search } = createArchive();
  expect(() => search('title:charla', { pagesize: 5 } as never)).toThrow('no option `pagesize`');
  expect(() => search(4 as never)).toThrow('A search needs a query');
});
