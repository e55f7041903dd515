import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { extractAudio } from './extract-audio.ts';
import { findRecognizer } from './find-recognizer.ts';
import { runRecognizer } from './run-recognizer.ts';
import { makeSpeechFolder } from './speech-folder.ts';
import { toDraft, type CaptionDraft } from './to-draft.ts';
import { toWhisperLanguage } from './whisper-language.ts';

/** What this machine has for speech recognition. */
export interface RecognitionSettings {
  /** The name or path of the program; without one, those that are known are looked for on the path. */
  readonly program?: string | undefined;
  /** The path of the model: a file for whisper.cpp, a folder for faster-whisper. None is ever downloaded. */
  readonly model?: string | undefined;
  /** The environment of the programs, whose `PATH` they are looked for on. @defaultValue process.env */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** What {@link transcribeFile} takes. */
export interface TranscribeFileOptions extends RecognitionSettings {
  /** A video or a sound on this machine. */
  readonly file: string;
  /** The language spoken, as BCP 47. */
  readonly language: string;
  /** Whether to listen first whether it is this language. @defaultValue true */
  readonly checksLanguage?: boolean | undefined;
  /** The folder of the project, below whose `.comunal/work` the sound lies meanwhile. @defaultValue among temporary files */
  readonly projectDir?: string | undefined;
  /** A sentence for whoever opens the draft. */
  readonly note: string;
  readonly signal: AbortSignal;
  /** How far the recognition is, from 0 to 100. */
  readonly onProgress?: ((percent: number) => void) | undefined;
}

/**
 * Makes captions of a file by a program on this machine. Nobody is contacted, and what was heard stands in no log; the sound lies
 * in a folder of this account alone until it is done. Where this process is killed, the next one that opens the project removes
 * the sound, and ends the program.
 *
 * @throws `RecognitionError`; `signal.reason` once it aborts.
 */
export async function transcribeFile(options: TranscribeFileOptions): Promise<CaptionDraft> {
  const { file, language, program, note, signal, onProgress, env = process.env } = options;
  const whisperLanguage = toWhisperLanguage(language);
  const recognizer = await findRecognizer({ program, env });
  const folder =
    options.projectDir === undefined
      ? await mkdtemp(join(tmpdir(), 'comunal-speech-'))
      : await makeSpeechFolder(options.projectDir);
  try {
    const audio = await extractAudio({ file, out: join(folder, 'speech.wav'), env, signal });
    const output = await runRecognizer({
      recognizer,
      model: options.model,
      audio,
      language: whisperLanguage,
      checksLanguage: options.checksLanguage,
      folder,
      env,
      signal,
      onProgress,
    });
    return toDraft(output, { language, program: basename(recognizer.command), note });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
