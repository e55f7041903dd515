import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadContent } from '../src/load-content.ts';
import {
  createFetch,
  origin,
  snapshot,
  withChannel,
  type StagedChannel,
} from './support/peertube-channel.ts';
import { goodFiles } from './support/folder.ts';

const caption = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHola\n';
const recording = 'private/recordings/taller.yaml';
const seed = [{ name: 'Taller', fields: { privacy: 1, language: 'es' } }];

async function putCaption({ server, owner }: StagedChannel, language: string, text = caption) {
  await owner.captions.put(server.videos()[0]?.uuid ?? '', language, text);
}

it('goes on after the server has asked for time, and after a connection that broke', () =>
  withChannel({ seed }, async (staged) => {
    await putCaption(staged, 'es');
    const { faults } = staged.server;
    faults.add({ when: { path: /\/videos\// }, do: 'rate-limit', retryAfterSeconds: 0, times: 2 });
    faults.add({ when: { path: /previews/ }, do: 'truncate', times: 2 });
    faults.add({ when: { path: /video-captions/ }, do: 'rate-limit', retryAfterSeconds: 0 });
    faults.add({ when: { path: /captions$/ }, do: 'lost-response' });
    const { code, out } = await staged.run();
    expect([code, out]).toEqual([0, expect.stringContaining('Files copied: 2.')]);
  }));

it('leaves out captions that the server fails with, and adds them the next time', () =>
  withChannel({ seed }, async (staged) => {
    await putCaption(staged, 'es');
    await putCaption(staged, 'en');
    const failing = { when: { path: /video-captions\/.*-en/ }, do: 'html', status: 500 } as const;
    const mend = staged.server.faults.add({ ...failing, times: 99 });
    const first = await staged.run();
    expect(first.code).toBe(1);
    expect(first.err).toContain('taller/en was not copied: it did not come whole');
    expect(staged.read(recording)).not.toContain('taller/en');
    const { problems } = await loadContent(staged.dir);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    mend();
    const second = await staged.run();
    expect([second.code, second.out]).toEqual([
      0,
      expect.stringContaining('taller.yaml: updated captions.'),
    ]);
    expect(staged.read(recording)).toContain('taller/en.vtt');
    // What is new at the server and does not come leaves what is here alone.
    await putCaption(staged, 'en', `${caption}\n`);
    const before = snapshot(staged.dir);
    staged.server.faults.add({ ...failing, times: 99 });
    expect((await staged.run()).code).toBe(1);
    expect(snapshot(staged.dir)).toEqual(before);
  }));

it('copies what changed at the server, and keeps what changed here', () =>
  withChannel({ seed }, async (staged) => {
    await putCaption(staged, 'es');
    await putCaption(staged, 'en');
    await staged.run();
    const mine = join(staged.dir, 'private/recordings/taller/en.vtt');
    writeFileSync(mine, `${caption}# mine\n`);
    await putCaption(staged, 'es', caption.replace('Hola', 'Buenas'));
    await putCaption(staged, 'en', caption.replace('Hola', 'Hello'));
    const { out } = await staged.run();
    expect(out).toContain('taller/es.vtt: copied again');
    expect(out).toContain('taller/en.vtt stays as it is here');
    expect(staged.read('private/recordings/taller/es.vtt')).toContain('Buenas');
    expect(readFileSync(mine, 'utf8')).toContain('# mine');
  }));

it.each([
  [
    'that has no end',
    'is too large, or has no end',
    () =>
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
      }),
  ],
  ['that stops coming', 'did not come whole', () => new ReadableStream({})],
  ['that is a page', 'is not the picture', () => '<html><script>alert(1)</script>'],
])('leaves out a picture %s', (_, words, createBody) =>
  withChannel({ seed }, async ({ server, run, read }) => {
    const fetch = createFetch(server);
    const { code, err } = await run({
      overrides: {
        stallTimeoutMs: 200,
        fetch: async (input, init) =>
          new Request(input, init).url.includes('/previews/')
            ? new Response(createBody())
            : fetch(input, init),
      },
    });
    expect([code, err]).toEqual([1, expect.stringContaining(`taller/poster was not copied: `)]);
    expect(err).toContain(words);
    expect(read(recording)).not.toContain('poster');
  }),
);

it('asks nothing of another host, and follows no redirect', () =>
  withChannel({ seed }, async (staged) => {
    await putCaption(staged, 'es');
    const fetch = createFetch(staged.server);
    const asked: string[] = [];
    const { code, err } = await staged.run({
      overrides: {
        fetch: async (input, init) => {
          const { url } = new Request(input, init);
          asked.push(new URL(url).host);
          if (url.includes('/previews/'))
            return new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/' } });
          const response = await fetch(input, init);
          if (!url.endsWith('/captions')) return response;
          const text = await response.text();
          return new Response(
            text
              .replaceAll(/"captionPath":"[^"]*"/g, '"captionPath":null')
              .replaceAll(/"fileUrl":"[^"]*"/g, '"fileUrl":"https://192.168.1.1/reboot.vtt"'),
            response,
          );
        },
      },
    });
    expect(code).toBe(1);
    expect(err).toContain('taller/es was not copied: it is on another server');
    expect(err).toContain('taller/poster was not copied: it is on another server');
    expect(new Set(asked)).toEqual(new Set(['tubo.example']));
  }));

it('writes nothing where there is no network', () =>
  withChannel({ seed }, async ({ dir, run }) => {
    const before = snapshot(dir);
    const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
    expect(await run({ overrides: { fetch } })).toEqual({
      code: 1,
      out: '',
      err: 'tubo.example does not answer (ENOTFOUND), so nothing was imported. Check the address and your connection, and import again.\n',
    });
    expect(snapshot(dir)).toEqual(before);
  }));

it('writes nothing where it is stopped, or the connection is lost, in the middle', () =>
  withChannel(
    { seed: Array.from({ length: 12 }, (_, index) => ({ name: `Taller ${index}` })) },
    async ({ dir, server, run }) => {
      const before = snapshot(dir);
      const temporaryDir = mkdtempSync(join(tmpdir(), 'comunal-temporary-'));
      onTestFinished(() => rmSync(temporaryDir, { recursive: true }));
      const fetch = createFetch(server);
      const controller = new AbortController();
      let pictures = 0;
      const stop =
        (action: () => Promise<Response>): typeof globalThis.fetch =>
        async (input, init) => {
          const { url } = new Request(input, init);
          return url.includes('/previews/') && (pictures += 1) > 5 ? action() : fetch(input, init);
        };
      const stopped = await run({
        signal: controller.signal,
        overrides: {
          temporaryDir,
          fetch: stop(async () => {
            controller.abort();
            return new Response(new ReadableStream({}));
          }),
        },
      });
      expect(stopped.code).toBe(130);
      pictures = 0;
      const lost = () => Promise.reject(new TypeError('fetch failed'));
      const { code, err } = await run({ overrides: { temporaryDir, fetch: stop(lost) } });
      expect([code, err]).toEqual([1, expect.stringContaining('does not answer')]);
      expect(snapshot(dir)).toEqual(before);
      expect(readdirSync(temporaryDir)).toEqual([]);
      expect((await run()).out).toContain('New: 13.');
    },
  ));

it('goes on with the others where the server fails with one video, which it does not miss', () =>
  withChannel({ seed: [...seed, { name: 'Radio' }] }, async ({ server, run, dir }) => {
    await run();
    const before = snapshot(join(dir, 'private/recordings'));
    const uuid = server.videos()[0]?.uuid ?? '';
    server.faults.add({ when: { path: new RegExp(`videos/${uuid}$`) }, do: 'html', status: 500 });
    const { code, out, err } = await run();
    expect([code, err]).toEqual([1, expect.stringContaining('could not show, and that stay')]);
    expect(out).not.toContain('not on the server');
    expect(snapshot(join(dir, 'private/recordings'))).toEqual(before);
  }));

it('says what the server does not show any more, and warns of what is open here', () =>
  withChannel(
    { seed: [...seed, { name: 'Radio' }, { name: 'Mapa' }] },
    async ({ dir, server, owner, run }) => {
      await run();
      const file = join(dir, 'recordings/taller.yaml');
      renameSync(join(dir, 'private/recordings'), join(dir, 'recordings'));
      writeFileSync(file, readFileSync(file, 'utf8').replace(': closed', ': public'));
      const [first, second] = server.videos();
      await owner.videos.delete(second?.uuid ?? '');
      await owner.videos.update(first?.uuid ?? '', { privacy: 'unlisted' });
      const { code, out, err } = await run();
      expect(code).toBe(1);
      expect(out).toContain('recordings/radio.yaml: not on the server any more, or not for');
      expect(err).toContain('taller.yaml is open here, but the server does not show its video');
      expect(err).not.toContain('radio.yaml is open here');
    },
  ));

it('never imports what is not for everyone, nor anything of accounts', () =>
  withChannel(
    {
      users: [
        {
          username: 'canario-cuenta',
          displayName: 'CANARIO Cuenta',
          password: 'clave-de-prueba-larga',
          channel: 'talleres',
          email: 'canario@correo.example',
        },
      ],
      seed: [
        { name: 'Abierto', fields: { privacy: 1, description: 'Hola canario@correo.example' } },
        { name: 'CANARIO oculto', fields: { privacy: 2 } },
        { name: 'CANARIO privado', fields: { privacy: 3 } },
        { name: 'CANARIO interno', fields: { privacy: 4 } },
        { name: 'CANARIO clave', fields: { privacy: 5, videoPasswords: ['abc'] } },
      ],
    },
    async ({ dir, server, owner, run }) => {
      const [user] = server.users;
      for (const privacy of ['public', 'private'] as const) {
        const displayName = privacy === 'public' ? 'Lista' : 'CANARIO lista';
        const videoChannelId = user?.channelId;
        const list = await owner.playlists.create({ displayName, privacy, videoChannelId });
        for (const { uuid } of server.videos()) await owner.playlists.addVideo(list.uuid, uuid);
      }
      const { code, out, err } = await run({ channelUrl: `${origin}/c/talleres` });
      expect([code, out]).toEqual([0, expect.stringContaining('New: 3.')]);
      const bytes = Object.entries(snapshot(dir)).flatMap(([name, [text]]) => [name, text]);
      expect([out, err, ...bytes].join('\n')).not.toMatch(/canario/i);
    },
  ));

it('writes hostile texts as text that the content model takes', () =>
  withChannel(
    {
      seed: [
        '<img src=x onerror=alert(1)>',
        '\u202Eotxet\u2066\u0007',
        'a'.repeat(1_000_000),
        'x: y\n- z #\u2028visibility: public',
        '../../fuera',
        '…',
      ].map((name) => ({
        name,
        fields: {
          privacy: 1,
          description: `<script>alert(1)</script>\n\n![x](javascript:alert(1))\u202E\n${'&'.repeat(9000)}`,
          tags: ['lang:../../x', '<b>', '\u202Eabc'],
        },
      })),
    },
    async ({ dir, run }) => {
      const { code, out } = await run();
      expect([code, out]).toEqual([0, expect.stringContaining('New: 7.')]);
      const content = await loadContent(dir);
      expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(content.list('recording').every(({ visibility }) => visibility === 'closed')).toBe(
        true,
      );
      const entries = Object.entries(snapshot(join(dir, 'private')))
        .filter(([path]) => path.endsWith('.yaml'))
        .map(([, [bytes]]) => Buffer.from(bytes, 'latin1').toString('utf8'));
      expect(entries).toHaveLength(7);
      expect(entries.join('\n')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(Math.max(...entries.map((text) => text.length))).toBeLessThan(15_000);
    },
  ));

it('leaves what it has imported as it is when the channel grows', () =>
  withChannel({ seed }, async ({ dir, server, run }) => {
    await run();
    const before = snapshot(join(dir, 'private/recordings'));
    for (const language of ['pt', 'pt', 'en'])
      server.seed({ name: `Oficina em ${language}`, fields: { privacy: 1, language } });
    expect((await run()).out).toContain('New: 3. Updated: 0.');
    expect(snapshot(join(dir, 'private/recordings'))).toMatchObject(before);
  }));

it('leaves recordings alone that people wrote of its videos', () => {
  const uuid = '6f2c1cbf-0a3c-4c1e-9d1b-000000000001';
  return withChannel(
    { seed: [{ name: 'Taller', uuid }, { name: 'Radio' }] },
    async ({ read, run }) => {
      const { out, err } = await run();
      expect(out).not.toContain('taller');
      expect(err).toContain('that no import has written, and which was left alone: 1.');
      expect(read('recordings/grabacion.yaml')).toContain('title: Una grabación');
    },
    {
      ...goodFiles,
      'recordings/grabacion.yaml': `visibility: closed
title: Una grabación
of: event/charla
languages: [es]
copies: [{ kind: peertube, url: '${origin}/videos/watch/${uuid}' }]
`,
    },
  );
});

it('knows files again that were moved with their entry, as when it is opened', () =>
  withChannel({ seed: [...seed, { name: 'Radio' }] }, async (staged) => {
    const { dir, server, run, read } = staged;
    await putCaption(staged, 'es');
    await run();
    mkdirSync(join(dir, 'recordings'));
    for (const name of ['taller.yaml', 'taller', 'radio.yaml'])
      renameSync(join(dir, 'private/recordings', name), join(dir, 'recordings', name));
    const caption = join(dir, 'recordings/taller/es.vtt');
    writeFileSync(caption, `${readFileSync(caption, 'utf8')}# mine\n`);
    const before = snapshot(join(dir, 'recordings/taller'));
    const asked = server.requests.length;
    const { code, out } = await run();
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Files copied: 1. Kept as they are here: 1. Unchanged: 1.'),
    ]);
    expect(out).toContain('recordings/radio/poster.jpg: copied.'); // its folder was not moved
    expect(snapshot(join(dir, 'recordings/taller'))).toEqual(before);
    const isFile = ({ path }: { readonly path: string }) => path.startsWith('/lazy-static');
    expect(server.requests.slice(asked).filter(isFile)).toHaveLength(1);
    expect((await run()).out).toContain('Kept as they are here: 1. Unchanged: 2.');
    expect(read('private/imports/peertube.json')).not.toContain('private/recordings/taller');
  }));

it('says what it would do, and writes and downloads nothing', () =>
  withChannel({ seed }, async ({ dir, server, run }) => {
    const before = snapshot(dir);
    const { code, out } = await run({ args: ['--dry-run'] });
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('private/recordings/taller.yaml: new.'),
    ]);
    expect(snapshot(dir)).toEqual(before);
    expect(server.requests.filter(({ path }) => path.startsWith('/lazy-static'))).toEqual([]);
  }));

it.each([
  [`${origin}/c/nadie`, 1, 'has nothing at'],
  [`${origin}/a/root`, 2, 'This is the address of an account.'],
  [`${origin}/c/x@otro.example`, 2, 'Import it from there: https://otro.example/c/x'],
  ['http://tubo.example/c/root_channel', 2, 'has to begin with https://'],
  [`${origin}/w/abc`, 2, 'The address of a channel’s page is missing'],
])('writes nothing for %s', (channelUrl, exitCode, words) =>
  withChannel({ seed }, async ({ dir, run }) => {
    const before = snapshot(dir);
    const { code, err } = await run({ channelUrl });
    expect([code, err]).toEqual([exitCode, expect.stringContaining(words)]);
    expect(snapshot(dir)).toEqual(before);
  }),
);

it.each([
  ['a captive portal', 'html', 'does not answer as PeerTube does (not-json 200)'],
  ['a server that is down', 'unavailable', 'cannot answer at the moment (503)'],
  ['a server that sends on', 'redirect-loop', 'sends on to another address'],
] as const)('says of %s what it is', (_, kind, words) =>
  withChannel({ seed }, async ({ server, run }) => {
    server.faults.add({ do: kind, times: 99 });
    const { code, err } = await run();
    expect([code, err]).toEqual([1, expect.stringContaining(words)]);
  }),
);

it('shows on a terminal how far it is', () =>
  withChannel({ seed }, async ({ run }) => {
    const { err } = await run({ isTTY: true, locale: 'es' });
    expect(err).toContain('\rVideos leídos: 1 de 1');
    expect(err).toContain('\r\u001b[K');
  }));

it('makes all recordings of one entry, which has to be there', () =>
  withChannel({ seed }, async ({ read, run }) => {
    for (const of of ['event/nada', 'page/manifiesto', '../x'])
      expect((await run({ args: ['--of', of] })).code).toBe(2);
    const { code, out } = await run({ args: ['--of', 'event/charla'] });
    expect([code, out]).toEqual([0, expect.stringContaining('New: 1.')]);
    expect(read(recording)).toContain('of: event/charla');
  }));

it('calls no series taken back where all recordings are of one entry', () =>
  withChannel({ seed }, async ({ dir, read, run }) => {
    const file = /^private\/(series\/\S+): new/m.exec((await run()).out)?.[1] ?? '';
    const text = read(`private/${file}`).replace('visibility: closed', 'visibility: public');
    rmSync(join(dir, 'private', file));
    mkdirSync(join(dir, 'series'), { recursive: true });
    writeFileSync(join(dir, file), text);
    const { code, out, err } = await run({ args: ['--of', 'event/charla'] });
    expect([code, out, err]).toEqual([
      0,
      expect.stringContaining('updated of'),
      expect.not.stringContaining('open here'),
    ]);
    expect(out).not.toContain('series/');
  }));

it('asks another host for files where somebody names it', () =>
  withChannel({ seed }, async (staged) => {
    await putCaption(staged, 'es');
    const fetch = createFetch(staged.server);
    const overrides = {
      fetch: async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
        const { url } = new Request(input, init);
        const response = await fetch(url.replace('https://archivos.example', origin), init);
        if (!url.endsWith('/captions')) return response;
        const text = await response.text();
        return new Response(
          text
            .replaceAll(/"captionPath":"[^"]*"/g, '"captionPath":null')
            .replaceAll(staged.server.url, 'https://archivos.example'),
          response,
        );
      },
    };
    for (const host of ['https://archivos.example', 'archivos.example/x', 'a b', 'ada@x.example'])
      expect((await staged.run({ overrides, args: ['--files-host', host] })).code).toBe(2);
    const args = ['--files-host', 'archivos.example'];
    const { code, out } = await staged.run({ overrides, args });
    expect([code, out]).toEqual([0, expect.stringContaining('Files copied: 2.')]);
  }));

it('takes the largest picture that PeerTube 8.1 lists', () =>
  withChannel({ seed }, async ({ server, run, read }) => {
    const fetch = createFetch(server);
    const asked: string[] = [];
    const withThumbnails = (text: string): string => {
      const [path = ''] = /\/lazy-static\/previews\/[^"]*/.exec(text) ?? [];
      const thumbnails = [
        { width: 280, fileUrl: `${origin}/lazy-static/nada.jpg` },
        { width: 850, fileUrl: origin + path },
      ];
      return text
        .replaceAll(/"(?:preview|thumbnail)Path":"[^"]*"/g, '"previewPath":null')
        .replace(/\}$/, `,"thumbnails":${JSON.stringify(thumbnails)}}`);
    };
    const { code } = await run({
      overrides: {
        fetch: async (input, init) => {
          const { url } = new Request(input, init);
          asked.push(url);
          const response = await fetch(input, init);
          return /\/videos\/[\w-]{36}$/.test(url)
            ? new Response(withThumbnails(await response.text()), response)
            : response;
        },
      },
    });
    expect([code, asked.filter((url) => url.includes('/lazy-static/'))]).toEqual([
      0,
      [expect.stringContaining('/previews/')],
    ]);
    expect(read(recording)).toContain('path: taller/poster.jpg');
  }));

it('says how many videos have an id that no address can hold, and imports the others', () =>
  withChannel({ seed: [...seed, { name: 'Radio' }] }, async ({ server, run, read }) => {
    const fetch = createFetch(server);
    const shortUUID = server.videos()[1]?.shortUUID ?? '';
    const { code, out, err } = await run({
      args: ['--json'],
      overrides: {
        fetch: async (input, init) => {
          const response = await fetch(input, init);
          const isList = new Request(input, init).url.includes('/videos?');
          return isList
            ? new Response((await response.text()).replaceAll(shortUUID, '../../x'), response)
            : response;
        },
      },
    });
    expect([code, err]).toEqual([1, expect.stringContaining('no address that can be written')]);
    expect(JSON.parse(out)).toMatchObject({ unaddressable: 1, unread: [], refused: [] });
    expect(read(recording)).toContain('Taller');
  }));

it('refuses a channel of which the server gives no date, unless its recordings are of something', () =>
  withChannel({ seed }, async ({ dir, server, run }) => {
    const fetch = createFetch(server);
    const overrides = {
      fetch: async (...args: Parameters<typeof fetch>) => {
        const response = await fetch(...args);
        if (!new Request(...args).url.includes('/api/')) return response;
        const text = (await response.text()).replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"never"');
        return new Response(text, response);
      },
    };
    const before = snapshot(dir);
    const { code, err } = await run({ overrides });
    expect([code, err]).toEqual([1, expect.stringContaining('Say with --of')]);
    expect(snapshot(dir)).toEqual(before);
    expect((await run({ overrides, args: ['--of', 'event/charla'] })).code).toBe(0);
  }));
