import type { Content, PublicContent } from '@comunal/content';
import { localize } from '@comunal/i18n';
import type { Figure, PublicRecording } from '@comunal/schemas';
import type { RunSummary } from '../engine/run-state.ts';
import type {
  CaptionStatus,
  FigureStatus,
  Lack,
  OpenJob,
  RecordingStatus,
} from './recording-status.ts';

/** What {@link readStatus} takes beside the content. */
export interface StatusOptions {
  /** The runs of the project, done or not. */
  readonly runs: readonly RunSummary[];
  /** The languages that captions are wanted in. @defaultValue those of the site */
  readonly languages?: readonly string[] | undefined;
  /** How many days after the publication figures are wanted. */
  readonly audienceDays: readonly number[];
}

/** Reads how each public recording stands, from its public form alone: nothing that is closed is in it. */
export function readStatus(content: Content, options: StatusOptions): readonly RecordingStatus[] {
  const visible = content.toPublic();
  return visible.list('recording').map((entry) => toStatus(entry, content, visible, options));
}

function toStatus(
  entry: PublicRecording,
  content: Content,
  visible: PublicContent,
  { runs, languages = content.languages, audienceDays }: StatusOptions,
): RecordingStatus {
  const own = runs.filter(({ subject }) => subject === `recording/${entry.slug}`);
  const { copies = [], chapters = [], slug } = entry;
  const status = {
    slug,
    title: localize(entry.title, visible.languages)?.text ?? slug,
    hasConsents: hasConsents(entry, content),
    copies: copies.map(({ kind, url }) => ({ kind, url })),
    captions: listCaptions(entry, languages),
    chapters: chapters.length,
    figures: audienceDays.map((days) => findFigures(entry, days, own)),
    jobs: own.filter(({ state }) => !isDone(state)).map(toOpenJob),
  };
  return { ...status, lacks: listLacks(status) };
}

/** Whether its copies may be shown: without a consent in force the public form leaves them out. */
function hasConsents(entry: PublicRecording, content: Content): boolean {
  const closed = content.get('recording', entry.slug);
  const isWithheld = (closed?.copies ?? []).length > 0 && entry.copies === undefined;
  return !isWithheld && (closed?.consents ?? []).length > 0;
}

function listCaptions(
  { captions = [] }: PublicRecording,
  wanted: readonly string[],
): readonly CaptionStatus[] {
  const languages = new Set([...wanted, ...captions.map(({ language }) => language)]);
  return [...languages].map((language): CaptionStatus => {
    const caption = captions.find((each) => each.language === language);
    if (!caption) return { language, state: 'missing' };
    const { progress, path } = caption;
    const isThere = path !== undefined || progress.state === 'wished';
    return { language, state: isThere ? progress.state : 'no-file' };
  });
}

function findFigures(
  { figures = [], date }: PublicRecording,
  days: number,
  runs: readonly RunSummary[],
): FigureStatus {
  const collection = runs.find(
    ({ workflow, key }) => workflow === 'collect-audience' && key.endsWith(` ${days}`),
  );
  const isPresent =
    collection?.state === 'succeeded' ||
    figures.some((figure) => isFigureOf(figure, days, typeof date === 'string' ? date : undefined));
  if (isPresent) return { days, state: 'present' };
  if (collection && !isDone(collection.state))
    return { days, state: 'planned', at: collection.wakesAt };
  return { days, state: 'missing' };
}

/** Whether a figure counts so many days, or was read so many days after the recording or later. */
function isFigureOf(figure: Figure, days: number, recorded: string | undefined): boolean {
  if (figure.window?.duration === `P${days}D`) return true;
  if (figure.window || typeof figure.date !== 'string' || recorded === undefined) return false;
  const elapsedMs = Date.parse(figure.date) - Date.parse(recorded);
  return elapsedMs >= days * 86_400_000;
}

function isDone(state: RunSummary['state']): boolean {
  return state === 'succeeded' || state === 'cancelled';
}

function toOpenJob({ id, workflow, state }: RunSummary): OpenJob {
  return { id, workflow, state };
}

const finished = new Set<CaptionStatus['state']>(['reviewed', 'published']);

function listLacks({
  hasConsents: isShown,
  copies,
  captions,
  chapters,
  figures,
}: Omit<RecordingStatus, 'lacks'>): readonly Lack[] {
  const has = (kind: string): boolean => copies.some((copy) => copy.kind === kind);
  return [
    ...(isShown ? [] : ['consents' as const]),
    ...(has('peertube') ? [] : ['video' as const]),
    ...captions
      .filter(({ state }) => !finished.has(state))
      .map(({ language }) => `captions:${language}` as const),
    ...(chapters > 0 ? [] : ['chapters' as const]),
    ...(has('internet-archive') ? [] : ['archive' as const]),
    ...(figures.some(({ state }) => state === 'missing') ? ['figures' as const] : []),
  ];
}
