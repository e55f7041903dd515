import type { LiteI18n } from '@comunal/i18n/lite';
import type { RecognitionError } from './recognition-error.ts';

/** Describes a failure of speech recognition: what is wrong, and what helps. */
export function describeRecognitionError(
  { code, values }: RecognitionError,
  { t }: LiteI18n<'recognition'>,
): string {
  const value = (name: string): string => String(values[name] ?? '');
  switch (code) {
    case 'no-recognizer':
      return t('recognition:wrong.no-recognizer', { programs: value('programs') });
    case 'no-model':
      return t('recognition:wrong.no-model', { program: value('program') });
    case 'unsupported-language':
      return t('recognition:wrong.unsupported-language', { language: value('language') });
    case 'no-language':
      return t('recognition:wrong.no-language', { languages: value('languages') });
    case 'other-language':
      return t('recognition:wrong.other-language', {
        heard: value('heard'),
        language: value('language'),
      });
    case 'program-failed':
      return t('recognition:wrong.program-failed', {
        program: value('program'),
        code: value('code'),
        line: value('line'),
      });
    case 'no-captions':
      return t('recognition:wrong.no-captions', { program: value('program') });
    case 'captions-by-people':
      return t('recognition:wrong.captions-by-people', { language: value('language') });
    case 'edit-by-hand':
      return t('recognition:wrong.edit-by-hand', {
        path: value('path'),
        language: value('language'),
      });
    case 'no-ffmpeg':
    case 'no-audio':
    case 'not-public':
    case 'no-transcription':
    case 'server-too-slow':
      return t(`recognition:wrong.${code}`);
  }
}
