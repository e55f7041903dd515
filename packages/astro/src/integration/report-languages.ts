import { isLanguageFilesError, loadLanguages } from '@comunal/i18n/node';
import type { Notice } from '@comunal/i18n';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { buildTexts } from '../lib/build-texts.ts';

/** Where warnings go: what Astro gives an integration. */
interface WarningLogger {
  warn(message: string): void;
}

/**
 * Warns of each text in the folder of languages that the pages leave out or doubt, in the language of the environment.
 *
 * @throws Error when the folder cannot be read, with the file and what to do.
 */
export async function reportLanguages(localesDir: string, logger: WarningLogger): Promise<void> {
  if (!existsSync(localesDir)) return;
  const folder = relative(process.cwd(), localesDir) || '.';
  try {
    await loadLanguages(localesDir, {
      onNotice: (notice) => logger.warn(`${folder}/${describeNotice(notice)}`),
    });
  } catch (error) {
    if (!isLanguageFilesError(error)) throw error;
    const { t } = buildTexts();
    const { code, file, message } = error;
    const detail = message.replace(`${file}: `, '');
    const problem = t(`build:languages.problem.${code}`, { file, detail });
    throw withoutStack(new Error(t('build:languages.unreadable', { folder, problem })));
  }
}

/** A file of donations has forty such texts. */
const MAX_NAMES = 6;

function describeNotice(notice: Notice): string {
  const { code, file = '', key = '', message: english } = notice;
  const { t } = buildTexts();
  const message = key.slice(key.indexOf(':') + 1);
  switch (code) {
    case 'unknown-namespace':
      return t('build:languages.unknown-namespace', { file });
    case 'unknown-key':
    case 'unknown-variable':
    case 'missing-variable':
    case 'not-text':
      return t(`build:languages.${code}`, { file, message });
    case 'safety-not-reviewed':
    case 'safety-stale':
      return describeSafety(code, notice);
    default:
      return english;
  }
}

function describeSafety(
  code: 'safety-not-reviewed' | 'safety-stale',
  { file = '', keys = [], language = '' }: Notice,
): string {
  const names = keys.map((key) => key.slice(key.indexOf(':') + 1));
  const more = names.length > MAX_NAMES ? '…' : '';
  const [namespace = ''] = (keys[0] ?? '').split(':');
  return buildTexts().t(`build:languages.${code}`, {
    file,
    messages: `${names.slice(0, MAX_NAMES).join(', ')}${more}`,
    unit: `interface/${namespace}`,
    language,
  });
}

/** Astro prints the stack below the message, and whoever mends a file has no use for where in our code it was thrown. */
function withoutStack(error: Error): Error {
  error.stack = '';
  return error;
}
