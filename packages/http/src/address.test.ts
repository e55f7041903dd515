import { expect, it } from 'vitest';
import { parseBaseUrl } from './address.ts';

it.each([
  ['https://video.example', 'https://video.example/'],
  ['https://video.example/api/v1', 'https://video.example/api/v1/'],
  ['https://video.example/api/v1//', 'https://video.example/api/v1/'],
  ['http://localhost:9000', 'http://localhost:9000/'],
  ['http://127.0.0.1:9000/', 'http://127.0.0.1:9000/'],
  ['http://[::1]:9000/', 'http://[::1]:9000/'],
])('takes %s', (address, checked) => {
  expect(parseBaseUrl(address)).toBe(checked);
});

it.each([
  ['http://video.example', 'insecure-address'],
  ['http://localhost.example', 'insecure-address'],
  ['http://127.0.0.1.example', 'insecure-address'],
  ['http://[fe80::1]', 'insecure-address'],
  ['video.example', 'bad-address'],
  ['', 'bad-address'],
  ['ftp://video.example', 'bad-address'],
  ['https://me:word@video.example', 'bad-address'],
  ['https://video.example?a=1', 'bad-address'],
  ['https://video.example/#a', 'bad-address'],
])('refuses %j', (address, code) => {
  expect(() => parseBaseUrl(address)).toThrow(expect.objectContaining({ code }));
});

it('says what is wrong with no call before it, since there was none', () => {
  expect(() => parseBaseUrl('video.example')).toThrow(/^bad-address: baseUrl is to be like /);
});
