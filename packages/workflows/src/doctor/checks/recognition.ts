import { basename } from 'node:path';
import { findRecognizer } from '../../recognition/find-recognizer.ts';
import type { DoctorCheck } from '../doctor-check.ts';

/** Checks whether a program writes captions as drafts; that of the configuration has to be there. */
export const checkRecognition: DoctorCheck = async ({ config, env, texts: { t } }) => {
  const program = config.recognition?.program;
  const recognizer = await findRecognizer({ program, env }).catch(() => undefined);
  if (recognizer) {
    const values = { program: basename(recognizer.command) };
    return [{ status: 'ok', code: 'ok', message: t('doctor:result.recognition.ok', values) }];
  }
  if (program === undefined)
    return [{ status: 'skipped', code: 'none', message: t('doctor:result.recognition.none') }];
  return [
    {
      status: 'error',
      code: 'missing',
      message: t('doctor:result.recognition.missing', { program }),
      remedy: t('doctor:fix.recognition.missing'),
    },
  ];
};
