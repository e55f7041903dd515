import { checkOptionNames } from '@comunal/http/check-option-names';
import { nearest } from '@comunal/command/nearest';
import { checkOptionType, unknownOption } from '../check-options.ts';
import { JitsiError } from '../jitsi-error.ts';
import {
  listConfigPaths,
  listEmbeddedOnlyKeys,
  listInterfaceConfigKeys,
  type EmbeddedOnlyKey,
} from './config-keys.ts';
import type { ConfigOverrides, InterfaceConfigOverrides } from './config.ts';
import type { RoomPreset } from './presets.ts';

/** Where the app will run. */
export interface MergeOptions {
  /**
   * Whether the app runs in a frame, where it takes four more keys: `customToolbarButtons`, `defaultLogoUrl`,
   * `deploymentUrls`, `liveStreaming`. @defaultValue false
   */
  readonly embedded?: boolean | undefined;
}

/**
 * Merges your own settings over those of a preset. Objects are merged key by key and lists are replaced, as the app does.
 * @param preset - One of `presets`, or your own.
 * @param overrides - Your settings, by the keys of the app. @defaultValue none
 * @param options - Whether the app runs in a frame, where it takes more keys.
 * @throws `JitsiError` with `unknown-config` and the nearest known key for one that the app would silently drop,
 * `embedded-only` for one that it takes only in a frame, `bad-config` for a value that JSON cannot hold.
 *
 * @example
 * ```ts
 * import { mergeConfig, workshop } from '@comunal/jitsi';
 *
 * console.log(mergeConfig(workshop, { p2p: { iceTransportPolicy: 'relay' } }).p2p);
 * // → { enabled: false, iceTransportPolicy: 'relay' }
 * ```
 */
export function mergeConfig(
  preset: Pick<RoomPreset, 'config'>,
  overrides: ConfigOverrides = {},
  options: MergeOptions = {},
): ConfigOverrides {
  checkOptionNames('mergeConfig', options, { embedded: true }, unknownOption);
  checkOptionType('embedded', options.embedded, 'boolean');
  for (const config of [preset.config, overrides]) checkConfig(config, options);
  return merge(preset.config, overrides);
}

/** Refuses what the app would drop, as `mergeConfig` does. */
function checkConfig(config: ConfigOverrides, { embedded = false }: MergeOptions): void {
  const known: readonly string[] = [
    ...listConfigPaths(),
    ...(embedded ? listEmbeddedOnlyKeys() : []),
  ];
  checkKeys(config, '', known);
  checkJson(config, 'config');
}

/** A known path takes everything below it; of a key with known paths below it, the app takes those alone. */
function checkKeys(value: unknown, parentPath: string, known: readonly string[]): void {
  for (const [key, child] of Object.entries(toObject(value, parentPath || 'config'))) {
    const path = parentPath ? `${parentPath}.${key}` : key;
    if (child === undefined || (known.includes(path) && !key.includes('.'))) continue;
    const isParent = known.some((knownPath) => knownPath.startsWith(`${path}.`));
    if (isParent && isObject(child)) checkKeys(child, path, known);
    else if (isEmbeddedOnly(path)) throw createEmbeddedOnlyError(path);
    else if (isParent) toObject(child, path);
    else throw createUnknownKeyError(path, known);
  }
}

function isEmbeddedOnly(path: string): boolean {
  return listEmbeddedOnlyKeys().includes(path.replace(/\..*/, '') as EmbeddedOnlyKey);
}

/** Refuses keys of `interfaceConfig` that the app would drop. */
export function checkInterfaceConfig(overrides: InterfaceConfigOverrides): void {
  const keys: readonly string[] = listInterfaceConfigKeys();
  for (const key of Object.keys(toObject(overrides, 'interfaceConfig')))
    if (!keys.includes(key)) throw createUnknownKeyError(key, keys);
  checkJson(overrides, 'interfaceConfig');
}

type JsonObject = { readonly [key: string]: unknown };

function merge(base: JsonObject, overrides: JsonObject): JsonObject {
  const keys = new Set([...Object.keys(base), ...Object.keys(overrides)]);
  const entries = Array.from(keys, (key) => {
    const [value, override] = [getOwn(base, key), getOwn(overrides, key)];
    if (override === undefined) return [key, value] as const;
    return [
      key,
      isObject(value) && isObject(override) ? merge(value, override) : override,
    ] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function getOwn(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toObject(value: unknown, about: string): JsonObject {
  if (isObject(value)) return value;
  throw new JitsiError('bad-config', `${about} is to be an object: the app takes parts of it.`, {
    about,
  });
}

/** Refuses values that JSON would leave out or change: in JavaScript people can write any. */
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
      `${about} has a value that JSON cannot hold: use text, numbers, true, false, null, and lists and objects of them.`,
      { about },
    );
  for (const [key, part] of parts)
    if (part !== undefined) checkJson(part, `${about}.${key}`, depth + 1);
}

function createUnknownKeyError(key: string, known: readonly string[]): JitsiError {
  const suggestion = known.includes(key) ? undefined : nearest(key, known);
  const hint = known.includes(key)
    ? 'Write it as nested objects, without dots.'
    : suggestion
      ? `Did you mean ${suggestion}?`
      : 'No similar key is known.';
  return new JitsiError(
    'unknown-config',
    `The app takes no ${key} from an address and would silently drop it. ${hint}`,
    { about: key, nearest: suggestion },
  );
}

function createEmbeddedOnlyError(key: string): JitsiError {
  return new JitsiError(
    'embedded-only',
    `The app takes ${key} only in a frame, and would silently drop it in a tab.`,
    { about: key },
  );
}
