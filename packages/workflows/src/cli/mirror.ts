import { isReleasable, permitUpload, type UploadPermit } from '@comunal/archive';
import { readAddresses, parseItemArgument, type ArchiveTexts } from '@comunal/archive/cli';
import { createArchive as createReader } from '@comunal/archive';
import { createArchive } from '@comunal/archive/node';
import {
  ask,
  checkFile,
  CliError,
  writeLines,
  wrongValue,
  type CommandContext,
  type CommandOutput,
} from '@comunal/command';
import type { Content } from '@comunal/content';
import type { EntryLookup, RecordingEntry } from '@comunal/schemas';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { editRecording } from '../content-file/recording-file.ts';
import { mirrorPlan, type MirrorPlan } from '../mirror/mirror-plan.ts';
import { readCreator } from '../mirror/read-creator.ts';
import { readKeys } from './read-keys.ts';
import type { MirrorSession } from './mirror-session.ts';
import { openContent } from './open-content.ts';
import { planData, planLines, refusalText } from './plan-lines.ts';
import { sendRecording } from './send-recording.ts';

/** Prints the plan for a recording, asks for confirmation, then carries it out; with `--plan` it is a dry run. */
export async function mirrorRecording(session: MirrorSession): Promise<CommandOutput> {
  const { args, context, texts, overrides, slug } = session;
  const { t } = texts;
  const waitDays = readWaitDays(args, context);
  const path = session.file === undefined ? undefined : await checkFile(session.file, context);
  const content = await openContent(args, context, overrides.today, (dir) =>
    t('archive:wrong.content', { dir }),
  );
  const recording = findRecording(content, slug, texts, args);
  const plan = await makePlan({ session, content, recording, path, waitDays });
  if (plan.refused) throw new CliError(1, refusalText(plan.refused, texts));
  const { identifier } = plan;
  if (identifier === undefined) throw new CliError(2, t('archive:wrong.noIdentifier'));
  const lines = planLines(slug, plan, recording, texts);
  if (args.has('plan') || plan.steps.length === 0) return { lines, data: planData(slug, plan) };
  if (plan.steps.some((step) => step.do === 'upload' && !step.file)) {
    writeLines(context.stderr, lines);
    throw new CliError(2, t('archive:wrong.noFile'));
  }
  const permit = await confirmUpload(session, identifier, lines, (confirmation) => {
    if (!isReleasable(recording)) throw new CliError(1, t('archive:refused.noConsents'));
    const { today } = overrides;
    return permitUpload(recording, lookupIn(content), {
      identifier,
      confirmation,
      waitDays,
      today,
    });
  });
  const keys = await readKeys(context, texts);
  const archive = createArchive({ ...readAddresses(context), ...keys, clock: overrides.clock });
  const notes = await sendRecording(
    { ...session, plan, identifier, path, permit, archive },
    (url) => writeCopy(content, slug, url, texts),
  );
  const address = `https://archive.org/details/${identifier}`;
  return { lines: [address], data: { ...planData(slug, plan), address }, notes };
}

async function makePlan({
  session: { args, context, overrides, isMirror },
  content,
  recording,
  path,
  waitDays,
}: {
  readonly session: MirrorSession;
  readonly content: Content;
  readonly recording: RecordingEntry;
  readonly path: string | undefined;
  readonly waitDays: number;
}): Promise<MirrorPlan> {
  const file =
    path === undefined ? undefined : { name: basename(path), size: (await stat(path)).size };
  const item = args.text('item');
  const plan = await mirrorPlan(recording, {
    lookup: lookupIn(content),
    archive: createReader({ ...readAddresses(context), clock: overrides.clock }),
    identifier: item === undefined ? undefined : parseItemArgument(item),
    prefix: args.text('prefix') ?? (context.env['ARCHIVE_PREFIX'] || undefined),
    file,
    creator: readCreator(content),
    waitDays,
    today: overrides.today,
    fetch: overrides.fetch,
    signal: context.signal,
  });
  if (isMirror) return plan;
  return {
    ...plan,
    steps: plan.steps.filter((step) => step.do === 'make-item' || step.do === 'upload'),
  };
}

/** Looks entries up in a content folder. */
function lookupIn(content: Content): EntryLookup {
  return (type, slug) => content.get(type, slug);
}

/** Prints the plan and what cannot be undone, and asks for the identifier as confirmation, unless `--yes` is set. */
async function confirmUpload(
  { args, context, texts: { t } }: MirrorSession,
  identifier: string,
  lines: readonly string[],
  permit: (confirmation: string) => UploadPermit,
): Promise<UploadPermit> {
  writeLines(context.stderr, [...lines, t('archive:ask.warning')]);
  if (args.has('yes')) return permit(identifier);
  if (context.stdin?.isTTY !== true) throw new CliError(1, t('archive:ask.needsYes'));
  const typed = await ask(context, t('archive:ask.confirm', { identifier }));
  if (typed !== identifier) throw new CliError(1, t('archive:ask.notConfirmed'));
  return permit(typed);
}

/** Finds a public recording; one that is not public gets the same message as one that does not exist. */
function findRecording(
  content: Content,
  slug: string,
  { t }: ArchiveTexts,
  args: MirrorSession['args'],
): RecordingEntry {
  const recording = content.get('recording', slug);
  if (recording && recording.visibility === 'public') return recording;
  throw new CliError(
    1,
    t('archive:wrong.noRecording', { dir: args.text('content') ?? 'content', slug }),
  );
}

async function writeCopy(
  content: Content,
  slug: string,
  url: string,
  { t }: ArchiveTexts,
): Promise<string> {
  const copy = { kind: 'internet-archive', url };
  const file = await editRecording(content.dir, slug, 'copies', { append: copy });
  return file === undefined
    ? t('archive:upload.noteByHand', { slug, url })
    : t('archive:upload.noted', { file, url });
}

function readWaitDays(args: MirrorSession['args'], { env, locale }: CommandContext): number {
  const value = args.text('wait-days') ?? (env['ARCHIVE_WAIT_DAYS'] || '3');
  if (/^\d{1,4}$/.test(value)) return Number(value);
  throw wrongValue(value, 'wait-days', '0, 1, 2, 3…', locale);
}
