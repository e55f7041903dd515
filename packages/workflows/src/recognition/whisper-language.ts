import { RecognitionError } from './recognition-error.ts';

/** The languages that Whisper was trained on, by the codes that its programs take. */
const whisperLanguages: ReadonlySet<string> = new Set(
  (
    'en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy sk te ' +
    'fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo uz fo ht ps ' +
    'tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su yue'
  ).split(' '),
);

/** Codes that Whisper has under another name. */
const others: Readonly<Record<string, string>> = { nb: 'no', jv: 'jw', fil: 'tl', iw: 'he' };

/**
 * Returns the code of a language as Whisper takes it: `es` for `es-MX`.
 * @throws `RecognitionError` with `unsupported-language`: of a language that it does not know it would write another one, such
 * as Spanish where somebody speaks Nahuatl.
 */
export function toWhisperLanguage(language: string): string {
  const base = language.toLowerCase().split('-', 1).join('');
  const code = others[base] ?? base;
  if (!whisperLanguages.has(code)) throw new RecognitionError('unsupported-language', { language });
  return code;
}
