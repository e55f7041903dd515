import type { ComunalConfig } from '../config/comunal-config.ts';
import type { DoctorContext } from './doctor-check.ts';
import type { SecretSource } from '../config/secret-source.ts';

/** Where a secret of the configuration is read from, and the field that says so. */
export interface NamedSource {
  readonly field: string;
  readonly source: SecretSource;
}

/** Lists where the secrets of a configuration are read from, in whatever field they stand. */
export function listSecretSources(config: ComunalConfig): readonly NamedSource[] {
  return listIn(config, '');
}

function listIn(value: unknown, path: string): readonly NamedSource[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => listIn(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const source = toSource(value);
  if (source) return [{ field: path, source }];
  return Object.entries(value).flatMap(([key, part]) =>
    listIn(part, path === '' ? key : `${path}.${key}`),
  );
}

/** The schema lets no other object have one of these fields alone. */
function toSource(value: object): SecretSource | undefined {
  if (Object.keys(value).length !== 1) return undefined;
  if ('env' in value && typeof value.env === 'string') return { env: value.env };
  if ('file' in value && typeof value.file === 'string') return { file: value.file };
  if ('command' in value && Array.isArray(value.command))
    return { command: value.command.map(String) };
  return undefined;
}

/** A secret, and where a person finds it. */
export interface NamedSecret {
  /** A field of the configuration, or a variable. */
  readonly name: string;
  readonly value: string;
}

/** Variables that hold a secret, whatever the configuration says. */
export const secretVariables = [
  'ARCHIVE_ACCESS_KEY',
  'ARCHIVE_SECRET_KEY',
  'PEERTUBE_PASSWORD',
  'DATABASE_URL',
] as const;

/** A shorter one stands in half of all texts by chance. */
const MIN_LENGTH = 8;

/** Reads the secrets of the configuration and of the environment that can be looked for in texts. */
export async function readNamedSecrets({
  config,
  env,
  secrets,
  logsIn,
}: Pick<DoctorContext, 'config' | 'env' | 'secrets' | 'logsIn'>): Promise<readonly NamedSecret[]> {
  const candidates: NamedSecret[] = secretVariables.map((name) => ({
    name,
    value: env[name] ?? '',
  }));
  for (const { field, source } of listSecretSources(config)) {
    // A program may ask for a passphrase, so that it is called when somebody wants to log in alone.
    if ('command' in source && !logsIn) continue;
    // What cannot be read is a finding of another check.
    const value = await secrets.read(source).catch(() => '');
    candidates.push({ name: field, value });
  }
  return candidates
    .map(({ name, value }) => ({ name, value: toSecretPart(value.trim()) }))
    .filter(({ value }) => value.length >= MIN_LENGTH);
}

/** Of an address only the password is secret. */
function toSecretPart(value: string): string {
  if (!/^[a-z]+:\/\//i.test(value) || !URL.canParse(value)) return value;
  return new URL(value).password;
}
