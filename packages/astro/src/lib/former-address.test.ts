import { expect, it } from 'vitest';
import { readFormerAddress } from './former-address.ts';

const site = { url: 'https://radio.example/', base: '/' };
const below = { url: 'https://radio.example/radio/', base: '/radio/' };

it.each([
  ['https://radio.example/2019/taller', '/2019/taller/', ''],
  ['https://radio.example/2019/taller/', '/2019/taller/', ''],
  ['https://www.radio.example/2019/taller/#programa', '/2019/taller/', ''],
  ['https://radio.example/taller.html', '/taller.html', ''],
  ['https://radio.example/taller/index.html', '/taller/', ''],
  ['https://radio.example/taller.php', '/taller.php/', ''],
  ['https://radio.example/programaci%C3%B3n', '/programación/', ''],
  ['https://radio.example/?p=12', '/', 'p=12'],
  ['https://radio.example/a/../b/', '/b/', ''],
])('reads %s as %s', (address, path, query) => {
  expect(readFormerAddress(address, site)).toEqual({ path, query });
});

it.each([
  ['https://viejo.example/taller/', 'other-host'],
  ['https://radio.example:8443/taller/', 'other-host'],
  ['https://radio.example/%2e%2e%2f%2e%2e%2fetc/', 'unusable-path'],
  ['https://radio.example/.git/HEAD', 'unusable-path'],
  ['https://radio.example/a%5Cb/', 'unusable-path'],
  ['https://radio.example/a%00b/', 'unusable-path'],
  ['https://radio.example/a%0Ab/', 'unusable-path'],
  ['https://radio.example/100%25/', 'unusable-path'],
  ['https://radio.example/%E9/', 'unusable-path'],
])('cannot answer at %s: %s', (address, reason) => {
  expect(readFormerAddress(address, site)).toEqual({ reason });
});

it.each([
  ['https://radio.example/radio/taller', { path: '/radio/taller/', query: '' }],
  ['https://radio.example/radio', { path: '/radio/', query: '' }],
  ['https://radio.example/taller/', { reason: 'outside-base' }],
  ['https://radio.example/radiofonia/', { reason: 'outside-base' }],
])('reads %s in a site that stands in a folder of its host', (address, expected) => {
  expect(readFormerAddress(address, below)).toEqual(expected);
});
