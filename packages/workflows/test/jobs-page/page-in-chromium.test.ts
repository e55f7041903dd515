import { systemClock } from '@comunal/http';
import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs as messages } from '@comunal/i18n/lite/jobs';
import { axeViolations, overflowPx, stopClock, useChromium } from '@comunal/test-kit';
import type { BrowserContextOptions, Page } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import type { RunDetail } from '../../src/engine/run-state.ts';
import { loadRunTexts } from '../../src/cli/run-texts.ts';
import { createRunDescriber } from '../../src/jobs-page/describe-runs.ts';
import { startJobsPage } from '../../src/jobs-page/start-jobs-page.ts';
import { fakeJobs, fakeRun, type FakeJobs } from '../support/fake-jobs.ts';
import { bundleJobsPage } from '../support/page-bundle.ts';

let script: string;
const browser = useChromium(async () => {
  script = await bundleJobsPage();
});

const HOSTILE = '<img src=x onerror="document.title=\'owned\'">${7*7}{{t}}';
const at = '2026-11-25T18:30:00Z';
const waiting = fakeRun({
  id: 'run-2',
  subject: 'recording/asamblea',
  state: 'waiting',
  gate: { name: 'captions', answers: ['publish-as-is', 'wait'], values: {}, askedAt: at },
});
const running = fakeRun({
  progress: { loaded: 12_000_000, total: 48_000_000 },
  steps: [
    { name: 'clean', state: 'succeeded', attempts: 1, startedAt: at, endedAt: at },
    { name: 'upload', state: 'retrying', attempts: 3, startedAt: at, endedAt: undefined },
  ],
  log: [
    { at, step: 'upload', code: 'line-dropped', level: 'warning' },
    { at, step: 'upload', code: HOSTILE },
  ],
});
const failed = fakeRun({ id: 'run-3', state: 'failed', failure: { code: 'forbidden' } });

/** Lets the time go by after which a page looks again whose clock is stopped. Not with axe, which waits by that clock. */
const lookAgain = (page: Page): Promise<void> => page.clock.runFor(2_000);

interface Opened {
  readonly page: Page;
  readonly jobs: FakeJobs;
  readonly url: string;
  readonly errors: readonly string[];
  readonly elsewhere: readonly string[];
  readonly close: () => Promise<void>;
}

async function open(
  runs: readonly RunDetail[],
  {
    locale = 'en',
    isClockStopped = false,
    ...options
  }: BrowserContextOptions & { readonly isClockStopped?: boolean } = {},
): Promise<Opened> {
  const jobs = fakeJobs(runs);
  const texts = createLiteI18n(locale, messages);
  const describer = createRunDescriber({
    texts,
    loadTexts: (workflow) => loadRunTexts(workflow, locale),
    readClosed: () => Promise.resolve((subject: string) => subject === 'recording/cerrada'),
    clock: systemClock,
  });
  const server = await startJobsPage({
    jobs,
    describer,
    texts,
    readScript: () => Promise.resolve(script),
  });
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (!isClosed) await server.close();
    isClosed = true;
  };
  onTestFinished(close);
  const context = await browser().newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const errors: string[] = [];
  const elsewhere: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(server.url.replace(/#.*/, ''))) elsewhere.push(request.url());
  });
  if (isClockStopped) await stopClock(page, at);
  await page.goto(server.url);
  return { page, jobs, url: server.url, errors, elsewhere, close };
}

it.each(['es', 'en', 'pt'])(
  'shows runs without a flaw that axe finds, in a small and a dark window (%s)',
  async (locale) => {
    const small = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;
    const { page, errors, elsewhere } = await open([running, waiting, failed], {
      locale,
      ...small,
    });
    await page.getByRole('article').first().waitFor();
    await page.locator('[data-run=run-1] summary').click();
    await page.locator('.log li').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowPx(page)).toBe(0);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect({ errors, elsewhere }).toEqual({ errors: [], elsewhere: [] });
  },
);

it('takes the key out of the address, and keeps it in no cookie and no storage', async () => {
  const { page, url } = await open([running]);
  await page.getByRole('article').waitFor();
  expect(page.url()).toBe(url.replace(/#.*/, ''));
  expect(await page.context().cookies()).toEqual([]);
  const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
  expect(stored).toBe(0);
});

it('shows what stands in a log as text, whatever it is', async () => {
  const { page } = await open([running]);
  await page.locator('summary').click();
  const line = page.locator('.log li').nth(1);
  expect(await line.innerText()).toContain(HOSTILE);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).toBe('Jobs');
});

it('asks before it cancels, and does nothing when somebody thinks better of it', async () => {
  const { page, jobs } = await open([running]);
  const cancel = page.getByRole('button', { name: 'Cancel…' });
  await cancel.click();
  await page.getByRole('dialog', { name: 'Cancel this job?' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(jobs.calls).toEqual([]);
  await cancel.click();
  await page.getByRole('button', { name: 'No, let it go on' }).click();
  expect(jobs.calls).toEqual([]);
  await cancel.click();
  await page.getByRole('button', { name: 'Yes, cancel the job' }).click();
  await page.getByText('The job is being cancelled').waitFor();
  expect(jobs.calls).toEqual(['cancel run-1']);
});

it('answers a question by keyboard, and leaves the focus at the run that moved on', async () => {
  const { page, jobs } = await open([waiting]);
  await page.getByRole('button', { name: 'wait' }).focus();
  jobs.runs = [fakeRun({ ...waiting, state: 'queued', gate: undefined })];
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Under way' }).waitFor();
  expect(jobs.calls).toEqual(['answer run-2 captions wait']);
  const focused = () =>
    page.evaluate(() => document.querySelector('comunal-jobs')?.shadowRoot?.activeElement?.id);
  await expect.poll(focused).toBe('title-run-2');
});

it('follows what happens by itself', async () => {
  const { page, jobs } = await open([running], { isClockStopped: true });
  await page.getByText('25%, 12 MB of 48 MB').waitFor();
  jobs.runs = [fakeRun({ progress: { loaded: 24_000_000, total: 48_000_000 } })];
  await lookAgain(page);
  const progress = page.locator('.progress');
  await expect.poll(() => progress.innerText()).toContain('50%, 24 MB of 48 MB');
});

it('says that an address works once, and shows nothing in either window', async () => {
  const { page, url } = await open([running], { isClockStopped: true });
  await page.getByRole('article').waitFor();
  const second = await page.context().newPage();
  await second.goto(url);
  await second.getByText('This address was opened twice').waitFor();
  expect(await second.getByRole('article').count()).toBe(0);
  await lookAgain(page);
  await page.getByText('This address was opened twice').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
});

it('says what to do after a reload, and where the command has ended', async () => {
  const { page, close } = await open([running], { isClockStopped: true });
  await page.getByRole('article').waitFor();
  await close();
  await lookAgain(page);
  const refusal = page.getByRole('alert');
  await expect.poll(() => refusal.innerText()).toContain('does not answer');
  const reloaded = await open([running]);
  await reloaded.page.getByRole('article').waitFor();
  await reloaded.page.reload();
  await reloaded.page.getByText('This address no longer opens the page').waitFor();
});

it('masks a closed entry', async () => {
  const { page } = await open([fakeRun({ subject: 'recording/cerrada' })]);
  await page.getByText('a closed entry').waitFor();
  expect(await page.content()).not.toContain('cerrada');
});

it('says without a script which commands show the same', async () => {
  const { page } = await open([running], { locale: 'es', javaScriptEnabled: false });
  expect(await page.locator('noscript').innerText()).toContain('npx comunal jobs show ID');
});
