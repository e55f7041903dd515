import { bundleForPage } from '@comunal/test-kit';
import { fileURLToPath } from 'node:url';

/** The script of the page of the jobs, from its sources. */
export function bundleJobsPage(): Promise<string> {
  const entry = new URL('../../src/jobs-page/page/comunal-jobs.ts', import.meta.url);
  return bundleForPage(fileURLToPath(entry));
}
