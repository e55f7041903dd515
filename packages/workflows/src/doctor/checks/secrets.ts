import { configFolder } from '@comunal/command';
import { ifThere } from '@comunal/http/node';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveSecretPath } from '../../config/read-secret.ts';
import { SecretError } from '../../config/secret-error.ts';
import { findProgram } from '../../recognition/find-recognizer.ts';
import type { DoctorCheck, DoctorContext } from '../doctor-check.ts';
import type { Finding } from '../finding.ts';
import { listSecretSources, readNamedSecrets, type NamedSource } from '../secret-sources.ts';

const MODE_OF_OTHERS = 0o077;

/**
 * Checks that each secret can be read where the configuration says, and by its owner alone; and the same of the log-ins that
 * `comunal peertube login` keeps. What is read stays in memory, so that nothing repeats it.
 */
export const checkSecrets: DoctorCheck = async (context) => {
  const { t } = context.texts;
  const sources = listSecretSources(context.config);
  const logIns = await listLogIns(context);
  const findings = [
    ...(await Promise.all(sources.map((named) => checkSource(named, context)))),
    ...(await Promise.all(
      logIns.map((path) => checkMode('comunal peertube login', path, path, context)),
    )),
    ...(await checkConfigText(context)),
  ].flat();
  if (findings.length > 0) return findings;
  const count = sources.length + logIns.length;
  if (count === 0)
    return [{ status: 'skipped', code: 'none', message: t('doctor:result.secrets.none') }];
  return [{ status: 'ok', code: 'ok', message: t('doctor:result.secrets.ok', { count }) }];
};

async function checkSource(
  { field, source }: NamedSource,
  context: DoctorContext,
): Promise<readonly Finding[]> {
  const { secrets, env, logsIn, signal, texts } = context;
  const { t } = texts;
  if ('command' in source) {
    const [program = ''] = source.command;
    if ((await findProgram(program, env)) === undefined)
      return [
        {
          status: 'error',
          code: 'no-program',
          message: t('doctor:result.secrets.program', { field, source: program }),
          remedy: t('doctor:fix.secrets.program'),
        },
      ];
    // A program may ask for a passphrase, so that it is called when somebody wants to log in alone.
    if (!logsIn) return [];
  }
  try {
    await secrets.read(source);
  } catch (thrown) {
    signal.throwIfAborted();
    if (!(thrown instanceof SecretError)) throw thrown;
    return [describeFailure(thrown, field, context)];
  }
  if (!('file' in source)) return [];
  return checkMode(field, resolveSecretPath(source.file, context), source.file, context);
}

function describeFailure(
  { code, values: { source } }: SecretError,
  field: string,
  { texts: { t } }: DoctorContext,
): Finding {
  const kind = kinds[code] ?? 'unreadable';
  return {
    status: 'error',
    code,
    message: t(`doctor:result.secrets.${kind}`, { field, source }),
    remedy:
      kind === 'open' ? t('doctor:fix.secrets.open', { source }) : t(`doctor:fix.secrets.${kind}`),
  };
}

const kinds: Readonly<
  Partial<Record<SecretError['code'], 'env' | 'missing' | 'open' | 'program'>>
> = {
  'secret-env-missing': 'env',
  'secret-file-missing': 'missing',
  'secret-file-not-private': 'open',
  'secret-command-missing': 'program',
};

/** Windows keeps permissions and owners elsewhere. */
async function checkMode(
  field: string,
  path: string,
  source: string,
  { machine: { userId }, texts: { t } }: DoctorContext,
): Promise<readonly Finding[]> {
  if (userId === undefined) return [];
  const { mode, uid } = await stat(path);
  if ((mode & MODE_OF_OTHERS) !== 0)
    return [
      {
        status: 'error',
        code: 'secret-file-not-private',
        message: t('doctor:result.secrets.open', { field, source }),
        remedy: t('doctor:fix.secrets.open', { source }),
      },
    ];
  if (uid === userId) return [];
  return [
    {
      status: 'warning',
      code: 'secret-file-of-another',
      message: t('doctor:result.secrets.owner', { field, source }),
      remedy: t('doctor:fix.secrets.owner'),
    },
  ];
}

/** The schema takes no secret in the place of a source; a comment or another field may hold one all the same. */
async function checkConfigText(context: DoctorContext): Promise<readonly Finding[]> {
  const { configFile: file, projectDir, texts } = context;
  if (file === undefined) return [];
  const text = await readFile(join(projectDir, file), 'utf8').catch(() => '');
  const secrets = await readNamedSecrets(context);
  return secrets
    .filter(({ value }) => text.includes(value))
    .map(({ name: field }) => ({
      status: 'error',
      code: 'secret-in-config',
      message: texts.t('doctor:result.secrets.written', { field, file }),
      remedy: texts.t('doctor:fix.secrets.written'),
    }));
}

/** The files with tokens of PeerTube servers. */
async function listLogIns({ env }: DoctorContext): Promise<readonly string[]> {
  const folder = configFolder(env, 'peertube');
  const names = (await ifThere(readdir(folder))) ?? [];
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
}
