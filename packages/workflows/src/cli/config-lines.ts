import type { LiteI18n } from '@comunal/i18n/lite';
import type { ConfigError, ConfigProblem } from '../config/config-problem.ts';

/** Formats the problems of a configuration, each on a line, with the file, the line and what to do. */
export function configLines(
  { file, problems }: ConfigError,
  texts: Pick<LiteI18n<'jobs'>, 't'>,
): readonly string[] {
  return problems.map((problem) => configLine(file, problem, texts));
}

function configLine(
  file: string,
  { code, path, line, detail = '' }: ConfigProblem,
  { t }: Pick<LiteI18n<'jobs'>, 't'>,
): string {
  const place = line === undefined ? file : t('jobs:config.line', { file, line: String(line) });
  const named = { place, path: path || 'default' };
  switch (code) {
    case 'several-files':
      return t('jobs:config.several-files', { detail });
    case 'unreadable':
      return t('jobs:config.unreadable', { file, detail });
    case 'too-large':
      return t('jobs:config.too-large', { file });
    case 'bad-yaml':
      return t('jobs:config.bad-yaml', { place });
    case 'not-loaded':
      return t('jobs:config.not-loaded', { place, detail });
    case 'unknown-field':
      return detail
        ? t('jobs:config.unknown-field-near', { ...named, detail })
        : t('jobs:config.unknown-field', named);
    case 'wrong-type':
      return t('jobs:config.wrong-type', { ...named, detail });
    case 'wrong-value':
      return t('jobs:config.wrong-value', { ...named, detail }).trim();
    case 'missing':
      return t('jobs:config.missing', named);
    case 'plain-secret':
      return t('jobs:config.plain-secret', named);
  }
}
