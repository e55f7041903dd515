import type { ConfigOverrides, InterfaceConfigOverrides } from '../presets/config.ts';

/** The parts of an address, already checked. */
export interface AddressParts {
  /** The call server, ending in a slash. */
  readonly instance: URL;
  /** Name of the room, as text. */
  readonly room: string;
  readonly lang?: string | undefined;
  readonly jwt?: string | undefined;
  readonly config?: ConfigOverrides | undefined;
  readonly interfaceConfig?: InterfaceConfigOverrides | undefined;
  readonly userInfo?: object | undefined;
}

/** Writes the address of a room, without checks. Token, names and settings stand after `#`, which browsers send to no server. */
export function writeAddress(parts: AddressParts): URL {
  const { instance, room, lang, jwt, config = {}, interfaceConfig = {}, userInfo = {} } = parts;
  const url = new URL(instance);
  url.pathname += encodePathSegment(room);
  if (lang !== undefined) url.searchParams.set('lang', lang);
  url.hash = [
    ...toParameters('', { jwt }),
    ...toParameters('config.', config),
    ...toParameters('interfaceConfig.', interfaceConfig),
    ...toParameters('userInfo.', userInfo),
  ].join('&');
  return url;
}

/** Encodes as `encodeURIComponent` does, and also the characters that it leaves and the app drops from a path. */
function encodePathSegment(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Writes one parameter for each key of the first level; what is below it is JSON. */
function toParameters(group: string, values: object): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${group}${key}=${encodeURIComponent(toJson(value))}`);
}

/** Writes JSON, with curly quotes escaped: the app turns them into plain ones before it parses, which would end a text early. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[&\u2018\u2019\u201c\u201d]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
