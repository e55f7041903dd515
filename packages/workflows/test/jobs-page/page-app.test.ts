import { fastClock } from '@comunal/test-kit/fast-clock';
import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs as messages } from '@comunal/i18n/lite/jobs';
import { expect, it } from 'vitest';
import { createPageApp } from '../../src/jobs-page/create-page-app.ts';
import { loadRunTexts } from '../../src/cli/run-texts.ts';
import { createRunDescriber } from '../../src/jobs-page/describe-runs.ts';
import { createPageAccess } from '../../src/jobs-page/page-access.ts';
import { fakeJobs, fakeRun } from '../support/fake-jobs.ts';

const HOST = '127.0.0.1:4321';

function setUp() {
  const jobs = fakeJobs([fakeRun()]);
  const texts = createLiteI18n('es', messages);
  const words = {
    texts,
    loadTexts: (workflow: string) => loadRunTexts(workflow, 'es'),
    readClosed: () => Promise.resolve(() => false),
    clock: fastClock(),
  };
  const access = createPageAccess();
  const describer = createRunDescriber(words);
  const readScript = (): Promise<string> => Promise.resolve('//');
  const app = createPageApp({ jobs, describer, access, texts, host: () => HOST, readScript });
  const ask = (path: string, init: RequestInit & { readonly host?: string } = {}) =>
    app.request(`http://${HOST}${path}`, {
      ...init,
      headers: { host: init.host ?? HOST, ...(init.headers as Record<string, string>) },
    });
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { origin: `http://${HOST}`, ...headers },
    });
  const open = async (): Promise<Record<string, string>> => {
    const answer = await post('/session', { key: access.key });
    const { session } = (await answer.json()) as { session: string };
    return { authorization: `Bearer ${session}` };
  };
  return { jobs, access, ask, post, open };
}

it('lists runs and passes changes on, with the key of the session', async () => {
  const { ask, post, open, jobs } = setUp();
  const headers = await open();
  expect(await (await ask('/runs/list', { headers })).json()).toMatchObject([
    { id: 'run-1', state: 'running' },
  ]);
  expect((await post('/runs/run-1/pause', {}, headers)).status).toBe(204);
  const answer = { gate: 'captions', answer: 'wait' };
  expect((await post('/runs/run-1/answer', answer, headers)).status).toBe(204);
  expect(jobs.calls).toEqual(['pause run-1', 'answer run-1 captions wait']);
});

it('shows a question that waits, however many runs were done since', async () => {
  const { ask, open, jobs } = setUp();
  const done = Array.from({ length: 1_000 }, (_, index) =>
    fakeRun({ id: `done-${index}`, state: 'succeeded' }),
  );
  jobs.runs = [...done, fakeRun({ id: 'waits', state: 'waiting' })];
  const runs: unknown = await (await ask('/runs/list', { headers: await open() })).json();
  expect(runs).toMatchObject([{ id: 'waits' }, ...done.slice(0, 50).map(({ id }) => ({ id }))]);
});

it('reads no more of a body than an answer can have', async () => {
  const { post, access } = setUp();
  const body = { key: access.key, more: 'x'.repeat(20_000) };
  expect((await post('/session', body, { 'content-length': '20100' })).status).toBe(413);
});

it.each([
  ['no key', {}],
  ['another key', { authorization: `Bearer ${'A'.repeat(43)}` }],
  ['an empty key', { authorization: 'Bearer ' }],
])('shows and changes nothing with %s', async (_, headers) => {
  const { ask, post, open, jobs } = setUp();
  await open();
  expect((await ask('/runs/list', { headers })).status).toBe(401);
  expect((await ask('/runs/run-1', { headers })).status).toBe(401);
  expect((await post('/runs/run-1/cancel', {}, headers)).status).toBe(401);
  expect(jobs.calls).toEqual([]);
});

it('takes the key of the address for that of no session', async () => {
  const { ask, access } = setUp();
  const headers = { authorization: `Bearer ${access.key}` };
  expect((await ask('/runs/list', { headers })).status).toBe(401);
});

it('ends the session once its address is opened a second time', async () => {
  const { ask, post, open, access } = setUp();
  const headers = await open();
  const second = await post('/session', { key: access.key });
  expect([second.status, await second.json()]).toEqual([403, { outcome: 'used-twice' }]);
  expect((await ask('/runs/list', { headers })).status).toBe(401);
  expect((await post('/session', { key: access.key })).status).toBe(403);
});

it('leaves the session alone when somebody guesses', async () => {
  const { ask, post, open } = setUp();
  const headers = await open();
  expect(await (await post('/session', { key: 'guess' })).json()).toEqual({ outcome: 'wrong' });
  expect((await ask('/runs/list', { headers })).status).toBe(200);
});

it.each(['rebound.example:4321', 'localhost:4321', '127.0.0.1:80', ''])(
  'refuses the host %j, to which a name of somebody else may lead',
  async (host) => {
    const { ask, open } = setUp();
    const headers = await open();
    expect((await ask('/', { host })).status).toBe(403);
    expect((await ask('/runs/list', { host, headers })).status).toBe(403);
  },
);

it.each([
  [{ origin: 'https://evil.example' }],
  [{ origin: 'null' }],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
])('refuses a request from another page: %j', async (from) => {
  const { ask, post, open, jobs } = setUp();
  const headers = await open();
  expect((await ask('/runs/list', { headers: { ...headers, ...from } })).status).toBe(403);
  expect((await ask('/page.js', { headers: from })).status).toBe(403);
  expect((await post('/runs/run-1/cancel', {}, { ...headers, ...from })).status).toBe(403);
  expect(jobs.calls).toEqual([]);
});

it('refuses a change that names no origin, as forms of old browsers send it', async () => {
  const { ask, open } = setUp();
  const headers = await open();
  const answer = await ask('/runs/run-1/cancel', { method: 'POST', headers });
  expect(answer.status).toBe(403);
});

it('says what the page may do, and keeps it out of every cache, also where it refuses', async () => {
  const { ask } = setUp();
  for (const answer of [await ask('/'), await ask('/runs/list'), await ask('/', { host: 'x' })]) {
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
});

it('repeats nothing of what a job throws', async () => {
  const { post, open, jobs } = setUp();
  const headers = await open();
  jobs.pause = () => Promise.reject(new Error('password=HUNTER2'));
  const answer = await post('/runs/run-1/pause', {}, headers);
  expect([answer.status, await answer.text()]).toEqual([409, '{"outcome":"refused"}']);
});

it('refuses an answer without its question', async () => {
  const { post, open, jobs } = setUp();
  expect((await post('/runs/run-1/answer', { answer: 'wait' }, await open())).status).toBe(400);
  expect(jobs.calls).toEqual([]);
});
