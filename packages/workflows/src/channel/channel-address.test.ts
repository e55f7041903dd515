import { describe, expect, it } from 'vitest';
import { formatChannelAddress, parseChannelAddress } from './channel-address.ts';

describe('parseChannelAddress', () => {
  it.each([
    ['https://video.example/c/charlas', 'channel', 'charlas'],
    ['https://video.example/c/charlas/videos?s=1', 'channel', 'charlas'],
    ['video.example/video-channels/charlas', 'channel', 'charlas'],
    ['https://video.example/@charlas', 'channel', 'charlas'],
    ['https://video.example/c/charlas@video.example', 'channel', 'charlas'],
    ['charlas@video.example', 'channel', 'charlas'],
    ['@charlas@video.example', 'channel', 'charlas'],
    ['https://video.example/a/ada/video-channels', 'account', 'ada'],
    ['https://video.example', 'server', undefined],
    ['video.example/', 'server', undefined],
  ])('reads %s', (text, kind, name) => {
    expect(parseChannelAddress(text)).toEqual({ baseUrl: 'https://video.example', kind, name });
  });

  it.each([
    ['https://video.example/w/abc', 'other'],
    ['ftp://video.example/c/charlas', 'other'],
    ['https://ada:secreto@video.example/c/charlas', 'other'],
    ['http://video.example/c/charlas', 'insecure'],
    ['https://video.example/c/charlas@otro.example', 'other-server'],
  ])('rejects %s', (text, fault) => {
    expect(parseChannelAddress(text)).toBe(fault);
  });
});

it('writes each address in one way', () => {
  const format = (text: string): string => {
    const address = parseChannelAddress(text);
    return typeof address === 'string' ? address : formatChannelAddress(address);
  };
  expect(format('https://VIDEO.example/c/Charlas')).toBe('video.example/c/charlas');
  expect(format('charlas@video.example')).toBe('video.example/c/charlas');
  expect(format('https://video.example/a/ada')).toBe('video.example/a/ada');
  expect(format('https://video.example')).toBe('video.example');
});
