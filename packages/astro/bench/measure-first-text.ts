import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launchChromium } from '@comunal/test-kit/launch-chromium';
import { lookup } from 'mrmime';

/** A connection, as the development tools of Chromium imitate it: the latency is added to each request. */
export interface SlowLine {
  readonly bitsPerSecond: number;
  readonly latencyMs: number;
}

/** How a page arrives over a slow line. */
export interface FirstText {
  /** From the request until Chromium has painted text or a picture. */
  readonly seconds: number;
  /** Of everything the page loads, compressed, with the headers. */
  readonly kilobytes: number;
}

/** Opens the home page of a finished site over a slow line, in a browser whose cache is empty. */
export async function measureFirstText(folder: string, line: SlowLine): Promise<FirstText> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!statSync(path, { throwIfNoEntry: false })) return void response.writeHead(404).end();
    response.setHeader('content-type', lookup(path) ?? 'application/octet-stream');
    if (path.endsWith('.woff2')) return void response.end(readFileSync(path));
    response.setHeader('content-encoding', 'br').end(brotliCompressSync(readFileSync(path)));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const devTools = await page.context().newCDPSession(page);
    let bytes = 0;
    devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latencyMs,
      downloadThroughput: line.bitsPerSecond / 8,
      uploadThroughput: line.bitsPerSecond / 8,
    });
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${String(port)}/`, { waitUntil: 'networkidle' });
    const [paint] = await page.evaluate(() =>
      performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime),
    );
    return { seconds: (paint ?? Number.NaN) / 1000, kilobytes: bytes / 1000 };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
