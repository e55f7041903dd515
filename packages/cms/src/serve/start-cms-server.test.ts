import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { startCmsServer, type CmsServer } from './start-cms-server.ts';

const messages = {
  foreign: 'foreign',
  outside: 'outside',
  tooLarge: 'too large',
  unknown: 'unknown',
  unwritten: (reason: string) => `unwritten ${reason}`,
  partly: (files: string, reason: string) => `partly ${files} ${reason}`,
  undeleted: (file: string, reason: string) => `undeleted ${file} ${reason}`,
};
const CONFIG = `backend: { name: github, repo: colectiva/sitio }
publish_mode: editorial_workflow
media_folder: cms/media
collections:
  - { name: event, folder: content/events, extension: yaml }
  - { name: site, files: [{ name: site, file: content/site.yaml }] }
`;

let root: string;
let server: CmsServer;
let origin: string;
/** Where requests go: beside the page. */
let api: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'comunal-cms-serve-'));
  write('cms/index.html', '<!doctype html>');
  write('cms/config.yml', CONFIG);
  write('content/site.yaml', 'title: Colectiva de Ejemplo\n');
  write('content/events/taller.yaml', 'title: Taller\n');
  write('content/private/events/secreta.yaml', 'title: secreta\n');
  write('package.json', '{}');
  server = await startCmsServer({ root, port: 0, messages });
  ({ origin } = new URL(server.url));
  api = new URL('../api/v1', server.url).pathname;
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** Sends a request with any headers: `fetch` would not let `Host` be chosen. */
async function send(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<{ readonly status: number | undefined; readonly body: string }> {
  const { port } = new URL(origin);
  const sent = request({ host: '127.0.0.1', port, method, path, headers });
  sent.end(body);
  const response = await new Promise<IncomingMessage>((done, fail) => {
    sent.once('response', done);
    sent.once('error', fail);
  });
  return { status: response.statusCode, body: await readText(response) };
}

async function ask(action: string, params: object): Promise<{ status: number; body: unknown }> {
  const response = await fetch(new URL(api, origin), {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
  });
  return { status: response.status, body: await response.json() };
}

const save = (path: string, raw = 'title: Otra\n', assets: readonly object[] = []) =>
  ask('persistEntry', {
    dataFiles: [{ path, slug: 'x', raw }],
    assets,
    options: { commitMessage: 'x', useWorkflow: false, status: 'draft' },
  });
const asset = (path: string) => ({ path, content: 'AQI=', encoding: 'base64' });

describe('the forms', () => {
  it('have a policy of their own, and may stand in no frame', async () => {
    const response = await fetch(server.url);
    expect(response.headers.get('content-security-policy')).toMatch(
      /script-src 'self' 'unsafe-eval';.*connect-src 'self' blob:;.*frame-ancestors 'none'/,
    );
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('save on this machine, whichever git host the site has', async () => {
    const response = await fetch(new URL('config.yml', server.url));
    expect(response.headers.get('content-type')).toContain('yaml');
    expect(parse(await response.text())).toMatchObject({
      backend: { name: 'proxy', proxy_url: api },
      publish_mode: 'simple',
    });
  });

  it('list, read, save and delete entries and what stands beside them', async () => {
    const listed = await ask('entriesByFolder', {
      folder: 'content/events',
      extension: 'yaml',
      depth: 1,
    });
    expect(listed.body).toMatchObject([{ data: 'title: Taller\n' }]);
    const files = ['content/site.yaml', 'content/site.es.md'].map((path) => ({ path }));
    const loaded = await ask('entriesByFiles', { files });
    expect(loaded.body).toMatchObject([{ data: 'title: Colectiva de Ejemplo\n' }, { data: null }]);
    const picture = asset('content/events/taller/cartel.png');
    expect((await save('content/events/taller.yaml', 'title: Otro\n', [picture])).status).toBe(200);
    expect(read('content/events/taller.yaml')).toBe('title: Otro\n');
    expect(read('content/events/taller/cartel.png')).toBe('\u0001\u0002');
    const media = await ask('getMedia', { mediaFolder: 'content/events/taller' });
    expect(media.body).toMatchObject([{ name: 'cartel.png', content: 'AQI=' }]);
    const uploaded = await ask('persistMedia', {
      asset: asset('cms/media/logo.png'),
      options: { commitMessage: 'x' },
    });
    expect(uploaded.body).toMatchObject({ path: 'cms/media/logo.png', name: 'logo.png' });
    await ask('deleteFiles', {
      paths: ['content/events/taller.yaml'],
      options: { commitMessage: 'x' },
    });
    expect(existsSync(join(root, 'content/events/taller.yaml'))).toBe(false);
  });
});

describe('requests from elsewhere', () => {
  const body = JSON.stringify({ action: 'info' });
  const json = { 'content-type': 'application/json' };

  it.each([
    ['another page', () => ({ host: new URL(origin).host, origin: 'https://evil.example' })],
    ['another port', () => ({ host: new URL(origin).host, origin: 'http://127.0.0.1:8081' })],
    ['a file', () => ({ host: new URL(origin).host, origin: 'null' })],
    ['nowhere', () => ({ host: new URL(origin).host })],
    ['a name that leads here', () => ({ host: 'evil.example', origin: 'http://evil.example' })],
  ])('are refused from %s', async (_, headers) => {
    const answer = await send('POST', api, { ...json, ...headers() }, body);
    expect(answer).toEqual({ status: 403, body: '{"error":"foreign"}' });
  });

  it('are refused as well where they read', async () => {
    const { pathname, port } = new URL(server.url);
    const { status } = await send('GET', `${pathname}config.yml`, { host: 'evil.example' });
    expect(status).toBe(403);
    expect((await send('GET', pathname, { host: `localhost:${port}` })).status).toBe(200);
  });

  it.each(['/', '/admin/', '/admin/config.yml', '/api/v1', `/${'0'.repeat(32)}/admin/`])(
    'are refused without the key, as of another program on this computer (%s)',
    async (path) => {
      const headers = { host: new URL(origin).host, origin };
      expect((await send('GET', path, headers)).status).toBe(403);
      expect((await send('POST', path, { ...headers, ...json }, body)).status).toBe(403);
    },
  );

  it('cannot use the key of another time', async () => {
    const second = await startCmsServer({ root, port: 0, messages });
    onTestFinished(() => second.close());
    const { pathname } = new URL(second.url);
    expect(pathname).toMatch(/^\/[0-9a-f]{32}\/admin\/$/);
    expect((await fetch(new URL(pathname, origin))).status).toBe(403);
  });

  it('get no permission to send more', async () => {
    const headers = { host: new URL(origin).host, origin: 'https://evil.example' };
    expect((await send('OPTIONS', api, headers)).status).toBe(403);
  });
});

describe('paths', () => {
  it.each([
    '../../etc/x.yaml',
    'content/events/../../package.yaml',
    'content/events/../private/events/secreta.yaml',
    '/etc/x.yaml',
    'content\\events\\x.yaml',
    'content/events/x.yaml\0.png',
    'content/events/a\nb.yaml',
    'content/events/a\u2028b.yaml',
    'content/events/\u202Elmay.yaml',
    'content/events/.git/x.yaml',
    'content/private/events/secreta.yaml',
    'content/people/x.yaml',
    'content/events/sub/x.yaml',
    'content/otra.yaml',
    'package.json',
    'cms/config.yml',
    '.git/hooks/x.yaml',
  ])('of entries are refused at %j', async (path) => {
    expect((await save(path)).status).toBe(403);
    expect((await ask('getEntry', { path })).status).toBe(403);
    expect((await ask('deleteFiles', { paths: [path] })).status).toBe(403);
    expect((await ask('entriesByFiles', { files: [{ path }] })).status).toBe(403);
  });

  it('are those of the configuration as it is now, which may have changed meanwhile', async () => {
    const path = 'content/people/luna.yaml';
    expect((await save(path)).status).toBe(403);
    write('cms/config.yml', CONFIG.replace('content/events', 'content/people'));
    expect((await save(path)).status).toBe(200);
    expect((await save('content/events/x.yaml')).status).toBe(403);
    write('cms/config.yml', CONFIG);
    expect((await save(path)).status).toBe(403);
  });

  it('of entries are refused where nobody has a form for such a file', async () => {
    expect((await save('content/events/x.js')).status).toBe(403);
  });

  it.each([
    'content/events/taller.yaml',
    'cms/index.html',
    'cms/comunal.js',
    'content/x.png',
    'x.png',
    'cms/media/../x.png',
  ])('of pictures are refused at %j', async (path) => {
    expect((await save('content/events/x.yaml', '', [asset(path)])).status).toBe(403);
    expect((await ask('persistMedia', { asset: asset(path) })).status).toBe(403);
  });

  it.each(['..', 'content', 'content/private', 'content/events/../private', '.git', ''])(
    'of folders are refused at %j',
    async (folder) => {
      const params = { folder, extension: 'yaml', depth: 3 };
      expect((await ask('entriesByFolder', params)).status).toBe(403);
      expect((await ask('getMedia', { mediaFolder: folder })).status).toBe(403);
    },
  );

  it('that are links to elsewhere are neither listed, read nor written', async () => {
    write('.env', 'TOKEN=secret\n');
    symlinkSync(join(root, '.env'), join(root, 'content/events/enlace.yaml'));
    symlinkSync(join(root, 'content/private'), join(root, 'content/events/carpeta'));
    const params = { folder: 'content/events', extension: 'yaml', depth: 1 };
    const listed = await ask('entriesByFolder', params);
    expect(JSON.stringify(listed.body)).not.toContain('secret');
    expect(listed.body).toHaveLength(1);
    const path = 'content/events/enlace.yaml';
    expect((await ask('getEntry', { path })).status).toBe(403);
    expect((await save(path)).status).toBe(403);
    const inside = [asset('content/events/carpeta/x.png')];
    expect((await save('content/events/x.yaml', '', inside)).status).toBe(403);
    expect(read('.env')).toBe('TOKEN=secret\n');
  });

  it.each(['../../../nada.yaml', 'nada.yaml', 'enlace.yaml'])(
    'that are links to nowhere (%s) are not written',
    async (target) => {
      symlinkSync(target, join(root, 'content/events/enlace.yaml'));
      expect((await save('content/events/enlace.yaml')).status).toBe(403);
      expect(lstatSync(join(root, 'content/events/enlace.yaml')).isSymbolicLink()).toBe(true);
    },
  );
});

describe('requests that make no sense', () => {
  it('are refused, and repeated nowhere', async () => {
    expect(await ask('publishUnpublishedEntry', {})).toEqual({
      status: 422,
      body: { error: 'unknown' },
    });
    const headers = { host: new URL(origin).host, origin, 'content-type': 'application/json' };
    expect(await send('POST', api, headers, '{"secret')).toEqual({
      status: 400,
      body: '{"error":"unknown"}',
    });
  });

  it('are refused where they are too large', async () => {
    const answer = await save('content/events/x.yaml', 'x'.repeat(33 * 1024 * 1024));
    expect(answer).toEqual({ status: 413, body: { error: 'too large' } });
  });

  it('say why nothing was written', async () => {
    write('content/events/x', '');
    const inside = [asset('content/events/x/y.png')];
    const answer = await save('content/events/x.yaml', 'title: x\n', inside);
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({ error: expect.stringMatching(/^unwritten E[A-Z]+$/) });
    expect(existsSync(join(root, 'content/events/x.yaml'))).toBe(false);
  });

  it('say which file could not be deleted', async () => {
    write('content/events/taller/cartel.png', '');
    const paths = ['content/events/nada.yaml', 'content/events/taller'];
    expect(await ask('deleteFiles', { paths, options: { commitMessage: 'x' } })).toEqual({
      status: 500,
      body: { error: expect.stringMatching(/^undeleted content\/events\/taller \S*E[A-Z]+$/) },
    });
  });
});

it.each(['folder: ../otra', 'folder: .git', 'folder: node_modules/x', 'files: [{ file: ../x }]'])(
  'refuses a configuration with %s',
  async (place) => {
    write('cms/config.yml', `collections: [{ name: x, ${place} }]\n`);
    await expect(startCmsServer({ root, port: 0, messages })).rejects.toThrow('not in the project');
  },
);
