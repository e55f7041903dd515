import type { ConfigOverrides, InterfaceConfigOverrides } from '../presets/config.ts';

/** What an address says, when all of it makes sense. */
export interface AddressParts {
  /** The call server, ending in a slash. */
  readonly instance: URL;
  /** The name as text. */
  readonly room: string;
  readonly lang?: string | undefined;
  readonly jwt?: string | undefined;
  readonly config?: ConfigOverrides | undefined;
  readonly interfaceConfig?: InterfaceConfigOverrides | undefined;
  readonly userInfo?: object | undefined;
}

/** Writes the address of a room and checks nothing. Token, names and wishes stand after `#`, which browsers send to no server. */
export function writeAddress(parts: AddressParts): URL {
  const { instance, room, lang, jwt, config = {}, interfaceConfig = {}, userInfo = {} } = parts;
  const url = new URL(instance);
  url.pathname += encodePath(room);
  if (lang !== undefined) url.searchParams.set('lang', lang);
  const said = [
    ...parameters('', { jwt }),
    ...parameters('config.', config),
    ...parameters('interfaceConfig.', interfaceConfig),
    ...parameters('userInfo.', userInfo),
  ];
  url.hash = said.join('&');
  return url;
}

/** As `encodeURIComponent`, and what that leaves and the app drops from a path. */
function encodePath(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Only keys of the first level stand apart; the rest is JSON. */
function parameters(group: string, values: object): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${group}${key}=${encodeURIComponent(written(value))}`);
}

/** JSON. The app makes plain quotes of curly ones before it reads it, which would end a text early: so they are escaped. */
function written(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[&\u2018\u2019\u201c\u201d]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
