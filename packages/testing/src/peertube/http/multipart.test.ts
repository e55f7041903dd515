import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, logIn } from '../../../test/support/client.ts';
import { type PeerTubeSimulator, sampleMedia, startPeerTubeSimulator } from '../../index.ts';
import { hashSha256 } from '../uploads/storage.ts';

const UPLOAD = '/api/v1/videos/upload';
const CRLF = '\r\n';

let simulator: PeerTubeSimulator;
let root: Caller;
beforeEach(async () => {
  simulator = await startPeerTubeSimulator({ storage: 'hash' });
  root = await logIn(simulator);
});
afterEach(() => simulator.stop());

function post(body: Uint8Array<ArrayBuffer>, type = 'multipart/form-data; boundary=ab') {
  return root.call(UPLOAD, { method: 'POST', headers: { 'content-type': type }, body });
}

function form(file: Uint8Array, filename = 'charla.mp4') {
  const disposition = 'Content-Disposition: form-data';
  const head = [
    '--ab',
    `${disposition}; name="name"`,
    '',
    'Ñandú',
    '--ab',
    `${disposition}; name="channelId"`,
    '',
    '1',
    '--ab',
    `${disposition}; name="videofile"; filename="${filename}"`,
    'Content-Type: video/mp4',
    '',
    '',
  ].join(CRLF);
  return Uint8Array.from(Buffer.concat([Buffer.from(head), file, Buffer.from(`${CRLF}--ab--`)]));
}

describe('a form', () => {
  it('is parsed byte for byte, whatever its file contains', async () => {
    const file = Buffer.from(sampleMedia({ size: 3_000_000 }));
    for (let at = 65_000; at < file.length; at += 65_000) file.write(`${CRLF}--a${CRLF}--`, at);
    expect((await post(form(file))).status).toBe(200);
    const expected = { name: 'Ñandú', size: file.length, sha256: hashSha256(file) };
    expect(simulator.videos()).toMatchObject([expected]);
  });

  it.each(['ñandú y charla.mp4', 'a%22b.mp4', String.raw`C:\\videos\\charla.mp4`])(
    'takes a file called %s',
    async (filename) => {
      expect((await post(form(sampleMedia({ size: 100 }), filename))).status).toBe(200);
    },
  );

  it.each([
    ['in its file', 400],
    ['before its last boundary', 8],
    ['in its fields', 1200],
  ])('truncated %s is rejected with the message of the real parser', async (_where, by) => {
    const whole = form(sampleMedia({ size: 1000 }));
    const answer = await post(whole.subarray(0, whole.length - by));
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ code: 'Error', detail: 'Unexpected end of form' });
    expect(simulator.videos()).toEqual([]);
  });

  it('without a boundary is rejected with the message of the real parser', async () => {
    const answer = await post(form(sampleMedia({ size: 100 })), 'multipart/form-data');
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ detail: 'Multipart: Boundary not found' });
  });

  it('with a part whose headers are unterminated is rejected without waiting', async () => {
    const head = '--ab\r\nContent-Disposition: form-data; name="videofile"; filename="charla';
    const answer = await post(Uint8Array.from(Buffer.from(`${head}\r\n--ab--\r\n`)));
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ detail: 'Malformed part header' });
  });

  it('stores nothing if the connection is reset', async () => {
    simulator.faults.add({ when: { path: /upload$/ }, do: 'reset', afterBytes: 1000 });
    await expect(post(form(sampleMedia({ size: 5000 })))).rejects.toThrow('fetch failed');
    expect(simulator.videos()).toEqual([]);
    expect((await post(form(sampleMedia({ size: 5000 })))).status).toBe(200);
  });
});
