import type { RecordingEntry } from '@comunal/schemas';
import { RecognitionError } from './recognition-error.ts';

/**
 * Returns the language of the captions: the one that was asked for, else the only one that is spoken.
 * @throws `RecognitionError` with `no-language`.
 */
export function chooseLanguage(
  { languages }: Pick<RecordingEntry, 'languages'>,
  asked: string | undefined,
): string {
  if (asked !== undefined) return asked;
  const [only, ...more] = languages;
  if (only === undefined || more.length > 0)
    throw new RecognitionError('no-language', { languages: languages.join(', ') });
  return only;
}
