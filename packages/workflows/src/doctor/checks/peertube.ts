import { createPeerTube, isPeerTubeError } from '@comunal/peertube';
import type { DoctorCheck, DoctorContext } from '../doctor-check.ts';

/** Checks that the PeerTube server answers, and that its version is one that the client knows. */
export const checkPeerTube: DoctorCheck = async (context) => {
  const { texts, isOffline, clock, fetch, signal } = context;
  const { t } = texts;
  const baseUrl = namePeerTube(context);
  if (baseUrl === undefined)
    return [{ status: 'skipped', code: 'none', message: t('doctor:result.peertube.none') }];
  if (isOffline)
    return [{ status: 'skipped', code: 'offline', message: t('doctor:result.offline') }];
  const server = new URL(baseUrl).host;
  try {
    const { instance } = createPeerTube({ baseUrl, clock, fetch });
    const { software, version, isSupported } = await instance.checkVersion({ signal });
    if (software !== 'peertube')
      return [
        {
          status: 'error',
          code: 'not-peertube',
          message: t('doctor:result.peertube.other', { server }),
          remedy: t('doctor:fix.peertube.other'),
        },
      ];
    if (isSupported)
      return [
        { status: 'ok', code: 'ok', message: t('doctor:result.peertube.ok', { server, version }) },
      ];
    return [
      {
        status: 'warning',
        code: 'unsupported',
        message: t('doctor:result.peertube.unsupported', { server, version }),
        remedy: t('doctor:fix.peertube.unsupported'),
      },
    ];
  } catch (thrown) {
    signal.throwIfAborted();
    if (!isPeerTubeError(thrown)) throw thrown;
    return [
      {
        status: 'error',
        code: thrown.code,
        message: t('doctor:result.peertube.silent', { server, code: thrown.code }),
        remedy: t('doctor:fix.peertube.silent'),
      },
    ];
  }
};

/** The server of the configuration, or else of the environment; undefined for what is no address. */
export function namePeerTube({
  config,
  env,
}: Pick<DoctorContext, 'config' | 'env'>): string | undefined {
  const address = config.peertube?.baseUrl ?? env['PEERTUBE_URL'];
  return address && URL.canParse(address) ? address : undefined;
}
