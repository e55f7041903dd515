import { firstOf, type NotPermitted } from '@comunal/archive';
import type { ArchiveTexts } from '@comunal/archive/cli';
import { bytes, duration } from '@comunal/command';
import type { RecordingEntry } from '@comunal/schemas';
import type { MirrorPlan, MirrorStep } from '../mirror/mirror-plan.ts';

/** A plan in words: what is there, then each step. */
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

/** The same for other programs: what the lines say, and nothing beside it. */
export function planData(recording: string, { identifier, video, steps }: MirrorPlan): object {
  return { recording, identifier, video, steps: steps.map(stepData) };
}

function stepData(step: MirrorStep): object {
  if (step.do !== 'make-item') return step;
  return { do: step.do, title: firstOf(step.metadata['title']) };
}

function videoLines(
  video: MirrorPlan['video'],
  recording: RecordingEntry,
  { t }: ArchiveTexts,
): string[] {
  if (!video) return [t('archive:plan.noVideo')];
  const { url, found, why = 'not-found' } = video;
  if (!found)
    return [
      why === 'not-found'
        ? t('archive:plan.videoGone', { url })
        : t('archive:plan.videoFailed', { url, why }),
    ];
  const seconds = secondsOf(recording.duration);
  // A minute more or less is an opening, or how somebody has rounded.
  const isOther = seconds !== undefined && Math.abs(seconds - found.seconds) > 60;
  const lasts = { video: duration(found.seconds), entry: duration(seconds ?? 0) };
  return [
    t('archive:plan.video', { name: found.name, url }),
    ...(isOther ? [t('archive:plan.durations', lasts)] : []),
  ];
}

function stepText(step: MirrorStep, slug: string, texts: ArchiveTexts): string {
  const { t } = texts;
  switch (step.do) {
    case 'make-item':
      return t('archive:plan.makeItem', { title: firstOf(step.metadata['title']) ?? slug });
    case 'upload':
      return step.file
        ? t('archive:plan.upload', { name: step.file.name, size: bytes(texts, step.file.size) })
        : t('archive:plan.uploadMissing');
    case 'change': {
      const shown = (value: string | readonly string[] | undefined): string =>
        [value ?? '—'].flat().join(', ');
      return t('archive:plan.change', {
        field: step.field,
        from: shown(step.from),
        to: shown(step.to),
      });
    }
    case 'write-copy':
      return t('archive:plan.writeCopy', { file: `recordings/${slug}`, url: step.url });
  }
}

/** Why a recording is not uploaded, in words. */
export function refusalText(refused: NotPermitted, { t }: ArchiveTexts): string {
  switch (refused.why) {
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

/** `PT1H28M` in seconds. */
function secondsOf(length: string | undefined): number | undefined {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(length ?? '') ?? [];
  if (length === undefined) return undefined;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}
