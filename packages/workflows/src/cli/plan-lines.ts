import { getFirstValue, type NotPermitted } from '@comunal/archive';
import type { ArchiveTexts } from '@comunal/archive/cli';
import { bytes, duration } from '@comunal/command';
import type { RecordingEntry } from '@comunal/schemas';
import type { MirrorPlan, MirrorStep } from '../mirror/mirror-plan.ts';

/** Formats a plan for a terminal: the video as it is, then each step. */
export function planLines(
  slug: string,
  { identifier = '', video, steps }: MirrorPlan,
  recording: RecordingEntry,
  texts: ArchiveTexts,
): string[] {
  const { t } = texts;
  return [
    ...videoLines(video, recording, texts),
    ...(steps.length === 0
      ? [t('archive:plan.nothing')]
      : [
          t('archive:plan.title', { slug, identifier }),
          ...steps.map((step) => `  ${stepText(step, slug, texts)}`),
        ]),
  ];
}

/** Returns the plan as data for `--json`, with no more than the lines say. */
export function planData(recording: string, { identifier, video, steps }: MirrorPlan): object {
  return { recording, identifier, video, steps: steps.map(stepData) };
}

function stepData(step: MirrorStep): object {
  if (step.do !== 'make-item') return step;
  return { do: step.do, title: getFirstValue(step.metadata['title']) };
}

function videoLines(
  reading: MirrorPlan['video'],
  recording: RecordingEntry,
  { t }: ArchiveTexts,
): string[] {
  if (!reading) return [t('archive:plan.noVideo')];
  const { url, video: current, reason = 'not-found' } = reading;
  if (!current)
    return [
      reason === 'not-found'
        ? t('archive:plan.videoGone', { url })
        : t('archive:plan.videoFailed', { url, why: reason }),
    ];
  const seconds = toSeconds(recording.duration);
  // A difference of up to a minute is an opening, or rounding.
  const differs = seconds !== undefined && Math.abs(seconds - current.seconds) > 60;
  const lasts = { video: duration(current.seconds), entry: duration(seconds ?? 0) };
  return [
    t('archive:plan.video', { name: current.name, url }),
    ...(differs ? [t('archive:plan.durations', lasts)] : []),
  ];
}

function stepText(step: MirrorStep, slug: string, texts: ArchiveTexts): string {
  const { t } = texts;
  switch (step.do) {
    case 'make-item':
      return t('archive:plan.makeItem', { title: getFirstValue(step.metadata['title']) ?? slug });
    case 'upload':
      return step.file
        ? t('archive:plan.upload', { name: step.file.name, size: bytes(texts, step.file.size) })
        : t('archive:plan.uploadMissing');
    case 'change': {
      const format = (value: string | readonly string[] | undefined): string =>
        [value ?? '—'].flat().join(', ');
      return t('archive:plan.change', {
        field: step.field,
        from: format(step.from),
        to: format(step.to),
      });
    }
    case 'write-copy':
      return t('archive:plan.writeCopy', { file: `recordings/${slug}`, url: step.url });
  }
}

/** Explains why a recording is not uploaded. */
export function refusalText(refused: NotPermitted, { t }: ArchiveTexts): string {
  switch (refused.reason) {
    case 'closed':
      return t('archive:refused.closed');
    case 'no-consents':
      return t('archive:refused.noConsents');
    case 'consent-not-in-force':
      return t('archive:refused.consentNotInForce');
    case 'not-shown':
      return t('archive:refused.notShown');
    case 'too-early':
      return t('archive:refused.tooEarly', { date: refused.from });
  }
}

/** Converts an ISO 8601 duration such as `PT1H28M` to seconds. */
function toSeconds(length: string | undefined): number | undefined {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(length ?? '') ?? [];
  if (length === undefined) return undefined;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}
