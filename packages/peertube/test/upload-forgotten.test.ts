// What a server does to uploads within hours, and at its own start.
import type { Clock } from '@comunal/http';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { describe, expect, it } from 'vitest';
import { createBlobSource, createPeerTube, memoryTokenStore } from '../src/index.ts';
import type { PeerTubeOptions, ResumeContext, ResumeOptions, UploadPhase } from '../src/index.ts';
import { seededBytes, sha256Of } from './support/random-bytes.ts';
import { signedIn } from './support/signed-in.ts';

const bytes = seededBytes(3_000_000, 5);
const source = () => createBlobSource(new Blob([bytes]), 'charla.mp4');
const chunk = { method: 'PUT', path: /upload-resumable/ };
const MINUTE_MS = 60_000;

describe('an upload that the server has forgotten', () => {
  it.each([
    ['by a restart in its first chunk', { nth: 1 }, { do: 'restart', afterBytes: 500_000 }],
    ['by a restart in its last chunk', { nth: 2 }, { do: 'restart', afterBytes: 500_000 }],
    ['by a restart between two chunks', { nth: 2 }, { do: 'restart' }],
    ['since it is too old', { nth: 2 }, { do: 'age' }],
  ] as const)('begins anew %s by itself, and creates one video', async (_, when, fault) => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { ...chunk, ...when }, ...fault });
    const video = await peertube.videos.upload(source(), { name: 'Charla', channelId });
    expect(simulator.videos().map(({ id, sha256 }) => [id, sha256])).toEqual([
      [video.id, sha256Of(bytes)],
    ]);
  });

  it('is found when the server restarted after it had created the video', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { ...chunk, nth: 2 }, do: 'restart', afterBytes: 10_000_000 });
    const video = await peertube.videos.upload(source(), { name: 'Charla', channelId });
    expect(simulator.videos().map(({ id }) => id)).toEqual([video.id]);
  });

  it('is not sent endlessly', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { ...chunk }, do: 'age', times: Infinity });
    const uploading = peertube.videos.upload(source(), { name: 'Charla', channelId });
    await expect(uploading).rejects.toMatchObject({ code: 'upload-gone' });
    expect(simulator.requests.filter(({ method }) => method === 'PUT').length).toBeLessThan(20);
  });

  it('creates no second video beside one that comes late', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId, user } = server;
    simulator.faults.add({ when: { ...chunk, nth: 2 }, do: 'restart', afterBytes: 500_000 });
    let begins = 0;
    const uploading = peertube.videos.upload(
      source(),
      { name: 'Charla', channelId },
      {
        onState: ({ isLastSent }) => {
          if (!isLastSent && ++begins === 2)
            simulator.seed({ name: 'Charla', channel: user.channel });
        },
      },
    );
    await expect(uploading).rejects.toMatchObject({ code: 'ambiguous-outcome' });
    expect(simulator.videos()).toHaveLength(1);
  });
});

describe('an upload that begins anew twice', () => {
  it('creates no second video when the first beginning sent its last bytes', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId, user } = server;
    simulator.faults.add({ when: { ...chunk, nth: 2 }, do: 'restart', afterBytes: 500_000 });
    let begins = 0;
    const uploading = peertube.videos.upload(
      source(),
      { name: 'Charla', channelId },
      {
        onState: ({ isLastSent }) => {
          if (isLastSent || ++begins === 1) return;
          if (begins === 2) simulator.faults.add({ when: { ...chunk, nth: 1 }, do: 'restart' });
          else simulator.seed({ name: 'Charla', channel: user.channel });
        },
      },
    );
    await expect(uploading).rejects.toMatchObject({ code: 'ambiguous-outcome' });
    expect(begins).toBe(3);
    expect(simulator.videos()).toHaveLength(1);
  });

  it('compares with the baseline of its first beginning', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { ...chunk, nth: 2 }, do: 'restart', afterBytes: 500_000 });
    await peertube.videos.upload(source(), { name: 'Charla', channelId });
    const baselines = simulator.requests.filter(({ path }) => /me\/videos\?.*count=1&/.test(path));
    expect(baselines).toHaveLength(1);
  });
});

describe('a paused upload', () => {
  /** Timers of twenty minutes are rung by hand, all others at once. */
  function handClock() {
    const far = new Set<() => void>();
    const fast = fastClock();
    const clock: Clock = {
      now: () => fast.now(),
      random: () => 0.5,
      after(ms, run) {
        if (ms < 20 * MINUTE_MS) return fast.after(ms, run);
        far.add(run);
        return () => far.delete(run);
      },
    };
    const ring = (): void => {
      const due = [...far];
      far.clear();
      for (const run of due) run();
    };
    return { clock, ring, timers: () => far.size };
  }

  it('is kept alive by a few bytes every twenty minutes, and resumes from there', async () => {
    const { clock, ring, timers } = handClock();
    let now = Date.now();
    await using server = await signedIn({ clock: { now: () => now } }, { clock });
    const { peertube, simulator, channelId } = server;
    const phases: UploadPhase[] = [];
    const uploading = peertube.videos.upload(
      source(),
      { name: 'Charla', channelId },
      {
        onProgress({ phase, loaded }) {
          if (phase === 'sending' && loaded > 0 && !phases.includes('paused')) uploading.pause();
          phases.push(phase);
        },
      },
    );
    await expect.poll(timers).toBe(1);
    const received = (): number => simulator.uploads()[0]?.received ?? -1;
    const came: number[] = [];
    for (let look = 0; look < 12; look++) {
      now += 20 * MINUTE_MS;
      const before = received();
      ring();
      await expect.poll(timers).toBe(1);
      came.push(received() - before);
    }
    // With the first look may come what was on its way as it paused.
    expect(new Set(came.slice(1))).toEqual(new Set([1_024]));
    expect(phases.at(-1)).toBe('paused');
    uploading.resume();
    await uploading;
    expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
    expect(simulator.requests.filter(({ method }) => method === 'POST').length).toBe(2); // the log-in and one beginning
    expect(timers()).toBe(0);
  });

  it('never sends its last byte, which would create the video', async () => {
    const { clock, ring, timers } = handClock();
    await using server = await signedIn({}, { clock });
    const { peertube, simulator, channelId } = server;
    // One chunk of a MiB, and less than is sent to keep an upload alive.
    const short = seededBytes(2 ** 20 + 500, 5);
    let hasPaused = false;
    const uploading = peertube.videos.upload(
      createBlobSource(new Blob([short]), 'charla.mp4'),
      { name: 'Charla', channelId },
      {
        onProgress({ phase, loaded }) {
          if (phase !== 'sending' || loaded < 2 ** 20 || hasPaused) return;
          hasPaused = true;
          uploading.pause();
        },
      },
    );
    await expect.poll(timers).toBe(1);
    for (let look = 0; look < 3; look++) {
      ring();
      await expect.poll(timers).toBe(1);
    }
    expect(simulator.videos()).toEqual([]);
    expect(simulator.uploads()[0]?.received).toBe(short.length - 1);
    uploading.resume();
    await uploading;
    expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(short)]);
  });

  it('resumes when it could not be kept alive', async () => {
    const { clock, ring, timers } = handClock();
    await using server = await signedIn({}, { clock });
    const { peertube, simulator, channelId } = server;
    const uploading = peertube.videos.upload(
      source(),
      { name: 'Charla', channelId },
      { onProgress: ({ phase, loaded }) => void (phase === 'sending' && loaded > 0 && once()) },
    );
    let hasPaused = false;
    const once = (): void => {
      if (!hasPaused) uploading.pause();
      hasPaused = true;
    };
    await expect.poll(timers).toBe(1);
    simulator.faults.add({ when: chunk, do: 'reset' });
    ring();
    await expect.poll(timers).toBe(1);
    simulator.restart();
    ring();
    await expect.poll(timers).toBe(1);
    uploading.resume();
    await uploading;
    expect(simulator.videos().map(({ sha256 }) => sha256)).toEqual([sha256Of(bytes)]);
  });
});

describe('a lost last response', () => {
  it('is recovered as soon as the video exists, in spite of Retry-After', async () => {
    const clock = fastClock();
    await using server = await signedIn({}, { clock });
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { ...chunk, nth: 2 }, do: 'lost-response' });
    simulator.faults.add({ when: { ...chunk, nth: 3 }, do: 'unavailable', retryAfterSeconds: 300 });
    const reports: [UploadPhase, number][] = [];
    const video = await peertube.videos.upload(
      source(),
      { name: 'Charla', channelId },
      { onProgress: ({ phase, loaded }) => void reports.push([phase, loaded]) },
    );
    expect(simulator.videos().map(({ id }) => id)).toEqual([video.id]);
    expect(clock.waitedMs).toBeLessThan(30_000);
    // Once every byte has left, none is told as missing again.
    const processing = reports
      .filter(([phase]) => phase === 'processing')
      .map(([, loaded]) => loaded);
    expect(new Set(processing)).toEqual(new Set([bytes.length]));
  });

  it('polls early five times at most, since the video may be of another upload', async () => {
    const clock = fastClock();
    await using server = await signedIn({}, { clock });
    const { peertube, simulator, channelId, user } = server;
    simulator.faults.add({ when: { ...chunk, nth: 2 }, do: 'lost-response' });
    let hasOther = false;
    const uploading = peertube.videos.upload(
      source(),
      { name: 'Charla', channelId },
      {
        onState({ isLastSent }) {
          if (!isLastSent || hasOther) return;
          hasOther = true;
          simulator.seed({ name: 'Charla', channel: user.channel });
          // What comes after the chunk whose answer is lost.
          for (const nth of [2, 3, 4, 5, 6, 7, 8, 9])
            simulator.faults.add({
              when: { ...chunk, nth },
              do: 'unavailable',
              retryAfterSeconds: 300,
            });
        },
      },
    );
    await uploading.catch(() => undefined);
    expect(clock.waitedMs).toBeGreaterThan(2 * 300_000);
  });

  it('is recovered when the server calls the file unreadable right after', async () => {
    await using server = await signedIn();
    const { peertube, simulator, channelId } = server;
    simulator.faults.add({ when: { ...chunk, nth: 2 }, do: 'lost-response' });
    simulator.faults.add({ when: { ...chunk, nth: 3 }, do: 'html', status: 422 });
    const video = await peertube.videos.upload(source(), { name: 'Charla', channelId });
    expect(simulator.videos().map(({ id }) => id)).toEqual([video.id]);
  });
});

describe('a server that cannot be reached', () => {
  /** How often it is asked for, and how long that takes, until an upload gives up. */
  async function askedBy(options: Partial<PeerTubeOptions>, resume?: ResumeOptions) {
    const clock = fastClock();
    let requests = 0;
    const store = memoryTokenStore({
      accessToken: 'a',
      refreshToken: 'r',
      expiresAt: Date.now() + 86_400_000,
    });
    const { videos } = createPeerTube({
      baseUrl: 'https://video.example',
      auth: { store },
      clock,
      fetch: async () => {
        requests++;
        throw new TypeError('fetch failed');
      },
      ...options,
    });
    const uploading = videos.upload(source(), { name: 'Charla', channelId: 1 }, { resume });
    await expect(uploading).rejects.toMatchObject({ code: 'network' });
    return { requests, waitedMs: clock.waitedMs };
  }

  it('is tried sixteen times, by one loop', async () => {
    const { requests, waitedMs } = await askedBy({});
    expect(requests).toBe(16);
    expect(waitedMs).toBeLessThan(600_000);
  });

  it('is retried as often as the client or the upload says', async () => {
    const retry = { limit: 5 };
    expect(await askedBy({ retry, resume: { attempts: 3 } })).toMatchObject({ requests: 3 });
    expect(await askedBy({ resume: { attempts: 3 } }, { attempts: 1 })).toEqual({
      requests: 1,
      waitedMs: 0,
    });
  });

  it('is left alone as long as Retry-After says', async () => {
    const { waitedMs } = await askedBy({ resume: { attempts: 6, maxDelayMs: 1500 } });
    expect(waitedMs).toBe(500 + 1000 + 3 * 1500);
    const contexts: ResumeContext[] = [];
    const nextDelayMs = (context: ResumeContext) => {
      contexts.push(context);
      return context.attempt === 2 ? undefined : 70_000;
    };
    const asked = await askedBy({ resume: { attempts: 4, nextDelayMs } });
    expect(asked).toEqual({ requests: 4, waitedMs: 70_000 + 1000 + 70_000 });
    expect(contexts.map(({ defaultDelayMs }) => defaultDelayMs)).toEqual([500, 1000, 2000]);
    expect(contexts[0]).toMatchObject({ attempt: 1, code: 'network', status: undefined });
  });

  it('is retried after the default delay when nextDelayMs returns none', async () => {
    for (const delayMs of [NaN, -1, Promise.resolve(5) as unknown as number]) {
      const resume = { attempts: 3, nextDelayMs: () => delayMs };
      expect(await askedBy({ resume })).toEqual({ requests: 3, waitedMs: 500 + 1000 });
    }
  });

  it('is given up at once when nextDelayMs throws', async () => {
    const nextDelayMs = () => {
      throw Object.assign(new Error('Not tonight.'), { code: 'network' });
    };
    expect(await askedBy({ resume: { nextDelayMs } })).toEqual({ requests: 1, waitedMs: 0 });
  });

  it.each([{ attempts: 0 }, { attempts: NaN }, { maxDelayMs: -1 }, { nextDelayMs: 500 }])(
    'is not even asked when `resume` says nothing that holds: %j',
    async (resume) => {
      const { videos } = createPeerTube({
        baseUrl: 'https://video.example',
        resume: resume as ResumeOptions,
      });
      await expect(videos.upload(source(), { name: 'Charla', channelId: 1 })).rejects.toThrow(
        RangeError,
      );
    },
  );

  it('is not even asked when `resume` has a field that does not exist', async () => {
    const resume = { retries: 3 } as ResumeOptions;
    const { videos } = createPeerTube({ baseUrl: 'https://video.example', resume });
    await expect(videos.upload(source(), { name: 'Charla', channelId: 1 })).rejects.toThrow(
      '`resume` has no option `retries`. It takes: attempts, maxDelayMs, nextDelayMs.',
    );
  });
});
