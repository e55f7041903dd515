import { loadContent } from '@comunal/content';
import { findIdentities } from '@comunal/content/sensitive';
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { DoctorCheck } from '../doctor-check.ts';

/** Checks that the content loads, and counts it: a name might be that of a closed entry. */
export const checkContent: DoctorCheck = async ({
  texts,
  projectDir,
  contentDir,
  env,
  signal,
  today,
}) => {
  const { t, formats } = texts;
  const dir = relative(projectDir, contentDir) || '.';
  if (!(await isFolder(contentDir)))
    return [
      {
        status: 'error',
        code: 'missing',
        message: t('doctor:result.content.missing', { dir }),
        remedy: t('doctor:fix.content.missing'),
      },
    ];
  const { identities } = await findIdentities(contentDir, { cwd: projectDir, env, signal });
  const clock = today === undefined ? {} : { today: () => today };
  const content = await loadContent(contentDir, { signal, identities, clock });
  const count = (value: number): string => new Intl.NumberFormat([...formats]).format(value);
  const errors = content.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    return [
      {
        status: 'error',
        code: 'errors',
        message: t('doctor:result.content.errors', { dir, errors: count(errors) }),
        remedy: t('doctor:fix.content.errors', { dir }),
      },
    ];
  const values = {
    entries: count(content.entries.length),
    recordings: count(content.list('recording').length),
  };
  return [{ status: 'ok', code: 'ok', message: t('doctor:result.content.ok', values) }];
};

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
