import { writeInEachLanguage, type LiteI18n } from '@comunal/i18n/lite';
import { captions } from '@comunal/i18n/lite/captions';
import type { CheckFinding, CheckMessages } from '@comunal/schemas';
import { maxCaptionBytes } from '../max-caption-bytes.ts';
import { describeWith } from '../messages/describe-problem.ts';
import type { FileProblem, FileProblemCode } from './find-file-problems.ts';

type Texts = LiteI18n<'captions'>;

/** Sentences for problems that `describeProblem` does not know, or whose sentence would quote the captions. */
const sentences: Partial<Record<FileProblemCode, (texts: Texts) => string>> = {
  'not-shown': ({ t }) => t('captions:entry.notShown'),
  'no-cues': ({ t }) => t('captions:entry.noCues'),
  'bad-setting': ({ t }) => t('captions:entry.setting'),
  'unknown-region': ({ t }) => t('captions:entry.setting'),
  'unknown-tag': ({ t }) => t('captions:entry.tag'),
  overlap: ({ t }) => t('captions:entry.overlap'),
};

/** Converts a problem of a caption file to a finding of a content check. */
export function toFinding(
  problem: FileProblem,
  file: string,
  path: CheckFinding['path'],
): CheckFinding {
  const { code, severity, line, column, values } = problem;
  const messages = inEachLanguage((texts) => {
    const sentence = sentences[code]?.(texts) ?? describe(texts, { ...problem, values: {} });
    return texts.t('captions:entry.in', { sentence });
  });
  const finding = {
    code,
    severity,
    path,
    messages,
    suggestion: inEachLanguage(({ t }) =>
      t(code === 'not-shown' ? 'captions:entry.convert' : 'captions:entry.look'),
    ),
    inFile: { path: file, line: Math.max(line, 1), column },
  };
  if (!values) return finding;
  const details = inEachLanguage((texts) =>
    texts.t('captions:entry.in', { sentence: describe(texts, problem) }),
  );
  return { ...finding, details };
}

function describe(texts: Texts, { code, ...problem }: FileProblem): string {
  if (code === 'not-shown' || code === 'no-cues') return ''; // these are in `sentences`
  return describeWith(texts, { ...problem, code });
}

/** Creates the finding for a file that is too large to be read. */
export function toTooLargeFinding(path: CheckFinding['path']): CheckFinding {
  const mebibytes = maxCaptionBytes / 2 ** 20;
  const messages = inEachLanguage(({ t }) => t('captions:entry.tooLarge', { mebibytes }));
  return { code: 'too-large', severity: 'error', path, messages };
}

function inEachLanguage(write: (texts: Texts) => string): CheckMessages {
  return writeInEachLanguage(captions, write);
}
