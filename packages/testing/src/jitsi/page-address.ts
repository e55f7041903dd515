/** The parsed address of a call page. */
export interface PageAddress {
  /** Key of the room, with the tenant before it where there is one. */
  readonly roomKey: string;
  /** Name of the room as the server and tokens have it: NFKC, lower case, percent-encoded in lower case. */
  readonly roomName: string;
  /** Name of the room in the path, without the characters that the app drops. */
  readonly path: string;
  readonly jwt: string | undefined;
  readonly displayName: string | undefined;
  readonly email: string | undefined;
  /** Settings of `config`, by key of the first level. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** Parses an address as the app does: keys of the first level, each value JSON. */
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

/** Parses a path, `/room` or `/tenant/room`. */
export function readPath(pathname: string): { roomKey: string; roomName: string } {
  const names = pathname.split('/').filter(Boolean).map(normalize);
  return { roomKey: names.join('/'), roomName: names.at(-1) ?? '' };
}

/** Normalizes a name, typed or from an address. */
function normalize(name: string): string {
  let text = name;
  try {
    text = decodeURIComponent(name);
  } catch {
    // A stray %.
  }
  return encodeURIComponent(text.normalize('NFKC').toLowerCase()).toLowerCase();
}

/** Parses JSON after undoing curly quotes, as the app does; returns undefined for other text. */
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
