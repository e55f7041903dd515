import type { CommandContext } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { doctor } from '@comunal/i18n/lite/doctor';
import { resolve } from 'node:path';
import type { TestOverrides } from '../cli/test-overrides.ts';
import { ConfigError } from '../config/config-problem.ts';
import { createSecrets, type Secrets } from '../config/create-secrets.ts';
import { readConfig, type ProjectConfig } from '../config/read-config.ts';
import type { DoctorContext } from './doctor-check.ts';
import { thisMachine, type DoctorMachine } from './doctor-machine.ts';
import { secretVariables } from './secret-sources.ts';
import { collectServerTimes } from './server-times.ts';

/** What {@link openDoctor} takes. */
export interface DoctorOptions {
  readonly context: Pick<CommandContext, 'cwd' | 'env' | 'locale' | 'signal'>;
  readonly isOffline: boolean;
  readonly logsIn: boolean;
  readonly overrides?: TestOverrides | undefined;
  readonly machine?: Partial<DoctorMachine> | undefined;
}

/** Reads what the checks look at: the configuration, which may be faulty, and the environment. Nobody is contacted. */
export async function openDoctor({
  context: { cwd: projectDir, env, locale, signal },
  isOffline,
  logsIn,
  overrides = {},
  machine: replaced,
}: DoctorOptions): Promise<DoctorContext> {
  const machine = { ...thisMachine, ...replaced };
  const { file, config, error } = await readAnyConfig(projectDir);
  const serverTimes = collectServerTimes(overrides.fetch ?? globalThis.fetch, machine.now);
  const secrets = createSecrets({ env, projectDir, signal });
  for (const name of secretVariables) keepSecret(secrets, env[name]?.trim());
  return {
    texts: createLiteI18n(locale, doctor),
    locale,
    projectDir,
    contentDir: resolve(projectDir, config.content ?? 'content'),
    configFile: file,
    config,
    configError: error,
    secrets,
    env,
    isOffline,
    logsIn,
    machine,
    clock: overrides.clock,
    fetch: serverTimes.fetch,
    serverTimes,
    signal,
    today: overrides.today,
  };
}

async function readAnyConfig(
  projectDir: string,
): Promise<ProjectConfig & { readonly error?: ConfigError }> {
  try {
    return await readConfig(projectDir);
  } catch (thrown) {
    if (!(thrown instanceof ConfigError)) throw thrown;
    return { file: thrown.file, config: {}, error: thrown };
  }
}

function keepSecret(secrets: Secrets, value: string | undefined): void {
  if (!value) return;
  secrets.keep(value);
  if (URL.canParse(value)) keepPassword(secrets, new URL(value));
}

function keepPassword(secrets: Secrets, { password }: URL): void {
  if (password === '') return;
  secrets.keep(password);
  try {
    secrets.keep(decodeURIComponent(password));
  } catch {
    // It is not encoded.
  }
}
