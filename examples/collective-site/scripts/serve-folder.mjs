// A small static server for looking at a finished site. The pages bring their own policy; the files that are handed out
// cannot, so they get one here.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { extname, join, sep } from 'node:path';

const TYPES = {
  '.bib': 'text/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Serves a folder on 127.0.0.1. Takes the next free port when the wanted one is taken. */
export async function serveFolder(folder, { port = 0 } = {}) {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  const actual = await listen(server, port);
  return { server, address: `http://127.0.0.1:${actual}/` };
}

async function answer(root, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = await find(root, pathname);
  const path = file ?? (await findNotFoundPage(root, pathname));
  response.writeHead(file ? 200 : 404, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(isNamedByContent(root, path) ? { 'Cache-Control': 'max-age=31536000, immutable' } : {}),
    // After «forget», the browser's own cache holds no list of what was saved either.
    ...(path === join(root, 'sw.js') ? { 'Cache-Control': 'no-store' } : {}),
    ...(isHandedOut(root, path) ? { 'Content-Security-Policy': 'sandbox' } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(path), response);
}

/** Whether the name of a file changes with what is in it, as Astro names scripts, styles and fonts: a browser may keep it. */
function isNamedByContent(root, path) {
  return path.startsWith(join(root, '_astro') + sep);
}

/** Whether a file stood beside an entry: opened by itself it must not act for the site. */
function isHandedOut(root, path) {
  return path.startsWith(join(root, 'files') + sep);
}

/** The file an address means, or `undefined` when there is none inside the folder. */
async function find(root, pathname) {
  try {
    const wanted = join(root, decodeURIComponent(pathname));
    const file = (await stat(wanted)).isDirectory() ? join(wanted, 'index.html') : wanted;
    const real = await realpath(file);
    return real.startsWith(root + sep) ? real : undefined;
  } catch {
    return undefined; // not there, or not an address at all
  }
}

/** The page for missing addresses of the language that the address is in, as hosts find it. */
async function findNotFoundPage(root, pathname) {
  const [, language] = pathname.split('/');
  return (await find(root, `/${language}/404.html`)) ?? join(root, '404.html');
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && port !== 0) server.listen(++port, '127.0.0.1');
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => done(server.address().port));
  });
}
