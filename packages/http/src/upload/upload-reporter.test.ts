import { expect, it } from 'vitest';
import { fakeClock } from '../../test/fake-clock.ts';
import type { UploadProgress } from './upload-options.ts';
import { UploadReporter } from './upload-reporter.ts';

function reporting(total: number) {
  const clock = fakeClock();
  const reports: UploadProgress[] = [];
  const onProgress = (progress: UploadProgress): void => void reports.push(progress);
  const report = new UploadReporter<never>({ onProgress }, total, clock);
  return { clock, report, last: () => reports.at(-1) };
}

it('counts no bytes into the speed that were there before it went on', () => {
  const { clock, report, last } = reporting(10_000);
  report.report('starting');
  clock.advance(1_000);
  report.resumeFrom(6_000);
  report.report('sending');
  expect(last()).toMatchObject({ loaded: 6_000, bytesPerSecond: undefined });
  clock.advance(1_000);
  report.report('sending', 6_500);
  expect(last()).toMatchObject({ bytesPerSecond: 500, secondsLeft: 7 });
});

it('ends with the speed of what it sent, whatever time the server took afterwards', () => {
  const { clock, report, last } = reporting(10_000);
  report.resumeFrom(2_000);
  report.report('sending');
  clock.advance(2_000);
  report.report('sending', 6_000);
  report.report('waiting');
  clock.advance(50_000);
  report.resumeFrom(6_000);
  report.report('sending');
  clock.advance(2_000);
  report.report('processing', 10_000);
  clock.advance(60_000);
  report.report('done', 10_000);
  expect(last()).toMatchObject({ loaded: 10_000, bytesPerSecond: 2_000 });
});

it('never goes back while the server works on what it has', () => {
  const { report, last } = reporting(10_000);
  report.resumeFrom(4_000);
  report.report('processing');
  expect(last()).toMatchObject({ loaded: 10_000, total: 10_000, phase: 'processing' });
});
