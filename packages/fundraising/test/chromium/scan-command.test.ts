import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findChromium } from '../../src/cli/scan/browser/find-chromium.ts';
import { isPrivateHost } from '../../src/cli/scan/browser/is-private-host.ts';
import { createCampaignFolder, serve } from '../support/command-calls.ts';

const SYSTEM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const chromium = process.env['CHROMIUM_PATH'] ?? SYSTEM.find((path) => existsSync(path)) ?? '';

/** A page that is loaded once it has asked a server nearby for its own address, as calls do. */
function askingNear(port: number): string {
  return `<p>Hola</p><img src=/held alt=""><script>
    const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] });
    call.createDataChannel('x');
    call.onicegatheringstatechange = () => {
      if (call.iceGatheringState === 'complete') fetch('/asked');
    };
    call.createOffer().then((offer) => call.setLocalDescription(offer));
  </script>`;
}

describe('comunal fundraising verify --browser', () => {
  it('starts the Chromium of CHROMIUM_PATH, and finds what a script has written', async () => {
    const { runCommand, keyAndSigned, at } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    // Tests may run as root, for whom Chromium has no sandbox.
    await writeFile(at('chromium.sh'), `#!/bin/sh\nexec '${chromium}' --no-sandbox "$@"\n`);
    await chmod(at('chromium.sh'), 0o755);
    const url = await serve((_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<p id=o></p><script>o.textContent='CLABE 0'+(14027000005555550+8)</script>`);
    });
    const args = ['verify', url, '--browser', '--key', key, '--state', 'memory.json'];
    const { code, out } = await runCommand(args, 'en', { CHROMIUM_PATH: at('chromium.sh') });
    expect([code, out]).toEqual([1, expect.stringContaining('CLABE: 014027000005555558')]);
  });

  it('sends nothing to a machine nearby by ways that know no proxy', async () => {
    const { runCommand, keyAndSigned, at } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    await writeFile(at('chromium.sh'), `#!/bin/sh\nexec '${chromium}' --no-sandbox "$@"\n`);
    await chmod(at('chromium.sh'), 0o755);
    const near = createSocket('udp4');
    onTestFinished(() => void near.close());
    let received = 0;
    near.on('message', () => {
      received += 1;
    });
    near.bind(0, '127.0.0.1');
    await once(near, 'listening');
    let held: ServerResponse | undefined;
    let isAsked = false;
    const url = await serve((request, response) => {
      if (request.url === '/held') held = response;
      else if (request.url === '/asked') {
        isAsked = true;
        response.end();
        held?.end();
      } else
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(askingNear(near.address().port));
    });
    const args = ['verify', url, '--browser', '--key', key, '--state', 'memory.json'];
    await runCommand(args, 'en', { CHROMIUM_PATH: at('chromium.sh') });
    expect([isAsked, received]).toEqual([true, 0]);
  });

  it('says that the browser did not start, which is neither an alarm nor nothing', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hola</p>');
    });
    const args = ['verify', url, '--browser', '--key', key, '--state', 'memory.json'];
    const { code, out } = await runCommand(args, 'en', { CHROMIUM_PATH: '/bin/false' });
    expect([code, out]).toEqual([
      3,
      expect.stringContaining('The browser did not start, so the page was not checked with it.'),
    ]);
    expect(out).toContain('(exit: exitCode=1, signal=null)');
    // Nobody looked at what only a browser sees.
    expect(out).toContain('- What a script writes into the page');
  });

  it.skipIf(process.getuid?.() !== 0)('says that it does not start for root', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hola</p>');
    });
    const args = ['verify', url, '--browser', '--key', key, '--state', 'memory.json'];
    const { code, out } = await runCommand(args, 'en', { CHROMIUM_PATH: chromium });
    expect([code, out]).toEqual([3, expect.stringContaining('from an unprivileged account')]);
    expect(out).toContain('Running as root without --no-sandbox');
  });

  it('takes an address, and no file', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    const { code, err } = await runCommand(
      ['verify', 'signed.json', '--browser', '--key', key],
      'en',
    );
    expect([code, err]).toEqual([2, expect.stringContaining('not a file')]);
  });
});

it('a Chromium is taken from CHROMIUM_PATH before any other', () => {
  expect(findChromium({ CHROMIUM_PATH: '/opt/chromium' })).toBe('/opt/chromium');
  expect(findChromium({}, 'aix')).toBeUndefined();
});

it.each([
  ['127.0.0.1', true],
  ['192.168.1.1', true],
  ['[::1]', true],
  ['[fd00::1]', true],
  ['router', true],
  ['router.', true],
  ['localhost.', true],
  ['printer.local.', true],
  ['[64:ff9b::7f00:1]', true],
  ['[64:ff9b::cb00:7105]', false],
  ['nas.local', true],
  ['colectiva.example', false],
  ['203.0.113.5', false],
  ['[2001:db8::1]', false],
])('%s is near whoever looks: %s', (host, expected) => {
  expect(isPrivateHost(host)).toBe(expected);
});
