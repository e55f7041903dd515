import type { Content } from '@comunal/content';
import type { RecordingEntry } from '@comunal/schemas';
import * as z from 'zod/mini';
import { defineWorkflow } from '../engine/define-workflow.ts';
import type { StepContext } from '../engine/step.ts';
import type { EntryRef, Workflow, WorkflowContext } from '../engine/workflow.ts';
import { listDraft, openCaptionFile } from './caption-file.ts';
import { chooseLanguage } from './choose-language.ts';
import { getDraftNote } from './draft-note.ts';
import { RecognitionError } from './recognition-error.ts';
import type { RecognitionServices } from './recognition-services.ts';
import { askServer, findVideo, readServerCaptions } from './server-transcription.ts';
import { suspectCodes, toDraft, type CaptionDraft } from './to-draft.ts';
import { transcribeFile } from './transcribe-file.ts';
import { toWhisperLanguage } from './whisper-language.ts';

const inputSchema = z.strictObject({
  recording: z.templateLiteral([
    'recording/',
    z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  ]),
  file: z.nullable(z.string().check(z.minLength(1))),
  language: z.nullable(z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/))),
  insist: z.boolean(),
});

/** What a transcription is started with. */
export type TranscribeInput = {
  /** The recording, which is public or unlisted. */
  readonly recording: `recording/${string}`;
  /** The absolute path of its video or sound; null to ask the PeerTube server that has it. */
  readonly file: string | null;
  /** The language spoken; null for the only one of the recording. */
  readonly language: string | null;
  /** Does not listen first whether it is that language. */
  readonly insist: boolean;
};

/** What a transcription leaves. */
export type TranscribeResult = {
  /** The draft, from the content folder. */
  readonly file: string;
  /** The language of the captions, as BCP 47. */
  readonly language: string;
  /** How many captions it has; null for one that was there already. */
  readonly cues: number | null;
  /** How many places somebody has to listen to. */
  readonly suspect: number;
};

type Written = { readonly file: string; readonly cues: number | null; readonly suspect: number };

/** How long it is waited between two looks at the server, and for how many looks: two days in all. */
const WAIT_MS = 15 * 60_000;
const MAX_LOOKS = 192;

/**
 * Creates the workflow that makes a draft of the captions of a recording, by a program of this machine or by the PeerTube server
 * that has it. The entry lists the draft as of a machine; nothing is published, and what people have written stays.
 *
 * @param services - What it works with.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 * import { createTranscribe } from '@comunal/workflows/jobs';
 *
 * const transcribe = createTranscribe({
 *   content: () => loadContent('content'),
 *   recognition: { model: '/srv/models/ggml-small.bin' },
 * });
 * console.log(transcribe.name); // → transcribe-recording
 * ```
 */
export function createTranscribe(services: RecognitionServices): Workflow<TranscribeInput> {
  return defineWorkflow<TranscribeInput, TranscribeResult>({
    name: 'transcribe-recording',
    input: inputSchema,
    keyOf: ({ recording, language }) => `${recording} ${language ?? ''}`.trim(),
    subjectOf: ({ recording }) => recording,
    run: async (context, input) => transcribe(services, context, input),
  });
}

async function transcribe(
  services: RecognitionServices,
  context: WorkflowContext,
  input: TranscribeInput,
): Promise<TranscribeResult> {
  const ref: EntryRef<'recording'> = input.recording;
  const language = await context.publicStep('check', ref, {
    run: async ({ slug }) => {
      const { content, recording } = await readRecording(services, slug);
      const chosen = chooseLanguage(recording, input.language ?? undefined);
      toWhisperLanguage(chosen);
      await openCaptionFile(content, recording, chosen);
      return chosen;
    },
  });
  if (input.file === null) await waitForServer(services, context, ref, language);
  const { file, cues, suspect } = await context.publicStep<'recording', Written>('recognize', ref, {
    run: async (entry, step) => {
      const { content, recording } = await readRecording(services, entry.slug);
      const captions = await openCaptionFile(content, recording, language);
      if (captions.state === 'draft') {
        await step.log({ code: 'draft-kept', values: { file: captions.name } });
        return { file: captions.name, cues: null, suspect: 0 };
      }
      const draft =
        input.file === null
          ? await readFromServer(
              services,
              findVideo(entry, getServer(services).baseUrl),
              language,
              step,
            )
          : await transcribeHere(services, { ...input, file: input.file, language }, step);
      // The entry may list captions of people by now.
      const now = await readRecording(services, entry.slug);
      const place = await openCaptionFile(now.content, now.recording, language);
      await step.assertLease();
      await place.write(draft.vtt);
      const count = suspectCodes.reduce((sum, code) => sum + (draft.problems[code] ?? 0), 0);
      await step.log({ code: 'draft-written', values: { file: captions.name, count: draft.cues } });
      if (count > 0) await step.log({ code: 'suspect', values: { count }, level: 'warning' });
      return { file: captions.name, cues: draft.cues, suspect: count };
    },
  });
  await context.publicStep('list-draft', ref, {
    run: async ({ slug }, step) => {
      const { content, recording } = await readRecording(services, slug);
      await step.assertLease();
      const changed = await listDraft(content, recording, language);
      if (changed !== undefined) await step.log({ code: 'listed', values: { file: changed } });
    },
  });
  return { file, language, cues, suspect };
}

async function readRecording(
  services: RecognitionServices,
  slug: string,
): Promise<{ readonly content: Content; readonly recording: RecordingEntry }> {
  const content = await services.content();
  const recording = content.get('recording', slug);
  if (!recording) throw new RecognitionError('not-public');
  return { content, recording };
}

async function transcribeHere(
  { projectDir, recognition }: RecognitionServices,
  {
    file,
    language,
    insist,
  }: { readonly file: string; readonly language: string; readonly insist: boolean },
  step: StepContext,
): Promise<CaptionDraft> {
  return transcribeFile({
    ...recognition,
    projectDir,
    file,
    language,
    checksLanguage: !insist,
    note: getDraftNote(language),
    signal: step.signal,
    onProgress: (percent) => step.onProgress({ loaded: percent, total: 100, unit: 'items' }),
  });
}

/** Asks the server and looks every quarter of an hour whether it has finished: no worker is needed meanwhile. */
async function waitForServer(
  services: RecognitionServices,
  context: WorkflowContext,
  ref: EntryRef<'recording'>,
  language: string,
): Promise<void> {
  const { baseUrl, connect } = getServer(services);
  await context.publicStep('ask-server', ref, {
    run: async (entry, step) => {
      await askServer(await connect(), findVideo(entry, baseUrl), step.signal);
      await step.log({ code: 'asked' });
    },
  });
  for (let look = 1; look <= MAX_LOOKS; look++) {
    const until = await context.publicStep(`look-${look}`, ref, {
      run: async (entry, { signal }) => {
        const options = { baseUrl, language, fetch: services.fetch, signal };
        const id = findVideo(entry, baseUrl);
        if (await readServerCaptions(await connect(), id, options)) return null;
        return new Date((services.clock ?? Date).now() + WAIT_MS).toISOString();
      },
    });
    if (until === null) return;
    await context.sleepUntil(`wait-${look}`, until);
  }
  throw new RecognitionError('server-too-slow');
}

async function readFromServer(
  services: RecognitionServices,
  id: string,
  language: string,
  { signal }: StepContext,
): Promise<CaptionDraft> {
  const { baseUrl, connect } = getServer(services);
  const options = { baseUrl, language, fetch: services.fetch, signal };
  const bytes = await readServerCaptions(await connect(), id, options);
  const program = new URL(baseUrl).hostname;
  if (!bytes) throw new RecognitionError('no-captions', { program });
  return toDraft(bytes, { language, program, note: getDraftNote(language) });
}

function getServer({
  peertube,
}: RecognitionServices): NonNullable<RecognitionServices['peertube']> {
  if (!peertube) throw new RecognitionError('no-transcription');
  return peertube;
}
