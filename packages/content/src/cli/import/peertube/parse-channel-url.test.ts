import { expect, it } from 'vitest';
import { parseChannelUrl } from './parse-channel-url.ts';

const here = { baseUrl: 'https://tubo.example', name: 'talleres' };

it.each([
  ['https://tubo.example/c/talleres', here],
  ['https://tubo.example/c/talleres/videos?sort=name#lista', here],
  ['https://tubo.example/c/talleres/', here],
  ['https://tubo.example/video-channels/talleres/video-playlists', here],
  ['https://tubo.example/@talleres', here],
  ['https://tubo.example/c/talleres@tubo.example/videos', here],
  ['tubo.example/c/talleres', here],
  ['HTTPS://TUBO.example/c/talleres', here],
  [
    'https://tubo.example:8443/c/a.b_c-d',
    { baseUrl: 'https://tubo.example:8443', name: 'a.b_c-d' },
  ],
  ['http://127.0.0.1:9000/c/x', { baseUrl: 'http://127.0.0.1:9000', name: 'x' }],
  ['https://tubo.example/c/x@otro.example', { ...here, name: 'x', otherHost: 'otro.example' }],
  ['https://tubo.example/a/ada/video-channels', 'account'],
  ['https://tubo.example/accounts/ada', 'account'],
  ['http://tubo.example/c/talleres', 'insecure'],
  ['https://tubo.example/w/abc', 'other'],
  ['https://tubo.example/', 'other'],
  ['https://tubo.example/c/', 'other'],
  ['https://tubo.example/c/..%2f..', 'other'],
  ['https://ada:clave@tubo.example/c/talleres', 'other'],
  ['ftp://tubo.example/c/talleres', 'other'],
  ['javascript:alert(1)', 'other'],
  ['talleres', 'other'],
  ['', 'other'],
])('reads the channel of %s', (text, expected) => {
  expect(parseChannelUrl(text)).toEqual(expected);
});
