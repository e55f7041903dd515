import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { readManifest } from '../workspace.ts';

/** A registry on loopback. */
export interface LoopbackRegistry {
  readonly url: string;
  /** Serves the package that a tarball was made of, as its newest version. */
  publish(tarball: string, dir: string): void;
  close(): Promise<void>;
}

interface PublishedVersion {
  readonly tarball: string;
  readonly manifest: object;
}

/**
 * Starts a registry that serves what is published to it, and sends whoever asks for anything else to the one that npm uses.
 * What it serves is never cached, so that an update sees the next version.
 */
export async function startLoopbackRegistry(upstream: string): Promise<LoopbackRegistry> {
  const packages = new Map<string, Map<string, PublishedVersion>>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1);
    const [name = '', file] = path.split('/-/');
    const versions = packages.get(name);
    if (!versions) {
      response.writeHead(302, { Location: new URL((request.url ?? '/').slice(1), upstream).href });
      return response.end();
    }
    const headers = { 'Cache-Control': 'no-store' };
    if (file === undefined) {
      response.writeHead(200, { ...headers, 'Content-Type': 'application/json' });
      return response.end(JSON.stringify(toPackument(name, versions)));
    }
    const published = [...versions.values()].find(({ tarball }) => basename(tarball) === file);
    response.writeHead(published ? 200 : 404, headers);
    return response.end(published && readFileSync(published.tarball));
  });
  const url = `${await listen(server)}/`;
  return {
    url,
    publish: (tarball, dir) => {
      const manifest = readManifest(dir);
      const { name, version = '' } = manifest;
      const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
      const dist = { integrity, tarball: `${url}${name}/-/${basename(tarball)}` };
      const versions = packages.get(name) ?? new Map<string, PublishedVersion>();
      packages.set(name, versions.set(version, { tarball, manifest: { ...manifest, dist } }));
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function toPackument(name: string, versions: ReadonlyMap<string, PublishedVersion>): object {
  return {
    name,
    'dist-tags': { latest: [...versions.keys()].at(-1) },
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
