import { nearest } from '@comunal/command/nearest';
import { JitsiError } from '../jitsi-error.ts';
import {
  configPaths,
  embeddedOnlyKeys,
  interfaceConfigKeys,
  type EmbeddedOnlyKey,
} from './config-keys.ts';
import type { ConfigOverrides, InterfaceConfigOverrides } from './config.ts';
import type { Preset } from './presets.ts';

/** Where the app will run. */
export interface MergeOptions {
  /** In a frame it takes four keys more: `customToolbarButtons`, `defaultLogoUrl`, `deploymentUrls`, `liveStreaming`. @defaultValue false */
  readonly embedded?: boolean | undefined;
}

/**
 * What a preset asks, with your own wishes over it. Objects are joined key by key, lists are replaced, as the app does.
 * @throws `JitsiError` with `unknown-config` and the nearest known key for one that the app would drop without a word,
 * `embedded-only` for one that it takes only in a frame, `bad-config` for a value that JSON cannot hold.
 */
export function mergeConfig(
  preset: Pick<Preset, 'config'>,
  overrides: ConfigOverrides = {},
  options: MergeOptions = {},
): ConfigOverrides {
  for (const config of [preset.config, overrides]) checkConfig(config, options);
  return merged(preset.config, overrides);
}

/** Refuses what the app would drop, as `mergeConfig` does. */
function checkConfig(config: ConfigOverrides, { embedded = false }: MergeOptions): void {
  const known: readonly string[] = [...configPaths(), ...(embedded ? embeddedOnlyKeys() : [])];
  checkKeys(config, '', known);
  checkJson(config, 'config');
}

/** A known path takes all below it; of a key with known paths below it, the app takes those alone. */
function checkKeys(value: unknown, above: string, known: readonly string[]): void {
  for (const [key, below] of Object.entries(checkedObject(value, above || 'config'))) {
    const path = above ? `${above}.${key}` : key;
    if (below === undefined || (known.includes(path) && !key.includes('.'))) continue;
    const isAbove = known.some((one) => one.startsWith(`${path}.`));
    if (isAbove && isObject(below)) checkKeys(below, path, known);
    else if (isEmbeddedOnly(path)) throw onlyEmbedded(path);
    else if (isAbove) checkedObject(below, path);
    else throw unknown(path, known);
  }
}

function isEmbeddedOnly(path: string): boolean {
  return embeddedOnlyKeys().includes(path.replace(/\..*/, '') as EmbeddedOnlyKey);
}

/** Refuses keys of `interfaceConfig` that the app would drop. */
export function checkInterfaceConfig(overrides: InterfaceConfigOverrides): void {
  const keys: readonly string[] = interfaceConfigKeys();
  for (const key of Object.keys(checkedObject(overrides, 'interfaceConfig')))
    if (!keys.includes(key)) throw unknown(key, keys);
  checkJson(overrides, 'interfaceConfig');
}

type JsonObject = { readonly [key: string]: unknown };

function merged(under: JsonObject, over: JsonObject): JsonObject {
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  const entries = Array.from(keys, (key) => {
    const [below, above] = [own(under, key), own(over, key)];
    if (above === undefined) return [key, below] as const;
    return [key, isObject(below) && isObject(above) ? merged(below, above) : above] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkedObject(value: unknown, about: string): JsonObject {
  if (isObject(value)) return value;
  throw new JitsiError('bad-config', `${about} is to be an object: the app takes parts of it.`, {
    about,
  });
}

/** Values come as people write them in JavaScript; what JSON would leave out or change is refused. */
function checkJson(value: unknown, about: string, depth = 0): void {
  const isPlain =
    value === null ||
    ['string', 'boolean'].includes(typeof value) ||
    (typeof value === 'number' && Number.isFinite(value));
  if (isPlain) return;
  const parts = typeof value === 'object' && depth < 20 ? Object.entries(value) : undefined;
  if (!parts || 'toJSON' in (value as object))
    throw new JitsiError(
      'bad-config',
      `${about} holds what JSON cannot: text, numbers, true, false, null, lists and objects of them can go.`,
      { about },
    );
  for (const [key, part] of parts)
    if (part !== undefined) checkJson(part, `${about}.${key}`, depth + 1);
}

function unknown(key: string, known: readonly string[]): JitsiError {
  const near = known.includes(key) ? undefined : nearest(key, known);
  const says = known.includes(key)
    ? 'Write it as objects in each other, without dots.'
    : near
      ? `Did you mean ${near}?`
      : 'No key like it is known.';
  return new JitsiError(
    'unknown-config',
    `The app takes no ${key} from an address and would drop it without a word. ${says}`,
    { about: key, nearest: near },
  );
}

function onlyEmbedded(key: string): JitsiError {
  return new JitsiError(
    'embedded-only',
    `The app takes ${key} only in a frame, and would drop it in a tab without a word.`,
    { about: key },
  );
}
