import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { createCampaignFolder, serve, type Called } from './command-calls.ts';

/** The site of the invented collective: one page that asks for money, with files of its own, and two that do not. */
export const SITE: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><link rel="stylesheet" href="/site.css"><a href="apoyo/">Apoyo</a>',
  'site.css': 'body { color: black }',
  'otra/index.html': '<!doctype html><title>Otra</title>',
  'apoyo/index.html': [
    '<!doctype html>',
    '<html lang="es">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`,
    '<link rel="stylesheet" href="apoyo.css">',
    '<script type="module" src="donate.js"></script>',
    '<p>CLABE 000 000 07777777777 0</p>',
    '<comunal-donate src="campaign.json"></comunal-donate>',
    '',
  ].join('\n'),
  'apoyo/apoyo.css': "@font-face { src: url('letra.woff2') }\n",
  'apoyo/letra.woff2': 'letters',
  'apoyo/donate.js': "import './part.js';\nfetch('/apoyo/texts.json');\n",
  'apoyo/part.js': 'export const one = 1;\n',
  'apoyo/texts.json': '{"hola":"hola"}',
};

/** What a server answers in the place of a file, or beside it. */
export interface Tampering {
  readonly body?: string | Uint8Array;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers so one time only. */
  readonly isOnce?: boolean;
  /** Never answers. */
  readonly isSilent?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  xml: 'text/xml',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  vtt: 'text/vtt',
};

/** A site that is served, with a signed manifest in it; what it answers with can be changed by path. */
export interface DonationSite {
  readonly url: string;
  readonly key: string;
  readonly at: (name: string) => string;
  readonly runCommand: (args: readonly string[], locale?: 'es' | 'en' | 'pt') => Promise<Called>;
  /** What the server answers instead, by path such as `/apoyo/`. */
  readonly tampered: Map<string, Tampering>;
  /** The paths that were asked for, in order, without what comes after `?`. */
  readonly asked: readonly string[];
  /** Writes a file of the site. */
  readonly write: (name: string, text: string) => Promise<void>;
  readonly read: (name: string) => Promise<string>;
  /** Signs the manifest of the site as it is now. */
  readonly sign: (...more: readonly string[]) => Promise<Called>;
  /** `comunal fundraising verify` of the page, or of another address below the site. */
  readonly verify: (path?: string, ...more: readonly string[]) => Promise<Called>;
  readonly verifyJson: (
    path?: string,
    ...more: readonly string[]
  ) => Promise<{ code: number | undefined } & Record<string, unknown>>;
}

/** Makes a site, its key and its manifest, and serves it. */
export async function donationSite(
  files: Readonly<Record<string, string>> = SITE,
): Promise<DonationSite> {
  const { at, runCommand, keyAndSigned } = await createCampaignFolder();
  const { key, signed } = await keyAndSigned();
  const tampered = new Map<string, Tampering>();
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(at(join('site', name))), { recursive: true });
    await writeFile(at(join('site', name)), text);
  };
  for (const [name, text] of Object.entries({ 'apoyo/campaign.json': signed, ...files }))
    await write(name, text);
  const asked: string[] = [];
  const url = await serve((request, response) => {
    asked.push(pathOf(request));
    void answer(request, response, at('site'), tampered);
  });
  const sign = (...more: readonly string[]): Promise<Called> =>
    runCommand(['manifest', 'site', '--base-url', url, '--key-file', 'key.pem', ...more]);
  const verify = (path = '/apoyo/', ...more: readonly string[]): Promise<Called> =>
    runCommand(['verify', `${url}${path}`, '--key', key, ...more]);
  return {
    url,
    key,
    at,
    runCommand,
    tampered,
    asked,
    write,
    read: (name) => readFile(at(join('site', name)), 'utf8'),
    sign: async (...more) => {
      const called = await sign(...more);
      if (called.code === 0) await write('comunal-manifest.json', called.out);
      return called;
    },
    verify,
    verifyJson: async (path, ...more) => {
      const { code, out } = await verify(path, '--json', ...more);
      return { code, ...(JSON.parse(out) as Record<string, unknown>) };
    },
  };
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return decodeURIComponent(url.replace(/\?.*$/, ''));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  tampered: Map<string, Tampering>,
): Promise<void> {
  const path = pathOf(request);
  const {
    body,
    status = 200,
    headers,
    isSilent = false,
    isOnce = false,
  } = tampered.get(path) ?? {};
  if (isOnce) tampered.delete(path);
  if (isSilent) return;
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const bytes = body ?? (await readFile(file).catch(() => undefined));
  const type = TYPES[/\.([a-z\d]+)$/.exec(file)?.[1] ?? ''];
  response.writeHead(bytes === undefined && status === 200 ? 404 : status, {
    ...(type && { 'content-type': type }),
    ...headers,
  });
  response.end(bytes ?? 'Not here');
}
