import { CliError, type Locale } from '@comunal/command';
import { isComunalHttpError } from '@comunal/http';
import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs } from '@comunal/i18n/lite/jobs';
import { ConfigError } from '../config/config-problem.ts';
import { SecretError } from '../config/secret-error.ts';
import { isJobsError } from '../engine/jobs-error.ts';
import { configLines } from './config-lines.ts';
import { createTranslator } from './run-texts.ts';
import { ServicesError } from './services-error.ts';

/** Explains what the configuration, a secret, a service or the jobs have thrown; undefined for anything else. */
export function explainJobs(thrown: unknown, locale: Locale): CliError | undefined {
  const texts = createLiteI18n(locale, jobs);
  const translate = createTranslator(locale, jobs);
  if (thrown instanceof ConfigError) return new CliError(2, ...configLines(thrown, texts));
  if (thrown instanceof SecretError || thrown instanceof ServicesError)
    return new CliError(1, translate(`failure.${thrown.code}`, thrown.values) ?? thrown.code);
  if (isJobsError(thrown)) {
    const { code, values } = thrown;
    const state = translate(`state.${values['state']}`);
    return new CliError(
      1,
      translate(`wrong.${code}`, state === undefined ? values : { ...values, state }) ??
        thrown.message,
    );
  }
  return isComunalHttpError(thrown)
    ? new CliError(
        1,
        translate(`failure.${thrown.code}`) ?? texts.t('jobs:wrong.server', { code: thrown.code }),
      )
    : undefined;
}
