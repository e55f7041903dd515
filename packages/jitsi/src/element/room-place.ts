/** Where a call is, as far as the page says. */
export interface RoomPlace {
  /** The call server, with its path where it has one. */
  readonly instance: string;
  readonly host: string;
  /** The name, decoded. */
  readonly room: string;
  /** The address that can be shared: without wishes and without a token. */
  readonly page: string;
}

/** Which of the attributes makes no sense. */
export type WrongPlace = 'instance' | 'href' | 'room';

/** An attribute. */
type Given = string | null | undefined;

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
// What `roomUrl` refuses when the button is pressed is refused before it is there; a test holds both together.
const ROOM =
  /^(?!\s|\.+$|\*$)(?!.*\s$)[^\p{C}\p{Zl}\p{Zp}\p{Extended_Pictographic}\p{RI}\u{fe0f}\u{20e3}/\\?#&:'"%<>@]+$/u;

/**
 * Reads where a call is. Only https, or this machine; `href` has to be of that same server, and hold nothing but the room.
 *
 * @param room - A public name; with `href` it is not looked at.
 */
export function readPlace(instance: Given, room: Given, href: Given): RoomPlace | WrongPlace {
  const base = readAddress(instance);
  if (!base) return 'instance';
  const start = base.href.replace(/\/*$/, '/');
  const name = href ? nameIn(href, start) : room;
  if (href && name === undefined) return 'href';
  if (!isRoom(name)) return 'room';
  return { instance: start, host: base.host, room: name, page: start + encodeURIComponent(name) };
}

/** An address that a browser and a person read alike, on https or on this machine, with at most a path. */
function readAddress(text: Given): URL | undefined {
  // A browser turns \ into / and leaves out tabs and line ends.
  if (!text || !/^https?:\/\/[^/\\\s][^\\\s?#]*$/i.test(text) || !URL.canParse(text))
    return undefined;
  const url = new URL(text);
  const direct = url.protocol === 'https:' || LOOPBACK.test(url.hostname);
  return direct && !url.username && !url.password ? url : undefined;
}

function nameIn(href: string, start: string): string | undefined {
  const url = readAddress(href);
  if (!url?.href.startsWith(start)) return undefined;
  try {
    return decodeURIComponent(url.href.slice(start.length));
  } catch {
    return undefined; // % that stands for nothing
  }
}

function isRoom(name: Given): name is string {
  if (!name || name.length > 200) return false;
  const composed = name.normalize('NFKC');
  return ROOM.test(name) && ROOM.test(composed) && encodeURIComponent(composed).length < 1_024;
}
