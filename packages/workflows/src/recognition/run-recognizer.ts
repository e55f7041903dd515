import { runProgram, type ProgramResult } from '@comunal/command/process';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Recognizer } from './find-recognizer.ts';
import { RecognitionError } from './recognition-error.ts';

/** What {@link runRecognizer} takes. */
export interface RunRecognizerOptions {
  readonly recognizer: Recognizer;
  /** The model: a file for whisper.cpp, a folder for faster-whisper. None is downloaded. */
  readonly model: string | undefined;
  /** The sound, as `extractAudio` writes it. */
  readonly audio: string;
  /** The language, as Whisper has it. */
  readonly language: string;
  /** Whether to listen first whether it is this language; whisper.cpp alone can. @defaultValue true */
  readonly checksLanguage?: boolean | undefined;
  /** An empty folder for its output. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** How far it is, from 0 to 100. */
  readonly onProgress?: ((percent: number) => void) | undefined;
}

/** The largest caption file that is read; a talk of three hours has about 200 kB. */
const MAX_BYTES = 20 * 2 ** 20;

/** `whisper_print_progress_callback: progress =  45%`, and the bar of faster-whisper: ` 45%|████`. */
const PROGRESS = /(?:\bprogress\s*=\s*|^)(\d{1,3})%/;
/** `whisper_full_with_state: auto-detected language: es (p = 0.974581)` */
const DETECTED = /auto-detected language:\s*([a-z]{2,3})\s*\(p\s*=\s*([\d.]+)\)/;

/** Below this, the program is not sure enough of the language that it hears. */
const SURE = 0.8;

/**
 * Recognizes the speech of a sound and returns the captions as the program wrote them, unchecked.
 *
 * @throws `RecognitionError`: `no-model`, `other-language`, `program-failed`, `no-captions`; `signal.reason` once it aborts.
 */
export async function runRecognizer(options: RunRecognizerOptions): Promise<Uint8Array> {
  const model = await checkModel(options);
  if (options.recognizer.kind === 'whisper-cpp') {
    if (options.checksLanguage ?? true) await checkLanguage(options, model);
    const prefix = join(options.folder, 'captions');
    await run(options, [
      ...toInput(options, model),
      '-l',
      options.language,
      '-ovtt',
      '-of',
      prefix,
      '-pp',
    ]);
    return readOutput(`${prefix}.vtt`, options);
  }
  await run(options, [
    options.audio,
    '--model_directory',
    model,
    '--language',
    options.language,
    '--task',
    'transcribe',
    '--output_format',
    'vtt',
    '--output_dir',
    options.folder,
    '--verbose',
    'False',
  ]);
  const name = basename(options.audio, extname(options.audio));
  return readOutput(join(options.folder, `${name}.vtt`), options);
}

async function checkModel({ recognizer, model }: RunRecognizerOptions): Promise<string> {
  const program = basename(recognizer.command);
  if (model === undefined) throw new RecognitionError('no-model', { program });
  const stats = await stat(model).catch(() => undefined);
  const isModel = recognizer.kind === 'whisper-cpp' ? stats?.isFile() : stats?.isDirectory();
  if (isModel !== true) throw new RecognitionError('no-model', { program });
  return model;
}

/** Listens to the first half minute: hours of captions in a language that nobody speaks would help nobody. */
async function checkLanguage(options: RunRecognizerOptions, model: string): Promise<void> {
  let detected: { readonly language: string; readonly probability: number } | undefined;
  await run({ ...options, onProgress: undefined }, [...toInput(options, model), '-dl'], (line) => {
    const [, language, probability] = DETECTED.exec(line) ?? [];
    if (language !== undefined) detected = { language, probability: Number(probability) };
  });
  if (detected && detected.language !== options.language && detected.probability >= SURE)
    throw new RecognitionError('other-language', {
      heard: detected.language,
      language: options.language,
    });
}

function toInput({ audio }: RunRecognizerOptions, model: string): string[] {
  return ['-m', model, '-f', audio];
}

async function run(
  { recognizer, env, signal, onProgress, folder, audio, model = '' }: RunRecognizerOptions,
  args: readonly string[],
  onLine?: (line: string) => void,
): Promise<void> {
  const program = basename(recognizer.command);
  let end: ProgramResult;
  try {
    end = await runProgram(recognizer.command, args, {
      // faster-whisper would ask Hugging Face for a model that it does not find.
      env: { ...env, HF_HUB_OFFLINE: '1' },
      signal,
      maxMessages: 1,
      secrets: [folder, audio, model],
      onLine: (line) => {
        onLine?.(line);
        const percent = PROGRESS.exec(line)?.[1];
        if (percent !== undefined) onProgress?.(Math.min(Number(percent), 100));
      },
    });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    throw new RecognitionError('program-failed', { program, code: '–', line: '' });
  }
  if (end.code === 0) return;
  const line = (end.messages[0] ?? '').slice(0, 200);
  throw new RecognitionError('program-failed', { program, code: end.code ?? '–', line });
}

/** whisper.cpp ends with 0 also where it has refused an option, and writes nothing then. */
async function readOutput(path: string, { recognizer }: RunRecognizerOptions): Promise<Uint8Array> {
  const program = basename(recognizer.command);
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isFile() || stats.size > MAX_BYTES)
    throw new RecognitionError('no-captions', { program });
  return readFile(path);
}
