import type { DoctorCheck } from '../doctor-check.ts';

/** What `engines` of this package asks for. */
const NEEDED = { major: 22, minor: 18 } as const;

/** Checks that Node is new enough. */
export const checkNode: DoctorCheck = ({ texts: { t }, machine: { nodeVersion: version } }) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor))
    return Promise.resolve([
      { status: 'ok', code: 'ok', message: t('doctor:result.node.ok', { version }) },
    ]);
  const needed = `${NEEDED.major}.${NEEDED.minor}`;
  return Promise.resolve([
    {
      status: 'error',
      code: 'too-old',
      message: t('doctor:result.node.old', { version, needed }),
      remedy: t('doctor:fix.node.old'),
    },
  ]);
};
