import { createLiteI18n } from '@comunal/i18n/lite';
import { isComunalHttpError } from '@comunal/http';
import { jobs } from '@comunal/i18n/lite/jobs';
import { findServer } from '@comunal/peertube/cli';
import { openPeerTube } from '../../cli/open-peertube.ts';
import { ServicesError } from '../../cli/services-error.ts';
import { SecretError } from '../../config/secret-error.ts';
import type { DoctorCheck, DoctorContext } from '../doctor-check.ts';
import type { Finding } from '../finding.ts';
import { namePeerTube } from './peertube.ts';

/** Tries the account of the PeerTube server, and reads the keys of the Archive, where somebody asked for it. */
export const checkLogIn: DoctorCheck = async (context) => {
  const { t } = context.texts;
  if (!context.logsIn)
    return [{ status: 'skipped', code: 'not-asked', message: t('doctor:result.log-in.notAsked') }];
  if (context.isOffline)
    return [{ status: 'skipped', code: 'offline', message: t('doctor:result.offline') }];
  const findings = [await checkAccount(context), await checkKeys(context)];
  return findings.filter((finding) => finding !== undefined);
};

async function checkAccount(context: DoctorContext): Promise<Finding | undefined> {
  const { texts, signal } = context;
  const { t } = texts;
  const baseUrl = namePeerTube(context);
  if (baseUrl === undefined) return undefined;
  const server = new URL(baseUrl).host;
  try {
    const chosen = await findServer(baseUrl, context.env);
    await openPeerTube({ ...context, server: chosen });
    return { status: 'ok', code: 'ok', message: t('doctor:result.log-in.ok', { server }) };
  } catch (thrown) {
    signal.throwIfAborted();
    if (!isComunalHttpError(thrown)) return describeFailure(thrown, context);
    return {
      status: 'error',
      code: thrown.code,
      message: t('doctor:result.log-in.refused', { server, code: thrown.code }),
      remedy: t('doctor:fix.log-in.refused'),
    };
  }
}

async function checkKeys(context: DoctorContext): Promise<Finding | undefined> {
  const { config, secrets, texts, signal } = context;
  const { accessKey, secretKey } = config.archive ?? {};
  if (!accessKey || !secretKey) return undefined;
  try {
    await secrets.read(accessKey);
    await secrets.read(secretKey);
    return { status: 'ok', code: 'keys', message: texts.t('doctor:result.log-in.keys') };
  } catch (thrown) {
    signal.throwIfAborted();
    return describeFailure(thrown, context);
  }
}

/** The sentences of the commands that would fail for the same reason. */
function describeFailure(thrown: unknown, { texts: { t }, locale }: DoctorContext): Finding {
  const say = createLiteI18n(locale, jobs).t;
  if (
    thrown instanceof ServicesError &&
    (thrown.code === 'peertube-log-in' || thrown.code === 'peertube-not-accepted')
  )
    return {
      status: 'error',
      code: thrown.code,
      message: t('doctor:result.log-in.failed', {
        reason: say(`jobs:failure.${thrown.code}`, { server: thrown.values['server'] ?? '' }),
      }),
      remedy: t('doctor:fix.log-in.failed'),
    };
  if (thrown instanceof SecretError)
    return {
      status: 'error',
      code: thrown.code,
      message: t('doctor:result.log-in.failed', {
        reason: say(`jobs:failure.${thrown.code}`, thrown.values),
      }),
      remedy: t('doctor:fix.log-in.failed'),
    };
  throw thrown;
}
