import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs } from '@comunal/i18n/lite/jobs';
import { configLines } from '../../cli/config-lines.ts';
import type { DoctorCheck } from '../doctor-check.ts';

/** Checks that the configuration can be used; every problem of it is a finding. */
export const checkConfigFile: DoctorCheck = ({ texts, locale, configError, configFile }) => {
  const { t } = texts;
  if (configError) {
    const { file } = configError;
    return Promise.resolve(
      configLines(configError, createLiteI18n(locale, jobs)).map((problem, index) => ({
        status: 'error',
        code: configError.problems[index]?.code ?? 'wrong',
        message: t('doctor:result.config.wrong', { problem }),
        remedy: t('doctor:fix.config.wrong', { file }),
      })),
    );
  }
  return Promise.resolve([
    configFile === undefined
      ? { status: 'skipped', code: 'none', message: t('doctor:result.config.none') }
      : {
          status: 'ok',
          code: 'ok',
          message: t('doctor:result.config.ok', { file: configFile }),
        },
  ]);
};
