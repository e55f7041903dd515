import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { captions } from '@comunal/i18n/lite/captions';
import type { CheckFinding, CheckMessages } from '@comunal/schemas';
import { maxCaptionBytes } from '../max-caption-bytes.ts';
import { describeProblem } from '../messages/describe-problem.ts';
import type { CaptionFault, FaultCode } from './find-faults.ts';

type Texts = LiteI18n<'captions'>;
type Locale = keyof CheckMessages;

/** Sentences of faults that have none elsewhere, or one that quotes the captions. */
const sentences: Partial<Record<FaultCode, (texts: Texts) => string>> = {
  'not-shown': ({ t }) => t('captions:entry.notShown'),
  'no-cues': ({ t }) => t('captions:entry.noCues'),
  'bad-setting': ({ t }) => t('captions:entry.setting'),
  'unknown-region': ({ t }) => t('captions:entry.setting'),
  'unknown-tag': ({ t }) => t('captions:entry.tag'),
  overlap: ({ t }) => t('captions:entry.overlap'),
};

/** The finding of a fault in a caption file. */
export function toFinding(
  fault: CaptionFault,
  file: string,
  path: CheckFinding['path'],
): CheckFinding {
  const { code, severity, line, column, values } = fault;
  const messages = inEach((texts, locale) => {
    const sentence = sentences[code]?.(texts) ?? sentenceOf({ ...fault, values: {} }, locale);
    return texts.t('captions:entry.in', { sentence });
  });
  const finding = {
    code,
    severity,
    path,
    messages,
    suggestion: inEach(({ t }) =>
      t(code === 'not-shown' ? 'captions:entry.convert' : 'captions:entry.look'),
    ),
    inFile: { path: file, line: Math.max(line, 1), column },
  };
  if (!values) return finding;
  const details = inEach(({ t }, locale) =>
    t('captions:entry.in', { sentence: sentenceOf(fault, locale) }),
  );
  return { ...finding, details };
}

function sentenceOf({ code, ...fault }: CaptionFault, locale: Locale): string {
  if (code === 'not-shown' || code === 'no-cues') return ''; // these have their own
  return describeProblem({ ...fault, code }, locale);
}

/** The finding of a file that is not read. */
export function tooLarge(path: CheckFinding['path']): CheckFinding {
  const mebibytes = maxCaptionBytes / 2 ** 20;
  const messages = inEach(({ t }) => t('captions:entry.tooLarge', { mebibytes }));
  return { code: 'too-large', severity: 'error', path, messages };
}

function inEach(write: (texts: Texts, locale: Locale) => string): CheckMessages {
  const inLocale = (locale: Locale): string => write(createLiteI18n(locale, captions), locale);
  return { es: inLocale('es'), en: inLocale('en'), pt: inLocale('pt') };
}
