import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  type CommandModule,
  type CommandSession,
} from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { recognition } from '@comunal/i18n/lite/recognition';
import { resolve } from 'node:path';
import { readConfig } from '../config/read-config.ts';
import { listDraft, openCaptionFile } from '../recognition/caption-file.ts';
import { chooseLanguage } from '../recognition/choose-language.ts';
import { describeRecognitionError } from '../recognition/describe-recognition-error.ts';
import { getDraftNote } from '../recognition/draft-note.ts';
import { RecognitionError } from '../recognition/recognition-error.ts';
import { suspectCodes, type CaptionDraft } from '../recognition/to-draft.ts';
import { transcribeFile } from '../recognition/transcribe-file.ts';
import { explainJobs } from './explain-jobs.ts';
import { openContent } from './open-content.ts';
import type { TestOverrides } from './test-overrides.ts';

type Texts = LiteI18n<'recognition'>;
type Session = CommandSession<Texts> & { readonly overrides: TestOverrides };

const options = {
  file: { value: 'FILE', help: 'recognition:help.option.file', isNeeded: true },
  language: { value: 'LANG', help: 'recognition:help.option.language' },
  insist: { help: 'recognition:help.option.insist' },
  model: { value: 'PATH', help: 'recognition:help.option.model' },
  program: { value: 'PROGRAM', help: 'recognition:help.option.program' },
  content: { value: 'DIR', help: 'recognition:help.option.content' },
  ...json,
} as const;

/** `comunal captions transcribe`. */
const transcribe = defineSubcommand({
  name: 'transcribe',
  help: 'recognition:help.subcommand.transcribe',
  operand: 'RECORDING',
  options,
  async run(args, { context, texts, overrides }: Session) {
    const { t } = texts;
    const { cwd, env, signal } = context;
    const content = await openContent(args, context, overrides.today, (dir) =>
      t('recognition:wrong.content', { dir }),
    );
    const slug = args.operand;
    const recording = content.get('recording', slug);
    if (recording?.visibility !== 'public' && recording?.visibility !== 'unlisted')
      throw new CliError(
        1,
        t('recognition:wrong.noRecording', { dir: args.text('content') ?? 'content', slug }),
      );
    const language = chooseLanguage(recording, args.text('language'));
    const captions = await openCaptionFile(content, recording, language);
    const file = `${args.text('content') ?? 'content'}/${captions.name}`;
    const { config } = await readConfig(cwd);
    const { program, model: usualModel } = config.recognition ?? {};
    const model = args.text('model') ?? (env['COMUNAL_SPEECH_MODEL'] || usualModel);
    let draft: CaptionDraft | undefined;
    if (captions.state === 'none') {
      draft = await transcribeFile({
        file: resolve(cwd, args.text('file')),
        language,
        checksLanguage: !args.has('insist'),
        model: model && resolve(cwd, model),
        program: args.text('program') ?? program,
        note: getDraftNote(language),
        projectDir: cwd,
        env,
        signal,
        onProgress: reportPercent(context, texts),
      });
      await captions.write(draft.vtt);
    }
    const entry = await listDraft(content, recording, language);
    return {
      lines: draft
        ? [t('recognition:done.written', { file, count: draft.cues, language })]
        : [t('recognition:done.kept', { file })],
      notes: [
        ...(entry === undefined ? [] : [t('recognition:done.entry', { file: entry })]),
        ...(draft ? describeProblems(draft, texts) : []),
        t('recognition:done.review', { file }),
      ],
      data: { file, language, cues: draft?.cues, problems: draft?.problems, entry },
    };
  },
});

/** Says what somebody has to listen to first; `captions check` tells where. */
function describeProblems({ problems }: CaptionDraft, { t }: Texts): readonly string[] {
  const counted = suspectCodes.flatMap((code) => {
    const count = problems[code] ?? 0;
    return count > 0 ? [t(`recognition:problem.${code}`, { count })] : [];
  });
  const all = Object.values(problems).reduce((sum, count) => sum + count, 0);
  const rest = all - suspectCodes.reduce((sum, code) => sum + (problems[code] ?? 0), 0);
  return rest > 0 ? [...counted, t('recognition:problem.further', { count: rest })] : counted;
}

/** Draws how far it is, on a terminal alone. */
function reportPercent(
  { stderr }: CommandSession<Texts>['context'],
  { t }: Texts,
): ((percent: number) => void) | undefined {
  if (!stderr.isTTY) return undefined;
  return (percent) => {
    const end = percent >= 100 ? '\n' : '';
    stderr.write(`\r${t('recognition:progress', { percent })}\u001b[K${end}`);
  };
}

/** `comunal captions transcribe`, which `@comunal/captions` leaves to this package: it runs programs and writes content. */
export function transcribeCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'captions',
    texts: (locale) => createLiteI18n(locale, recognition),
    subcommands: [transcribe],
    notes: ['recognition:help.local'],
    open: (_, session) => ({ ...session, overrides }),
    explain: (thrown, { context, texts }) =>
      thrown instanceof RecognitionError
        ? describeRecognitionError(thrown, texts)
        : explainJobs(thrown, context.locale),
  });
}
