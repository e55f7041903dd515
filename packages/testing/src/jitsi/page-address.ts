/** What the address of a call page asks for. */
export interface PageAddress {
  /** With the tenant before it, if there is one. */
  readonly roomKey: string;
  /** As the server and tokens have it: NFKC, lower case, percent-encoded in lower case. */
  readonly roomName: string;
  /** As it stands in the path, without the signs that the app drops from one. */
  readonly path: string;
  readonly jwt: string | undefined;
  readonly displayName: string | undefined;
  readonly email: string | undefined;
  /** Of `config`, keys of the first level. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** Reads an address as the app does: keys of the first level, each value JSON. */
export function readPageAddress(href: string): PageAddress {
  const url = new URL(href);
  const values = new Map<string, unknown>();
  for (const part of url.hash.slice(1).split('&')) {
    const [key = '', value] = part.split('=', 2);
    if (value !== undefined) values.set(key, parse(value));
  }
  const text = (key: string): string | undefined => {
    const value = values.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const config = Array.from(values)
    .filter(([key]) => key.startsWith('config.'))
    .map(([key, value]) => [key.slice('config.'.length), value]);
  const { roomKey, roomName } = readPath(url.pathname);
  return {
    roomKey,
    roomName,
    path: url.pathname.replace(/.*\//, '').replaceAll(/[:?#[\]@!$&'()*+,;=></"]/g, ''),
    jwt: text('jwt') ?? url.searchParams.get('jwt') ?? undefined,
    displayName: text('userInfo.displayName'),
    email: text('userInfo.email'),
    config: Object.fromEntries(config) as Readonly<Record<string, unknown>>,
  };
}

/** The room of a path, `/room` or `/tenant/room`. */
export function readPath(pathname: string): { roomKey: string; roomName: string } {
  const names = pathname.split('/').filter(Boolean).map(normalize);
  return { roomKey: names.join('/'), roomName: names.at(-1) ?? '' };
}

/** Of names that were written by hand, or that stand in an address. */
function normalize(name: string): string {
  let text = name;
  try {
    text = decodeURIComponent(name);
  } catch {
    // A name with a bare % in it.
  }
  return encodeURIComponent(text.normalize('NFKC').toLowerCase()).toLowerCase();
}

/** JSON, after what people and their programs do to quotes was undone, as the app does; nothing where it is none. */
function parse(value: string): unknown {
  try {
    const text = decodeURIComponent(value)
      .replace(/\\&/, '&')
      .replaceAll(/[\u2018\u2019]/g, "'")
      .replaceAll(/[\u201c\u201d]/g, '"');
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
