/** What hosts send for an ending, as far as it decides what a browser makes of a file. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'text/xml',
  txt: 'text/plain',
  vtt: 'text/vtt',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  otf: 'font/otf',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  pdf: 'application/pdf',
  wasm: 'application/wasm',
};

/** Names that mean the same to a browser. */
const SAME: Readonly<Record<string, string>> = {
  'application/javascript': 'text/javascript',
  'application/x-javascript': 'text/javascript',
  'application/ecmascript': 'text/javascript',
  'application/xml': 'text/xml',
  'image/vnd.microsoft.icon': 'image/x-icon',
  'application/font-woff2': 'font/woff2',
  'application/font-woff': 'font/woff',
  'application/x-font-ttf': 'font/ttf',
  'application/x-font-otf': 'font/otf',
};

/** The media type that a file of this name is sent with; undefined where nobody can tell. */
export function getMediaType(path: string): string | undefined {
  const ending = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
}

/** Whether two values of `Content-Type` are the same to a browser: another charset than UTF-8 is none. */
export function isSameMediaType(one: string, other: string): boolean {
  const [a, b] = [readType(one), readType(other)];
  return a.essence === b.essence && a.isUtf8 && b.isUtf8;
}

function readType(value: string): { readonly essence: string; readonly isUtf8: boolean } {
  const [essence = '', ...parameters] = value.split(';').map((part) => part.trim().toLowerCase());
  return {
    essence: (Object.hasOwn(SAME, essence) ? SAME[essence] : undefined) ?? essence,
    // Hosts add it or leave it out. What is written in any other way, some browser may read in another way.
    isUtf8: parameters.every((parameter) => /^(?:charset="?utf-?8"?)?$/.test(parameter)),
  };
}
