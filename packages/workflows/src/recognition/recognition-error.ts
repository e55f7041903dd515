/** What can go wrong in speech recognition. */
export type RecognitionErrorCode =
  /** No program for it is on the path. */
  | 'no-recognizer'
  /** The model is not set, or not there: none is ever downloaded. */
  | 'no-model'
  /** The file is no WAV of 16 kHz, and ffmpeg, which would make one, is not there. */
  | 'no-ffmpeg'
  /** The file is missing, or ffmpeg finds no sound in it. */
  | 'no-audio'
  /** Whisper was not trained on the language. */
  | 'unsupported-language'
  /** The recording has several languages, or none, and nobody has said which one the captions are in. */
  | 'no-language'
  /** The program hears another language than the one that it was asked for. */
  | 'other-language'
  /** The program ended with an error. */
  | 'program-failed'
  /** The program has written no captions, or something else. */
  | 'no-captions'
  /** Captions that a person has written or changed are there: they are never replaced. */
  | 'captions-by-people'
  /** The recording is not public, so that nothing of it may stand in a database or a log. */
  | 'not-public'
  /** The file of the entry has to be edited by hand. */
  | 'edit-by-hand'
  /** The server does not transcribe, or has refused to. */
  | 'no-transcription'
  /** The server has not finished in two days. */
  | 'server-too-slow';

/** A failure of speech recognition. It holds neither what was said nor the path of a file. */
export class RecognitionError extends Error {
  override readonly name = 'RecognitionError';
  /** What went wrong. */
  readonly code: RecognitionErrorCode;
  /** Values of the message `recognition:wrong.CODE`. */
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: RecognitionErrorCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }

  /**
   * None of these failures passes by itself: it returns false.
   *
   * @example
   * ```ts
   * import { RecognitionError } from '@comunal/workflows/jobs';
   *
   * console.log(new RecognitionError('no-ffmpeg').shouldRetry()); // → false
   * ```
   */
  shouldRetry(): boolean {
    return false;
  }
}
