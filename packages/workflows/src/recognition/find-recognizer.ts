import { access, constants, stat } from 'node:fs/promises';
import { basename, delimiter, isAbsolute, join } from 'node:path';
import { RecognitionError } from './recognition-error.ts';

/** The programs that this package knows how to call. */
export type RecognizerKind = 'whisper-cpp' | 'faster-whisper';

/** A program for speech recognition on this machine. */
export interface Recognizer {
  readonly kind: RecognizerKind;
  /** Its path. */
  readonly command: string;
}

/** Where to look for a program. */
export interface FindRecognizerOptions {
  /** The name or path of the program; without one, those that are known are looked for. */
  readonly program?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The names under which they are installed. `main`, as whisper.cpp was once called, could be anything: it has to be named. */
const names: Readonly<Record<RecognizerKind, readonly string[]>> = {
  'whisper-cpp': ['whisper-cli', 'whisper-cpp'],
  'faster-whisper': ['whisper-ctranslate2', 'faster-whisper', 'faster-whisper-xxl'],
};

/**
 * Finds a program for speech recognition: the one that is named, else whisper.cpp, else one on faster-whisper.
 * @throws `RecognitionError` with `no-recognizer`.
 */
export async function findRecognizer({ program, env }: FindRecognizerOptions): Promise<Recognizer> {
  const wanted = program === undefined ? Object.values(names).flat() : [program];
  for (const name of wanted) {
    const command = await findProgram(name, env);
    if (command !== undefined) return { kind: getKind(name), command };
  }
  throw new RecognitionError('no-recognizer', {
    programs: wanted.map((each) => basename(each)).join(', '),
  });
}

/** Finds a program on the path; undefined where it is not, or may not be run. */
export async function findProgram(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const isPath = isAbsolute(name) || /[/\\]/.test(name);
  const folders = isPath ? [''] : (env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  for (const folder of folders)
    for (const ending of endings) {
      const path = join(folder, `${name}${ending}`);
      if (await isProgram(path)) return path;
    }
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false; // not there, or not for this account
  }
}

function getKind(name: string): RecognizerKind {
  return /ctranslate2|faster/i.test(basename(name)) ? 'faster-whisper' : 'whisper-cpp';
}
