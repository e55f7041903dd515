import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { CLABE, groups } from './attacks/details.ts';
import { createCampaignFolder, serve } from './support/command-calls.ts';

const SCAN = ['--campaign', 'signed.json', '--scan', '--state', 'memory.json', '--json'];

/** An account whose groups are parted by bytes that are signs in one encoding, and a letter in UTF-8. */
const partedBy = (...bytes: number[]): Buffer =>
  Buffer.concat(
    groups(CLABE, ' ', 6)
      .split(' ')
      .flatMap((group, index) => [...(index > 0 ? [Buffer.from(bytes)] : []), Buffer.from(group)]),
  );
const page = (content: Buffer, before = '<!doctype html>'): Buffer =>
  Buffer.concat([Buffer.from(`${before}<p>`), content]);

async function scanOf(type: string | undefined, body: Buffer) {
  const { runCommand, keyAndSigned } = await createCampaignFolder();
  const { key } = await keyAndSigned();
  const url = await serve((_, response) => {
    response.writeHead(200, type === undefined ? {} : { 'content-type': type }).end(body);
  });
  return runCommand(['verify', url, '--key', key, ...SCAN]);
}

describe('the encoding of a page', () => {
  it.each([
    ['the header', 'text/html; charset=windows-1255', page(partedBy(0xc4, 0xb7))],
    [
      'one of two headers',
      'text/html; charset=utf-8, text/html; charset=windows-1255',
      page(partedBy(0xc4, 0xb7)),
    ],
    [
      '<meta charset>',
      'text/html',
      page(partedBy(0xd2, 0xa0), '<!doctype html><meta charset="windows-1258">'),
    ],
    [
      '<meta http-equiv>',
      'text/html',
      page(
        partedBy(0xc4, 0xb7),
        '<meta http-equiv=content-type content="text/html; charset=windows-1255">',
      ),
    ],
    [
      '<meta> with letters as numbers',
      'text/html',
      page(partedBy(0xc4, 0xb7), '<meta charset="&#119;indows&#x2d;1255">'),
    ],
    [
      'one of two <meta>',
      'text/html',
      page(partedBy(0xc4, 0xb7), '<meta charset=utf-8><meta charset=windows-1255>'),
    ],
    [
      'the XML declaration',
      'text/html',
      page(partedBy(0xc4, 0xb7), '<?xml version="1.0" encoding="ibm866"?><!doctype html>'),
    ],
    [
      'a byte order mark',
      'text/html; charset=utf-8',
      Buffer.from(
        `\u{feff}\u{652f}${[...CLABE].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')}`,
        'utf16le',
      ),
    ],
    [
      'an address that carries a page',
      'text/html; charset=utf-8',
      Buffer.from(
        `<iframe src="data:text/html;charset=windows-1255;base64,${partedBy(0xc4, 0xb7).toString('base64')}"></iframe>`,
      ),
    ],
  ])('is the one that a browser would use: %s', async (_, type, body) => {
    const { code, out } = await scanOf(type, body);
    expect([code, out]).toEqual([1, expect.stringContaining(`"${CLABE}"`)]);
  });

  it.each([
    ['an encoding of nobody’s', 'text/html; charset=none-such', page(Buffer.from('Hola'))],
    ['one that browsers refuse', 'text/html; charset=hz-gb-2312', page(Buffer.from('Hola'))],
    ['letters that it does not have', 'text/html; charset=gbk', page(Buffer.from([0x81, 0x36]))],
    [
      'more encodings than a page has',
      'text/html',
      page(
        Buffer.from('é'),
        '<meta charset=utf-8><meta charset=big5><meta charset=gbk><meta charset=koi8-r><meta charset=ibm866>',
      ),
    ],
    ['letters that a browser guesses', 'text/html', page(Buffer.from([0x82, 0x55, 0x82, 0x58]))],
    [
      'a frame in letters that a browser guesses',
      'text/html; charset=utf-8',
      Buffer.from('<iframe src="data:text/html;base64,gliCVQ=="></iframe>'),
    ],
  ])('that is unknown is reported as not checked: %s', async (_, type, body) => {
    const { code, out } = await scanOf(type, body);
    expect([code, out]).toEqual([3, expect.stringContaining('"encoding"')]);
  });

  it('can be windows-1252', async () => {
    const body = Buffer.from('<meta charset=iso-8859-1><p>Apoyo: escríbenos, señal', 'latin1');
    expect((await scanOf('text/html', body)).code).toBe(0);
    const icon = '<link rel=icon href="data:;base64,iVBORw0KGgo="><p>Año';
    expect((await scanOf('text/html; charset=utf-8', Buffer.from(icon))).code).toBe(0);
  });

  it('is detected for a local file as for a page', async () => {
    const { at, runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    await writeFile(at('page.html'), Buffer.from(`\u{feff}\u{652f}${CLABE}`, 'utf16le'));
    expect((await runCommand(['verify', 'page.html', '--key', key, ...SCAN])).code).toBe(1);
    await writeFile(at('page.html'), Buffer.from([0x82, 0x55, 0x82, 0x58]));
    const { code, out } = await runCommand(['verify', 'page.html', '--key', key, ...SCAN]);
    expect([code, out]).toEqual([3, expect.stringContaining('"encoding"')]);
  });
});

describe('a page without a media type', () => {
  it.each([
    ['Hola. <!-- 014027000005555558 -->', 1, '"clabe"'],
    ['<?xml version="1.0"?><p><![CDATA[014027]]><![CDATA[000005]]>555558</p>', 3, '"not-html"'],
  ])('is also read as text, and not as XML: %s', async (body, code, message) => {
    const scanned = await scanOf(undefined, Buffer.from(body));
    expect([scanned.code, scanned.out]).toEqual([code, expect.stringContaining(message)]);
  });
});
