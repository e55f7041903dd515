import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Redirect } from '../../lib/former-addresses.ts';
import { apacheRules } from './apache-rules.ts';
import { caddyRules } from './caddy-rules.ts';
import { netlifyRules } from './netlify-rules.ts';
import { nginxRules } from './nginx-rules.ts';
import { writeHostRules } from './write-host-rules.ts';

const redirect = (changes: Partial<Redirect>): Redirect => ({
  from: '/a.b/2019/taller/',
  query: '',
  to: '/a.b/actividades/taller/',
  language: 'es',
  isListed: true,
  entry: 'events/taller',
  ...changes,
});
const site = { base: '/a.b/', languages: ['es', 'en'], redirects: [redirect({})] };
const withRedirect = (changes: Partial<Redirect>) => ({
  ...site,
  redirects: [redirect(changes)],
});
const formats = [
  ['Apache', apacheRules],
  ['Caddy', caddyRules],
  ['nginx', nginxRules],
  ['Netlify', (of: typeof site) => netlifyRules(of, { isNetlify: true })],
  ['others', (of: typeof site) => netlifyRules(of, { isNetlify: false })],
] as const;

// What the servers make of these lines was tried with Apache 2.4.71, Caddy 2.6.2 and nginx 1.26.3.
it('writes patterns for Apache, where a full stop is one, and the page of each language', () => {
  const rules = apacheRules(site);
  expect(rules).toContain(
    String.raw`RedirectMatch 301 "^/a\.b/2019/taller/?$" "/a.b/actividades/taller/"`,
  );
  expect(rules).toContain(String.raw`RedirectMatch 301 "^/a\.b/es/(.*)$" "/a.b/$1"`);
  expect(rules).toMatch(/m#\^\/a\\\.b\/en\/#">\n {2}ErrorDocument 404 \/a\.b\/en\/404\.html/);
});

it('forces Netlify to redirect, and tells other hosts only what they understand', () => {
  const line = '/a.b/2019/taller/ /a.b/actividades/taller/ 301';
  expect(netlifyRules(site, { isNetlify: true })).toBe(
    `${line}!\n/a.b/es/* /a.b/:splat 301\n/a.b/en/* /a.b/en/404.html 404\n`,
  );
  expect(netlifyRules(site, { isNetlify: false })).toBe(`${line}\n/a.b/es/* /a.b/:splat 301\n`);
});

it('leads to no other host from an address that begins with that of the first language', () => {
  const atRoot = { ...site, base: '/' };
  const [, pattern = ''] = /path_regexp rootLanguage (\S+)/.exec(caddyRules(atRoot)) ?? [];
  const carriedOver = (path: string) => new RegExp(pattern, 'u').exec(path)?.[1];
  const [, nginxPattern = ''] = /^rewrite "(\S+)"/m.exec(nginxRules(atRoot)) ?? [];
  const inNginx = (path: string) => new RegExp(nginxPattern, 'u').exec(path)?.[0];
  expect(inNginx('/es/actividades/taller/')).toBe('/es/actividades/taller/');
  expect(['/es/', '/es/actividades/taller/'].map(carriedOver)).toEqual(['', 'actividades/taller/']);
  for (const path of ['/es//x.example', String.raw`/es/\x.example`, '/es/\t/x.example']) {
    expect(carriedOver(path), path).toBeUndefined();
    expect(inNginx(path), path).toBeUndefined();
  }
  expect(netlifyRules(atRoot, { isNetlify: false })).toMatch(/^\/es\/ \/ 301$/m);
});

it('tells queries apart where the server can', () => {
  const asked = withRedirect({ from: '/a.b/', query: 'p=12' });
  expect(apacheRules(asked)).toMatch(/QUERY_STRING\}" "\^p=12\$"\n {2}RewriteRule "\^\$"/);
  expect(nginxRules(asked)).toMatch(
    /location = "\/a\.b\/" \{[^}]*if \(\$args = "p=12"\) \{ return 301 \/a/,
  );
  expect(caddyRules(asked)).toMatch(/path "\/a\.b" "\/a\.b\/"\n\tquery p=12\n/);
  expect(netlifyRules(asked, { isNetlify: true })).not.toContain('p=12');
});

it('names each path once for nginx, which would not start with two of them', () => {
  const paths = ['/noticias', '/noticias/'].map((from, index) =>
    redirect({ from, query: `p=${index}` }),
  );
  const rules = nginxRules({ ...site, redirects: paths });
  const named = rules.match(/^location = .*(?= \{$)/gm);
  expect(named).toEqual(['location = "/noticias"', 'location = "/noticias/"']);
  expect(rules.match(/\$args = "p=\d"/g)).toHaveLength(3);
});

it('writes for one language neither folders nor their pages', () => {
  const alone = { ...site, languages: ['es'] };
  expect(apacheRules(alone)).not.toContain('<If');
  expect(caddyRules(alone)).toContain('rewrite @missing0 /a.b/404.html');
  expect(nginxRules(alone)).not.toContain('location /a.b/en/');
});

describe.each(formats)('rules for %s', (_, write) => {
  it('hold nothing of an unlisted entry', () => {
    expect(write(withRedirect({ isListed: false }))).not.toContain('taller');
  });

  it.each(['"', '{', '}', '\n', '\\', '%', '`', '$', "'", ';', '#', '<'])(
    'hold no path in which they could read %j as a sign of their own',
    (sign) => {
      expect(write(withRedirect({ from: `/a.b/2019${sign}x/` }))).not.toContain('2019');
      expect(write(withRedirect({ query: `p=2019${sign}x` }))).not.toContain('2019');
    },
  );
});

describe('the files', () => {
  const asked = withRedirect({ query: 'p=12' });

  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'comunal-rules-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('are those of the hosts that the project has files for, after what stands in them', async () => {
    expect(await writeHostRules(root, root, asked)).toEqual(asked.redirects);
    expect(readdirSync(root)).toEqual([]);
    writeFileSync(join(root, '.htaccess'), 'Options -Indexes\n');
    writeFileSync(join(root, 'Caddyfile'), '');
    writeFileSync(join(root, 'nginx.conf'), '');
    writeFileSync(join(root, 'netlify.toml'), '');
    await writeHostRules(root, root, site);
    expect(readFileSync(join(root, '.htaccess'), 'utf8')).toMatch(/^Options -Indexes\n\n#/);
    expect(readFileSync(join(root, 'comunal.caddy'), 'utf8')).toContain('@former1');
    expect(readFileSync(join(root, 'comunal.nginx'), 'utf8')).toContain('return 301 /a.b/');
    expect(readFileSync(join(root, '_redirects'), 'utf8')).toContain('301!');
    expect(await writeHostRules(root, root, asked)).toEqual([]);
  });
});
