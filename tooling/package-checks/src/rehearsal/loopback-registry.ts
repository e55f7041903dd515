import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { json } from 'node:stream/consumers';
import { readManifest } from '../workspace.ts';

/** A registry on loopback, to which `pnpm publish` can publish. */
export interface LoopbackRegistry {
  readonly url: string;
  /** Serves the package that a tarball was made of, as its newest version. */
  publish(tarball: string, dir: string): void;
  close(): Promise<void>;
}

interface PublishedVersion {
  readonly file: string;
  readonly bytes: Buffer;
  readonly manifest: object;
}

interface PublishedPackage {
  readonly versions: Map<string, PublishedVersion>;
  readonly tags: Map<string, string>;
}

/** What `pnpm publish` sends. */
interface PublishRequest {
  readonly name: string;
  readonly versions: Readonly<Record<string, { readonly dist: object }>>;
  readonly 'dist-tags': Readonly<Record<string, string>>;
  readonly _attachments: Readonly<Record<string, { readonly data: string }>>;
}

/**
 * Starts a registry that serves what is published to it, and sends whoever asks for anything else to the one that npm uses.
 * What it serves is never cached, so that an update sees the next version.
 *
 * @param upstream - Without it, nothing else is there.
 */
export async function startLoopbackRegistry(upstream?: string): Promise<LoopbackRegistry> {
  const packages = new Map<string, PublishedPackage>();
  const addVersion = (
    name: string,
    version: string,
    tag: string,
    published: PublishedVersion,
  ): void => {
    const entry = packages.get(name) ?? { versions: new Map(), tags: new Map() };
    entry.versions.set(version, published);
    entry.tags.set(tag, version);
    packages.set(name, entry);
  };
  const acceptPublish = async (request: IncomingMessage): Promise<number> => {
    const { name, versions, ...body } = (await json(request)) as PublishRequest; // npm's protocol
    for (const [tag, version] of Object.entries(body['dist-tags'])) {
      if (packages.get(name)?.versions.has(version)) return 409;
      const manifest = versions[version];
      const [attachment] = Object.values(body._attachments);
      if (!manifest || !attachment) return 400;
      const file = `${name.replace('/', '-')}-${version}.tgz`;
      const bytes = Buffer.from(attachment.data, 'base64');
      addVersion(name, version, tag, {
        file,
        bytes,
        manifest: { ...manifest, dist: { ...manifest.dist, tarball: `${url}${name}/-/${file}` } },
      });
    }
    return 201;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1);
    if (request.method === 'PUT')
      return void acceptPublish(request)
        .catch(() => 400)
        .then((status) => response.writeHead(status).end('{}'));
    const [name = '', file] = path.split('/-/');
    const entry = packages.get(name);
    if (!entry) {
      if (upstream === undefined) return response.writeHead(404).end('{}');
      response.writeHead(302, { Location: new URL((request.url ?? '/').slice(1), upstream).href });
      return response.end();
    }
    const headers = { 'Cache-Control': 'no-store' };
    if (file === undefined) {
      response.writeHead(200, { ...headers, 'Content-Type': 'application/json' });
      return response.end(JSON.stringify(toPackument(name, entry)));
    }
    const published = [...entry.versions.values()].find((version) => version.file === file);
    response.writeHead(published ? 200 : 404, headers);
    return response.end(published?.bytes);
  });
  const url = `${await listen(server)}/`;
  return {
    url,
    publish: (tarball, dir) => {
      const manifest = readManifest(dir);
      const { name, version = '' } = manifest;
      const bytes = readFileSync(tarball);
      const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
      const file = basename(tarball);
      const dist = { integrity, tarball: `${url}${name}/-/${file}` };
      addVersion(name, version, 'latest', { file, bytes, manifest: { ...manifest, dist } });
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function toPackument(name: string, { versions, tags }: PublishedPackage): object {
  return {
    name,
    'dist-tags': Object.fromEntries(tags),
    versions: Object.fromEntries(
      [...versions].map(([version, { manifest }]) => [version, manifest]),
    ),
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server
  return `http://127.0.0.1:${port}`;
}
