import { checkInstance } from '@comunal/jitsi/server';
import type { DoctorCheck, DoctorContext } from '../doctor-check.ts';

/** What a call needs, as the report on a server names it. */
const ENDPOINTS = ['config', 'externalApi', 'httpBind'] as const;

/** Checks that the call server answers, and shows nobody who is in a room; `comunal jitsi check` says more. */
export const checkJitsi: DoctorCheck = async (context) => {
  const { texts, isOffline, fetch, signal } = context;
  const { t } = texts;
  const baseUrl = nameJitsi(context);
  if (baseUrl === undefined)
    return [{ status: 'skipped', code: 'none', message: t('doctor:result.jitsi.none') }];
  if (isOffline)
    return [{ status: 'skipped', code: 'offline', message: t('doctor:result.offline') }];
  const server = new URL(baseUrl).host;
  const report = await checkInstance(baseUrl, { fetch, signal, webSocket: false });
  const faulty = ENDPOINTS.filter((name) => report.endpoints[name] !== 'ok');
  if (!report.isReachable)
    return [
      {
        status: 'error',
        code: 'unreachable',
        message: t('doctor:result.jitsi.silent', { server }),
        remedy: t('doctor:fix.jitsi.silent'),
      },
    ];
  if (faulty.length > 0)
    return [
      {
        status: 'error',
        code: 'incomplete',
        message: t('doctor:result.jitsi.faulty', { server, endpoints: faulty.join(', ') }),
        remedy: t('doctor:fix.jitsi.faulty'),
      },
    ];
  if (report.leaks.room === 'open')
    return [
      {
        status: 'warning',
        code: 'room-leak',
        message: t('doctor:result.jitsi.leak', { server }),
        remedy: t('doctor:fix.jitsi.leak'),
      },
    ];
  return [{ status: 'ok', code: 'ok', message: t('doctor:result.jitsi.ok', { server }) }];
};

/** The server of the configuration. */
export function nameJitsi({ config }: Pick<DoctorContext, 'config'>): string | undefined {
  const address = config.jitsi?.baseUrl;
  return address !== undefined && URL.canParse(address) ? address : undefined;
}
