import { expect, it } from 'vitest';
import { formatHost } from './format-host.ts';

it.each([
  ['https://tubo.example/w/1', 'tubo.example'],
  ['https://tubo.example:443/', 'tubo.example'],
  ['http://127.0.0.1:9000/w/1', '127.0.0.1:9000'],
  ['https://ana:clave@tubo.example/', 'tubo.example'],
  ['https://TUBO.example', 'tubo.example'],
])('formats the host of %s as %s', (url, host) => expect(formatHost(url)).toBe(host));

it('shows a name with a look-alike character as the network has it', () => {
  expect(formatHost('https://\u043Etro.example')).toBe('xn--tro-red.example'); // a Cyrillic o
  expect(formatHost('https://tubo.example@otro.example/')).toBe('otro.example');
});

it('throws for text that is not an address', () =>
  expect(() => formatHost('tubo')).toThrow(TypeError));
