/** Where a call is, as far as the attributes say. */
export interface RoomLocation {
  /** The call server, with its path where it has one. */
  readonly instance: string;
  readonly host: string;
  /** Name of the room, decoded. */
  readonly room: string;
  /** The address that can be shared: without settings and without a token. */
  readonly page: string;
}

/** The attribute that is invalid. */
export type InvalidAttribute = 'instance' | 'href' | 'room';

type Attribute = string | null | undefined;

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
// A name that `createRoomUrl` would refuse when the button is pressed is refused before there is one; a test holds both equal.
const ROOM =
  /^(?!\s|\.+$|\*$)(?!.*\s$)[^\p{C}\p{Zl}\p{Zp}\p{Extended_Pictographic}\p{RI}\u{fe0f}\u{20e3}/\\?#&:'"%<>@]+$/u;

/**
 * Reads where a call is. The server has to be on https, or on this machine; `href` has to be on that same server, and contain
 * nothing but the room.
 *
 * @param room - A public name; ignored where there is an `href`.
 */
export function readLocation(
  instance: Attribute,
  room: Attribute,
  href: Attribute,
): RoomLocation | InvalidAttribute {
  const base = parseAddress(instance);
  if (!base) return 'instance';
  const start = base.href.replace(/\/*$/, '/');
  const name = href ? readName(href, start) : room;
  if (href && name === undefined) return 'href';
  if (!isRoom(name)) return 'room';
  return { instance: start, host: base.host, room: name, page: start + encodeURIComponent(name) };
}

/** Parses an address that a browser and a person read alike, on https or on this machine, with at most a path. */
function parseAddress(text: Attribute): URL | undefined {
  // A browser turns \ into / and leaves out tabs and line breaks.
  if (!text || !/^https?:\/\/[^/\\\s][^\\\s?#]*$/i.test(text) || !URL.canParse(text))
    return undefined;
  const url = new URL(text);
  const isAllowed = url.protocol === 'https:' || LOOPBACK.test(url.hostname);
  return isAllowed && !url.username && !url.password ? url : undefined;
}

function readName(href: string, start: string): string | undefined {
  const url = parseAddress(href);
  if (!url?.href.startsWith(start)) return undefined;
  try {
    return decodeURIComponent(url.href.slice(start.length));
  } catch {
    return undefined; // a stray %
  }
}

function isRoom(name: Attribute): name is string {
  if (!name || name.length > 200) return false;
  const composed = name.normalize('NFKC');
  return ROOM.test(name) && ROOM.test(composed) && encodeURIComponent(composed).length < 1_024;
}
