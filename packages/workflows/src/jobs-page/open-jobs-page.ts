import { writeLines, type CommandContext } from '@comunal/command';
import { systemClock, type Clock } from '@comunal/http';
import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs as messages } from '@comunal/i18n/lite/jobs';
import { loadRunTexts } from '../cli/run-texts.ts';
import type { Jobs } from '../engine/jobs.ts';
import { createRunDescriber, type RunWords } from './describe-runs.ts';
import { openInBrowser, type OpenInBrowserOptions } from './open-in-browser.ts';
import { startJobsPage } from './start-jobs-page.ts';

/** What {@link openJobsPage} takes. */
export interface OpenJobsPageOptions extends Pick<RunWords, 'readClosed'> {
  readonly jobs: Jobs;
  readonly context: Pick<CommandContext, 'env' | 'locale' | 'signal' | 'stderr'>;
  /** Whether the address is printed alone, and no browser opened. @defaultValue false */
  readonly isPrintedOnly?: boolean | undefined;
  readonly clock?: Clock | undefined;
  /** Starts the browser, for tests. */
  readonly startBrowser?: OpenInBrowserOptions['start'];
}

/** Serves the page of `comunal jobs --open`, prints its address and opens it where there is a display, until Ctrl-C. */
export async function openJobsPage({
  jobs,
  context,
  readClosed,
  isPrintedOnly = false,
  clock = systemClock,
  startBrowser,
}: OpenJobsPageOptions): Promise<void> {
  const { env, locale, signal, stderr } = context;
  const texts = createLiteI18n(locale, messages);
  const { t } = texts;
  const describer = createRunDescriber({
    texts,
    loadTexts: (workflow) => loadRunTexts(workflow, locale),
    readClosed,
    clock,
  });
  const page = await startJobsPage({ jobs, describer, texts });
  try {
    const opened = isPrintedOnly
      ? undefined
      : await openInBrowser(page.url, { env, start: startBrowser });
    try {
      writeLines(stderr, [
        { text: t('jobs:page.address', { url: page.url }), style: 'success' },
        t(opened ? 'jobs:page.opened' : 'jobs:page.openIt'),
        t('jobs:page.once'),
        t('jobs:page.stop'),
      ]);
      await untilAborted(signal);
    } finally {
      await opened?.close();
    }
  } finally {
    await page.close();
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}
