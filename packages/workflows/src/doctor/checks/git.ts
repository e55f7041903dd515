import { runGit, type ProgramResult } from '@comunal/command/process';
import { access } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { resolveSecretPath } from '../../config/read-secret.ts';
import { askLimitMs, askProgram } from '../ask-program.ts';
import type { DoctorCheck, DoctorContext } from '../doctor-check.ts';
import type { Finding } from '../finding.ts';
import { listSecretSources, readNamedSecrets } from '../secret-sources.ts';

/** The folder of the jobs, and a file that stands for those in it. */
const JOBS = '.comunal';
const JOBS_FILE = '.comunal/jobs/database/PG_VERSION';

/** Checks that git is there, and that it holds neither secrets, nor the files that they are read from, nor jobs. */
export const checkGit: DoctorCheck = async (context) => {
  const { t } = context.texts;
  const version = (await git(['--version'], context))?.output
    .toString()
    .replace(/^git version/, '')
    .trim();
  if (version === undefined)
    return [
      {
        status: 'warning',
        code: 'missing',
        message: t('doctor:result.git.missing'),
        remedy: t('doctor:fix.git.missing'),
      },
    ];
  const inside = await git(['rev-parse', '--is-inside-work-tree'], context);
  if (inside?.code !== 0) return [describeOutside(version, inside, context)];
  const findings = [
    ...(await checkKeyFiles(context)),
    ...(await checkValues(context)),
    ...(await checkJobs(context)),
  ];
  if (findings.length > 0) return findings;
  return [{ status: 'ok', code: 'ok', message: t('doctor:result.git.ok', { version }) }];
};

function git(
  args: readonly string[],
  { env, projectDir, signal }: DoctorContext,
  input?: string,
): Promise<ProgramResult | undefined> {
  const options = { env, signal, input, timeLimitMs: askLimitMs, maxMessages: 20 };
  return askProgram(runGit(projectDir, args, options));
}

/** git refuses a folder of another account, for example; then nobody knows what it holds. */
function describeOutside(
  version: string,
  answer: ProgramResult | undefined,
  { texts: { t } }: DoctorContext,
): Finding {
  if (answer?.messages.join('\n').includes('not a git repository'))
    return {
      status: 'skipped',
      code: 'outside',
      message: t('doctor:result.git.outside', { version }),
    };
  return {
    status: 'warning',
    code: 'refused',
    message: t('doctor:result.git.refused'),
    remedy: t('doctor:fix.git.refused'),
  };
}

/** Looks for the files that secrets are read from among those that git has, or would take. */
async function checkKeyFiles(context: DoctorContext): Promise<readonly Finding[]> {
  const { config, projectDir, texts } = context;
  const { t } = texts;
  const findings: Finding[] = [];
  for (const { source } of listSecretSources(config)) {
    if (!('file' in source)) continue;
    const path = resolveSecretPath(source.file, context);
    const file = relative(projectDir, path);
    if (file.startsWith('..') || isAbsolute(file)) continue;
    if (await isTracked(file, context))
      findings.push({
        status: 'error',
        code: 'key-file-tracked',
        message: t('doctor:result.git.keyFile', { file }),
        remedy: t('doctor:fix.git.keyFile', { file }),
      });
    else if (!(await isIgnored(file, context)))
      findings.push({
        status: 'warning',
        code: 'key-file-not-ignored',
        message: t('doctor:result.git.unignored', { file }),
        remedy: t('doctor:fix.git.unignored'),
      });
  }
  return findings;
}

/** Looks for secrets in the files that git has. They are told by its input, where no other account sees them. */
async function checkValues(context: DoctorContext): Promise<readonly Finding[]> {
  const { t } = context.texts;
  const args = ['grep', '--files-with-matches', '-z', '--fixed-strings', '-f', '-'];
  const findings: Finding[] = [];
  for (const { name, value } of await readNamedSecrets(context)) {
    const answer = await git(args, context, `${value}\n`);
    const files = (answer?.output.toString() ?? '').split('\0').filter((file) => file !== '');
    for (const file of files)
      findings.push({
        status: 'error',
        code: 'secret-tracked',
        message: t('doctor:result.git.value', { file, field: name }),
        remedy: t('doctor:fix.git.value'),
      });
  }
  return findings;
}

async function checkJobs(context: DoctorContext): Promise<readonly Finding[]> {
  const { t } = context.texts;
  if (await isTracked(JOBS, context))
    return [
      {
        status: 'error',
        code: 'jobs-tracked',
        message: t('doctor:result.git.jobs'),
        remedy: t('doctor:fix.git.jobs'),
      },
    ];
  const { projectDir } = context;
  const isThere = await access(join(projectDir, JOBS)).then(
    () => true,
    () => false,
  );
  if (!isThere || (await isIgnored(JOBS_FILE, context))) return [];
  return [
    {
      status: 'warning',
      code: 'jobs-not-ignored',
      message: t('doctor:result.git.jobsUnignored'),
      remedy: t('doctor:fix.git.jobsUnignored'),
    },
  ];
}

async function isTracked(path: string, context: DoctorContext): Promise<boolean> {
  const answer = await git(['ls-files', '-z', '--', `:(literal)${path}`], context);
  return answer !== undefined && answer.output.length > 0;
}

async function isIgnored(path: string, context: DoctorContext): Promise<boolean> {
  return (await git(['check-ignore', '--quiet', '--', path], context))?.code === 0;
}
