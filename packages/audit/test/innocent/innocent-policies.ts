import { createHash } from 'node:crypto';
import { page } from '../planted/planted-leak.ts';
import type { InnocentSite } from './innocent-site.ts';

const SCRIPT = '\nconsole.log("hola")\r\n';
const HASH = createHash('sha384').update(SCRIPT.replaceAll('\r\n', '\n')).digest('base64');

function withPolicy(name: string, policy: string, body: string): InnocentSite {
  return { name, files: { 'index.html': page(body).replace("default-src 'self'", policy) } };
}

const withoutMeta = page('')
  .replaceAll(/<meta http-equiv.*>\n/g, '')
  .replaceAll(/<meta name.*>\n/g, '');

/** Pages whose code is allowed by what they are, and whose policies allow no more. */
export const innocentPolicies: readonly InnocentSite[] = [
  withPolicy(
    'a script that is allowed by its hash',
    `default-src 'self'; script-src 'sha384-${HASH}'`,
    `<script>${SCRIPT}</script>`,
  ),
  withPolicy(
    'a script that is allowed by a nonce',
    "default-src 'self'; script-src 'nonce-abc' 'unsafe-inline'",
    '<script nonce="abc">console.log(1)</script>',
  ),
  withPolicy(
    'a policy that allows what players need',
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-src https://videos.example",
    '<p>Hola</p>',
  ),
  {
    name: 'data in the page',
    files: {
      'index.html': page(
        '<script type="application/ld+json">{"@context":"https://schema.org","url":"https://otra.example/a.js"}</script><script type="application/json">{"onclick":"x"}</script>',
      ),
    },
  },
  {
    name: 'an attribute that only begins like code',
    files: {
      'index.html': page(
        '<p data-onclick="x" class="on">one</p><a href="#javascript:">A</a><b id="javascript:"></b>',
      ),
    },
  },
  {
    name: 'a policy in a header',
    files: {
      'index.html': withoutMeta,
      _headers:
        "https://www.colectiva.example/*\n  Content-Security-Policy: default-src 'self'\n  Referrer-Policy: strict-origin, no-referrer",
    },
  },
  {
    name: 'a policy in a header of Apache',
    files: {
      'index.html': withoutMeta,
      '.htaccess':
        "Header set Content-Security-Policy \"default-src 'self'; script-src 'self' \\\n'none'\"\nHeader set Content-Security-Policy \"default-src 'self'\"\nHeader set Referrer-Policy same-origin",
    },
  },
  {
    name: 'two policies of which one is enough',
    files: {
      'index.html': page(''),
      _headers: "/*\n  Content-Security-Policy: default-src * 'unsafe-inline'; form-action 'none'",
    },
  },
  {
    name: 'a page that leads on',
    files: {
      'vieja.html':
        '<!doctype html><html lang="es"><title>Otra</title><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=/">',
      'index.html': page(''),
    },
  },
];
