import type { Clock } from '@comunal/http';
import { loadContent } from '@comunal/content';
import { createPeerTube } from '@comunal/peertube';
import { toPublic, type PublicEntry } from '@comunal/schemas';
import { startPeerTubeSimulator } from '@comunal/testing';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BroadcastInput } from '../../src/broadcast/broadcast-input.ts';
import type { BroadcastServices } from '../../src/broadcast/broadcast-services.ts';
import { createBroadcast } from '../../src/broadcast/create-broadcast.ts';
import { createInlineRun, type InlineOptions } from './run-inline.ts';
import { givesPicture, takesAll, writeStandInFfmpeg } from './stand-in-ffmpeg.ts';
import { organization, site } from './site-content.ts';

/** An event as somebody has written it. */
export const eventText = (fields = ''): string => `# Lo del jueves
visibility: public
title: { es: Charla de redes }
summary: { es: Una charla inventada. }
kind: conversation
mode: online
attendance: open
starts: "2027-02-05"
languages: [es]
room: sala-CANARY-secreta
${fields}`;

/** A recording of it, whose consents hold. */
export const recordingText = `visibility: public
title: { es: Grabación de la charla } # así la llamamos
of: event/charla
date: "2027-02-05"
duration: PT1H
languages: [es]
license: CC-BY-4.0
consents:
  - { scope: recording, granted: "2027-02-01", by: uno }
`;

/** A clock whose waits end when a test says so. */
function createStepClock() {
  const timers = new Set<{ readonly at: number; readonly ms: number; readonly run: () => void }>();
  const waits = new Map<number, number>();
  let now = 0;
  const clock: Clock = {
    now: () => now,
    random: () => 0.5,
    after(ms, run) {
      const timer = { at: now + ms, ms, run };
      timers.add(timer);
      waits.set(ms, (waits.get(ms) ?? 0) + 1);
      return () => timers.delete(timer);
    },
  };
  return {
    clock,
    get now() {
      return now;
    },
    /** Whether something waits so long at present. Time that passes before it does is lost to it. */
    isAwaited: (ms: number): boolean => [...timers].some((timer) => timer.ms === ms),
    /** How often something has begun to wait so long. */
    countWaits: (ms: number): number => waits.get(ms) ?? 0,
    /** Lets time pass, in steps of a second, and lets what waits for it happen in between. */
    async pass(seconds: number): Promise<void> {
      for (let second = 0; second < seconds; second += 1) {
        now += 1_000;
        for (const timer of [...timers].filter(({ at }) => at <= now)) {
          timers.delete(timer);
          timer.run();
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

/** A content folder, a PeerTube server, a program in place of ffmpeg, and a broadcast with all of them. */
export async function broadcastStage(options: Partial<BroadcastServices> = {}) {
  const startAt = Date.parse('2027-02-05T12:00:00Z');
  const stepClock = createStepClock();
  const wallClock = { now: () => startAt + stepClock.now };
  const server = await startPeerTubeSimulator({ clock: wallClock, transcription: true });
  const folder = mkdtempSync(join(tmpdir(), 'comunal-broadcast-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('content/site.yaml', site);
  write('content/organizations/colectiva-de-ejemplo.yaml', organization);
  write('content/events/charla.yaml', eventText());
  write('charla.mp4', 'a film');
  const peertube = createPeerTube({ baseUrl: server.url });
  const logIn = async (): Promise<void> => {
    const [user] = server.users;
    if (user) await peertube.auth.logIn({ username: user.username, password: user.password });
  };
  await logIn();
  const services: BroadcastServices = {
    content: () => loadContent(join(folder, 'content')),
    projectDir: folder,
    peertube: { baseUrl: server.url, connect: async () => peertube },
    ffmpeg: writeStandInFfmpeg(folder, { encoder: givesPicture, pusher: takesAll }),
    clock: stepClock.clock,
    wallClock,
    // The clock of the simulator is not that of the header that Node writes.
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const address = request.url.replace('https://video.example', server.url);
      const response = await fetch(
        address === request.url ? request : new Request(address, request),
      );
      const headers = new Headers(response.headers);
      headers.set('date', new Date(wallClock.now()).toUTCString());
      return new Response(response.body, { status: response.status, headers });
    },
    probePort: async () => 'open',
    getFreeBytes: async () => 1e12,
    ...options,
  };
  const input: BroadcastInput = {
    event: 'event/charla',
    source: { kind: 'file', path: 'charla.mp4' },
  };
  const resolvePublic = async (entry: string): Promise<PublicEntry | undefined> => {
    const [type = '', slug] = entry.split('/');
    const content = await services.content();
    const listed = content.entries.find((each) => each.type === type && each.slug === slug);
    return listed && toPublic(listed, (each, name) => content.get(each, name));
  };
  return {
    server,
    folder,
    services,
    input,
    stepClock,
    peertube,
    logIn,
    write,
    read: (path: string): string => readFileSync(join(folder, path), 'utf8'),
    createRun: (
      change: Partial<BroadcastInput> = {},
      runOptions: InlineOptions = {},
      server: Partial<BroadcastServices['peertube']> = {},
    ) =>
      createInlineRun(
        createBroadcast({ ...services, peertube: { ...services.peertube, ...server } }),
        { ...input, ...change },
        { resolvePublic, answers: { begin: 'begin', 'begin-room': 'begin' }, ...runOptions },
      ),
    async [Symbol.asyncDispose]() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
