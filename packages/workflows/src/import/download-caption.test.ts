import { expect, it } from 'vitest';
import { downloadCaption } from './download-caption.ts';

const baseUrl = 'https://video.example';

/** Downloads captions at an address that a server names; lists what was asked for. */
async function download(fileUrl: string, body = 'WEBVTT\n') {
  const asked: string[] = [];
  const text = await downloadCaption(
    { language: 'es', label: '', fileUrl },
    {
      baseUrl,
      fetch: async (input) => {
        asked.push(new Request(input).url);
        return new Response(body);
      },
      signal: new AbortController().signal,
    },
  );
  return { asked, text };
}

it('asks a store of another host, with what it signs its addresses by', async () => {
  const url = 'https://store.example/a/b.vtt?X-Signature=abc%2F1&expires=3';
  expect(await download(url)).toEqual({ asked: [url], text: 'WEBVTT\n' });
});

it.each([
  'http://127.0.0.1:8080/admin/shutdown',
  'https://localhost/admin',
  'https://[::1]/admin',
  'http://192.168.1.1/reboot',
  'http://store.example/a.vtt',
  'file:///etc/passwd',
  'data:text/vtt,WEBVTT',
  'javascript:alert(1)',
  'https://',
])('asks nothing of %s', async (url) => {
  expect(await download(url)).toEqual({ asked: [], text: undefined });
});

it.each(['WEBVTTish', '<html>', '', 'webvtt\n'])('takes %j for no captions', async (body) => {
  expect((await download(`${baseUrl}/a.vtt`, body)).text).toBeUndefined();
});
