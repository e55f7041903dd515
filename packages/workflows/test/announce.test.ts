import { loadContent } from '@comunal/content';
import { createPeerTube } from '@comunal/peertube';
import { createEventPosters, PrintError } from '@comunal/print';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { startPeerTubeSimulator } from '@comunal/testing';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnnounce, type AnnounceInput } from '../src/announce/create-announce.ts';
import type { AnnounceServices } from '../src/announce/announce-services.ts';
import { removeLive } from '../src/announce/announced-live.ts';
import { removeEntryField } from '../src/announce/entry-field.ts';
import type { EntryRef } from '../src/engine/workflow.ts';
import { createInlineRun } from './support/run-inline.ts';
import { shareChannel } from './support/share-channel.ts';

const today = '2026-11-25';
const input: AnnounceInput = {
  event: 'event/asamblea',
  live: true,
  room: true,
  livePrivacy: 'unlisted',
};

const site = `visibility: public
title: { es: Sitio de prueba }
url: https://colectiva.example
tagline: { es: Un sitio de prueba }
summary: { es: Todo es inventado. }
languages: [es, en, pt]
organization: colectiva
`;
const organization = `visibility: public
name: Colectiva de Ejemplo
kind: collective
`;
const assembly = `# Lo que decidimos en octubre
visibility: public
title: { es: Asamblea abierta, en: Open assembly }   # así, sin más
summary: { es: Cómo cuidamos la red. }
kind: conversation
starts: { local: "2026-12-17T18:00", zone: America/Mexico_City }
ends: { local: "2026-12-17T20:00", zone: America/Mexico_City }
mode: online
attendance: open
languages: [es]
interpretation:
  - { language: mfs, url: "https://senas.example/asamblea" }
captions:
  es: { state: draft }
credits:
  - { who: organization/colectiva, role: organizer }
  - { who: { name: Luna }, role: speaker }
  - { who: { name: Sol }, role: participant }
`;

/** A project with an event, and a PeerTube server. */
async function stageEvent(event = assembly) {
  const server = await startPeerTubeSimulator();
  const projectDir = mkdtempSync(join(tmpdir(), 'comunal-announce-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(projectDir, path)), { recursive: true });
    writeFileSync(join(projectDir, path), text);
  };
  write('content/site.yaml', site);
  write('content/organizations/colectiva.yaml', organization);
  write('content/events/asamblea.yaml', event);
  // Addresses in content are https; what is asked of them goes to the simulator.
  const fetch: typeof globalThis.fetch = async (resource, init) => {
    const asked = new Request(resource, init);
    const address = asked.url.replace('https://video.example', server.url);
    const response = await globalThis.fetch(new Request(address, asked));
    return new Response(response.body, response);
  };
  const { username, password } = server.users[0] ?? { username: '', password: '' };
  const peertube = createPeerTube({ baseUrl: 'https://video.example', fetch, clock: fastClock() });
  await peertube.auth.logIn({ username, password });
  const before = server.requests.length;
  const content = () => loadContent(join(projectDir, 'content'), { clock: { today: () => today } });
  const services: AnnounceServices = {
    projectDir,
    content,
    peertube: async () => peertube,
    clock: { now: () => Date.parse(`${today}T12:00:00Z`) },
    // In this repository, the package that makes posters is always there.
    findPosterMaker: async () => undefined,
    config: {
      peertube: { baseUrl: 'https://video.example' },
      jitsi: { baseUrl: 'https://meet.example', issuer: 'colectiva', audience: 'jitsi' },
      announce: {
        pageUrl: 'https://colectiva.example/{language}/{type}/{slug}/',
        zones: ['America/Bogota', 'Europe/Madrid'],
      },
    },
  };
  return {
    services,
    server,
    peertube,
    content,
    projectDir,
    write,
    calls: () => server.requests.slice(before),
    read: (path: string): string => readFileSync(join(projectDir, path), 'utf8'),
    has: (path: string): boolean => existsSync(join(projectDir, path)),
    start: (changes: Partial<AnnounceServices> = {}, ownInput: Partial<AnnounceInput> = {}) =>
      createInlineRun(
        createAnnounce({ ...services, ...changes }),
        { ...input, ...ownInput },
        {
          resolvePublic: async (ref: EntryRef) => {
            const [type, slug = ''] = ref.split('/');
            return type === 'event' ? (await content()).toPublic().get('event', slug) : undefined;
          },
        },
      ),
    async [Symbol.asyncDispose]() {
      await server.stop();
      rmSync(projectDir, { recursive: true, force: true });
    },
  };
}

const room = 'content/private/rooms/asamblea.txt';
const codes = (run: { readonly log: readonly { readonly code: string }[] }): readonly string[] =>
  run.log.map(({ code }) => code);

describe('announcing an event', () => {
  it('creates room, token plan, live, calendar, feeds, texts and codes, and adds two lines to the entry', async () => {
    await using staged = await stageEvent();
    const run = staged.start();
    expect([await run.run(), run.failure]).toEqual(['succeeded', undefined]);
    const [live] = staged.server.videos();
    const url = `https://video.example/w/${live?.shortUUID ?? ''}`;
    expect(run.result).toMatchObject({ joinUrl: url, roomFile: room, poster: 'not-installed' });
    expect(staged.read('content/events/asamblea.yaml')).toBe(
      `${assembly}joinUrl: ${url}\nupdated: "${today}"\n`,
    );
    expect(staged.read('export/es/events/asamblea.ics')).toContain(url);
    expect(staged.read('export/pt/feed.xml')).toContain(
      'https://colectiva.example/pt/event/asamblea/',
    );
    expect(readdirSync(join(staged.projectDir, 'announcements/asamblea'))).toEqual([
      'announcement.en.txt',
      'announcement.es.txt',
      'announcement.pt.txt',
      'qr.png',
      'qr.svg',
      'qr.txt',
    ]);
    expect(staged.read('announcements/asamblea/qr.txt')).toBe(
      'https://colectiva.example/es/event/asamblea/\n',
    );
    expect(staged.read('announcements/asamblea/qr.svg')).toContain(
      '>https://colectiva.example/es/event/asamblea/</text>',
    );
  });

  it('writes a text to paste into chats in each language, with the time in each zone', async () => {
    await using staged = await stageEvent();
    await staged.start().run();
    const url = /joinUrl: (\S+)/.exec(staged.read('content/events/asamblea.yaml'))?.[1] ?? '';
    expect(
      staged
        .read('announcements/asamblea/announcement.es.txt')
        .replaceAll(/[\u202f\u00a0\u2009]/g, ' '),
    ).toBe(`Asamblea abierta
Cómo cuidamos la red.

Cuándo: 17 de diciembre de 2026, 6:00–8:00 p.m., hora del centro de México
  · 17 de diciembre de 2026 a las 7:00 p.m., hora de Colombia
  · 18 de diciembre de 2026 a las 1:00 a.m., hora peninsular de España
Dónde: en línea
Para ver y escuchar: ${url}

Se habla: español
Con interpretación: lengua de señas mexicana, en https://senas.example/asamblea
Con subtítulos sin revisar: español

Más: https://colectiva.example/es/event/asamblea/
`);
    const english = staged.read('announcements/asamblea/announcement.en.txt');
    expect(english).toMatch(/^Open assembly\n/);
    expect(english).toContain('To watch and listen: ');
  });

  it('creates a live that whoever has its address can open, and keeps its replay private', async () => {
    await using staged = await stageEvent();
    await staged.start().run();
    const [live] = staged.server.videos();
    const details = await staged.peertube.videos.get(live?.uuid ?? '');
    const streaming = await staged.peertube.live.get(live?.uuid ?? '');
    expect(details).toMatchObject({ privacy: 'unlisted', isLive: true, name: 'Asamblea abierta' });
    expect(streaming).toMatchObject({
      saveReplay: true,
      replayPrivacy: 'private',
      schedules: [{ startAt: '2026-12-18T00:00:00.000Z' }],
    });
  });

  it('keeps no replay of those who ask not to be recorded', async () => {
    await using staged = await stageEvent(`${assembly}doNotRecord: true\n`);
    await staged.start().run();
    const [live] = staged.server.videos();
    expect((await staged.peertube.live.get(live?.uuid ?? '')).saveReplay).toBe(false);
    expect(staged.read('announcements/asamblea/announcement.es.txt')).toContain('no se grabe');
  });

  it('keeps the name of the room in a file of this account alone, and nowhere else', async () => {
    await using staged = await stageEvent();
    const run = staged.start();
    await run.run();
    const name = staged.read(room).trim();
    expect(name).toMatch(/^[\da-f-]{36}$/);
    expect(statSync(join(staged.projectDir, room)).mode & 0o077).toBe(0);
    expect(staged.read('content/private/.gitignore')).toContain('\n*\n');
    expect(
      JSON.stringify([run.result, run.log, [...run.steps.values()], run.failure]),
    ).not.toContain(name);
    const files = readdirSync(staged.projectDir, { recursive: true, encoding: 'utf8' });
    const holders = files.filter(
      (file) =>
        statSync(join(staged.projectDir, file)).isFile() && staged.read(file).includes(name),
    );
    expect(holders).toEqual([room]);
    expect(JSON.stringify(staged.server.requests)).not.toContain(name);
    expect((await staged.content()).problems.map(({ code }) => code)).not.toContain(
      'unknown-folder',
    );
  });

  it('plans who needs a token, and for how long', async () => {
    await using staged = await stageEvent();
    const run = staged.start();
    await run.run();
    const plan = JSON.parse(staged.read('content/private/rooms/asamblea.tokens.json')) as unknown;
    expect(plan).toMatchObject({
      tokens: [
        {
          for: 'Colectiva de Ejemplo',
          moderator: true,
          makeFrom: '2026-12-17T23:00:00.000Z',
          validUntil: '2026-12-18T02:30:00.000Z',
          command:
            "comunal jitsi token --issuer colectiva --audience jitsi --subject meet.example --key-file KEY --minutes 210 --moderator --name 'Colectiva de Ejemplo' --out asamblea.1.token < content/private/rooms/asamblea.txt",
        },
        { for: 'Luna', role: 'speaker', moderator: false },
        { for: 'mfs', role: 'interpreter', moderator: false },
      ],
    });
    expect(JSON.stringify(plan)).not.toContain('Sol');
  });

  it('changes nothing when it is done again', async () => {
    await using staged = await stageEvent();
    await staged.start().run();
    const files = (): readonly (readonly [string, number, string])[] =>
      readdirSync(staged.projectDir, { recursive: true, encoding: 'utf8' })
        .filter((file) => statSync(join(staged.projectDir, file)).isFile())
        .filter((file) => !file.startsWith('export'))
        .map((file) => [file, statSync(join(staged.projectDir, file)).mtimeMs, staged.read(file)]);
    const before = files();
    const again = staged.start();
    expect(await again.run()).toBe('succeeded');
    expect(files()).toEqual(before);
    expect(staged.server.videos()).toHaveLength(1);
    expect(codes(again)).toEqual(expect.arrayContaining(['room-kept', 'has-join-url', 'no-print']));
  });

  it('makes one live and one room wherever the process dies', async () => {
    // Without addresses of pages there are fewer files to write each time.
    const config = { peertube: { baseUrl: 'https://video.example' }, jitsi: {} };
    await using counted = await stageEvent();
    const whole = counted.start({ config });
    await whole.run();
    const step = pickCount(13, 1);
    for (let crashAt = 0; crashAt < whole.points; crashAt += step) {
      await using staged = await stageEvent();
      const run = staged.start({ config });
      await run.run({ crashAt });
      expect([crashAt, await run.run()]).toEqual([crashAt, 'succeeded']);
      const [live, ...more] = staged.server.videos();
      expect([crashAt, more]).toEqual([crashAt, []]);
      expect(staged.read('content/events/asamblea.yaml')).toBe(
        `${assembly}joinUrl: https://video.example/w/${live?.shortUUID ?? ''}\nupdated: "${today}"\n`,
      );
    }
  });

  it('takes no live that somebody makes under the same name, and deletes none', async () => {
    await using staged = await stageEvent();
    const channelId = staged.server.users[0]?.channelId ?? 0;
    const run = staged.start({
      peertube: async () => ({
        ...staged.peertube,
        live: {
          ...staged.peertube.live,
          create: async () => {
            const isFirst = staged.server.videos().length === 0;
            if (isFirst) await staged.peertube.live.create({ name: 'Asamblea abierta', channelId });
            throw Object.assign(new Error('lost'), { code: 'lost', shouldRetry: () => isFirst });
          },
        },
      }),
    });
    await run.run();
    expect(run.failure?.code).toBe('lost');
    await run.cancel();
    expect(staged.server.videos()).toHaveLength(1);
  });

  it('finds the live again in a channel that others share with the account', async () => {
    await using staged = await stageEvent();
    const { live, ...shared } = shareChannel(staged.peertube);
    let attempts = 0;
    const create: typeof live.create = async (...args) => {
      const created = await live.create(...args);
      if ((attempts += 1) > 1) return created;
      throw Object.assign(new Error('lost'), { code: 'lost', shouldRetry: () => true });
    };
    const run = staged.start({ peertube: async () => ({ ...shared, live: { ...live, create } }) });
    expect([await run.run(), run.failure]).toEqual(['succeeded', undefined]);
    expect([attempts, staged.server.videos().length]).toEqual([1, 1]);
  });

  it('takes no live of the same name for its own', async () => {
    await using staged = await stageEvent();
    const channelId = staged.server.users[0]?.channelId ?? 0;
    await staged.peertube.live.create({ name: 'Asamblea abierta', channelId });
    const run = staged.start();
    await run.run();
    expect(staged.server.videos()).toHaveLength(2);
    const url = `https://video.example/w/${staged.server.videos()[1]?.shortUUID ?? ''}`;
    expect(run.result).toMatchObject({ joinUrl: url });
  });

  it('leaves an address to join that somebody has written, and creates no live', async () => {
    const joinUrl = 'joinUrl: https://otra.example/sala\n';
    await using staged = await stageEvent(assembly + joinUrl);
    const run = staged.start();
    expect(await run.run()).toBe('succeeded');
    expect(staged.calls()).toEqual([]);
    expect(staged.read('content/events/asamblea.yaml')).toBe(
      `${assembly}${joinUrl}updated: "${today}"\n`,
    );
    expect(staged.read('announcements/asamblea/announcement.es.txt')).toContain(
      'https://otra.example/sala',
    );
  });

  it.each([
    ['closed', 'not-public'],
    ['allies', 'not-public'],
    ['unlisted', 'not-listed'],
  ])('refuses an event that is %s before anything happens', async (visibility, code) => {
    await using staged = await stageEvent(
      assembly.replace('visibility: public', `visibility: ${visibility}`),
    );
    const run = staged.start();
    expect([await run.run(), run.failure?.code]).toEqual(['failed', code]);
    expect([
      staged.calls(),
      staged.has('announcements'),
      staged.has('export'),
      staged.has(room),
    ]).toEqual([[], false, false, false]);
  });

  it('stops when the event is closed on the way', async () => {
    await using staged = await stageEvent();
    const run = staged.start({
      peertube: async () => {
        staged.write('content/events/asamblea.yaml', assembly.replace('public', 'closed'));
        return staged.peertube;
      },
    });
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'not-public']);
    expect([staged.has('announcements'), staged.has('export')]).toEqual([false, false]);
  });

  it('refuses an event that is over', async () => {
    await using staged = await stageEvent();
    const run = staged.start({ clock: { now: () => Date.parse('2026-12-19') } });
    expect([await run.run(), run.failure?.code, staged.calls()]).toEqual(['failed', 'over', []]);
  });

  it.each([
    ['in person', (text: string) => text.replace('mode: online', 'mode: in-person')],
    ['cancelled', (text: string) => `${text}state: cancelled\n`],
  ])('needs neither room nor live for an event that is %s', async (_, change) => {
    await using staged = await stageEvent(change(assembly));
    const run = staged.start();
    expect(await run.run()).toBe('succeeded');
    expect([staged.calls(), staged.has(room), staged.has('announcements/asamblea/qr.svg')]).toEqual(
      [[], false, true],
    );
  });

  it('says that an event is cancelled, and tells no way to join it', async () => {
    await using staged = await stageEvent(
      `${assembly}state: cancelled\njoinUrl: https://otra.example/x\n`,
    );
    await staged.start().run();
    const text = staged.read('announcements/asamblea/announcement.es.txt');
    expect(text).toMatch(/^CANCELADA\nAsamblea abierta\n/);
    expect(text).not.toContain('otra.example');
  });

  it('creates no second room where the entry has one, and repeats it nowhere', async () => {
    await using staged = await stageEvent(`${assembly}room: sala-secreta-de-siempre\n`);
    const run = staged.start();
    expect([await run.run(), staged.has(room)]).toEqual(['succeeded', false]);
    expect(codes(run)).toContain('room-in-entry');
    expect(JSON.stringify([run.result, run.log])).not.toContain('sala-secreta');
  });

  it('takes no folder of others for its export', async () => {
    await using staged = await stageEvent();
    staged.write('export/apuntes.txt', 'de otra persona');
    const run = staged.start();
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'export-failed']);
    expect(staged.read('export/apuntes.txt')).toBe('de otra persona');
  });

  it('names a channel that the account does not have', async () => {
    await using staged = await stageEvent();
    const { config } = staged.services;
    const run = staged.start({
      config: { ...config, peertube: { baseUrl: 'https://video.example', channel: 'nadie' } },
    });
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'no-channel']);
    expect(run.failure?.values?.['channel']).toBe('nadie');
  });

  it('creates no live on a server whose address no entry can name', async () => {
    await using staged = await stageEvent();
    const { config, ...services } = staged.services;
    const run = staged.start({
      ...services,
      config: { ...config, peertube: { baseUrl: staged.server.url } },
    });
    expect([await run.run(), run.failure?.code]).toEqual(['failed', 'not-https']);
    expect([staged.calls(), staged.server.videos()]).toEqual([[], []]);
  });

  it('says that there is no room where no server for it is configured', async () => {
    await using staged = await stageEvent();
    const { jitsi: _, ...config } = staged.services.config;
    const run = staged.start({ config });
    expect([await run.run(), staged.has(room)]).toEqual(['succeeded', false]);
    expect(codes(run)).toContain('no-jitsi');
    const unwanted = staged.start({ config }, { room: false });
    await unwanted.run();
    expect(codes(unwanted)).not.toContain('no-jitsi');
  });

  it('makes posters where something that can is installed', async () => {
    await using staged = await stageEvent();
    const run = staged.start({
      findPosterMaker:
        async () =>
        async (event, { languages, pageUrl }) =>
          languages.map((language) => ({
            name: `poster.${language}.pdf`,
            data: Buffer.from(`${event.slug} ${pageUrl(language) ?? ''}`),
          })),
    });
    await run.run();
    expect(run.result).toMatchObject({ poster: 'made' });
    expect(staged.read('announcements/asamblea/poster.pt.pdf')).toBe(
      'asamblea https://colectiva.example/pt/event/asamblea/',
    );
  });

  it('takes the posters of @comunal/print, one in each language', async () => {
    await using staged = await stageEvent();
    const run = staged.start({ findPosterMaker: () => Promise.resolve(createEventPosters) });
    await run.run();
    expect(run.result).toMatchObject({ poster: 'made' });
    for (const language of ['es', 'en', 'pt'])
      expect(staged.read(`announcements/asamblea/poster.${language}.pdf`)).toMatch(/^%PDF-/);
  });

  it('goes on without posters where one cannot be printed, and says so', async () => {
    await using staged = await stageEvent();
    const failure = new PrintError('missing-glyph', 'No font has it.', { about: '🌱' });
    const run = staged.start({
      findPosterMaker: () => Promise.resolve(() => Promise.reject(failure)),
    });
    expect(await run.run()).toBe('succeeded');
    expect(run.result).toMatchObject({ poster: 'failed' });
    expect(codes(run)).toContain('poster-failed');
  });
});

describe('taking an announcement back', () => {
  it('deletes the live, and the address in the entry', async () => {
    await using staged = await stageEvent();
    await staged.start().run();
    const [live] = staged.server.videos();
    const { signal } = new AbortController();
    expect(await removeLive(staged.peertube, live?.uuid ?? '', signal)).toBe('removed');
    expect(await removeLive(staged.peertube, live?.uuid ?? '', signal)).toBe('removed');
    const joinUrl = `https://video.example/w/${live?.shortUUID ?? ''}`;
    await removeEntryField(await staged.content(), 'asamblea', 'joinUrl', joinUrl);
    await removeEntryField(await staged.content(), 'asamblea', 'updated', today);
    await removeEntryField(await staged.content(), 'asamblea', 'updated', '2020-01-01');
    expect(staged.server.videos()).toEqual([]);
    expect(staged.read('content/events/asamblea.yaml')).toBe(assembly);
  });

  it('keeps a live that is on air', async () => {
    await using staged = await stageEvent();
    await staged.start().run();
    const [live] = staged.server.videos();
    staged.server.startStream(live?.uuid ?? '');
    const { signal } = new AbortController();
    expect(await removeLive(staged.peertube, live?.uuid ?? '', signal)).toBe('kept');
    expect(staged.server.videos()).toHaveLength(1);
  });
});
