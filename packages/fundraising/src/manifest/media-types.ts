/** The media types that hosts send for file extensions, where the type decides how a browser handles a file. */
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

/** Media types that browsers treat alike. */
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

/** Returns the media type with which a file of this name is sent, or `undefined` where it is unknown. */
export function getMediaType(path: string): string | undefined {
  const extension = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
}

/** Whether browsers treat two values of `Content-Type` alike. Values with a charset other than UTF-8 never match. */
export function isSameMediaType(a: string, b: string): boolean {
  const [first, second] = [parseType(a), parseType(b)];
  return first.essence === second.essence && first.isUtf8 && second.isUtf8;
}

function parseType(value: string): { readonly essence: string; readonly isUtf8: boolean } {
  const [essence = '', ...parameters] = value.split(';').map((part) => part.trim().toLowerCase());
  return {
    essence: (Object.hasOwn(SAME, essence) ? SAME[essence] : undefined) ?? essence,
    // Hosts add the charset or omit it. Browsers may differ in how they parse any other parameter.
    isUtf8: parameters.every((parameter) => /^(?:charset="?utf-?8"?)?$/.test(parameter)),
  };
}
