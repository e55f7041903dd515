import { expect, it } from 'vitest';
import { hostOf } from './host-of.ts';

it.each([
  ['https://tubo.example/w/1', 'tubo.example'],
  ['https://tubo.example:443/', 'tubo.example'],
  ['http://127.0.0.1:9000/w/1', '127.0.0.1:9000'],
  ['https://ana:clave@tubo.example/', 'tubo.example'],
  ['https://TUBO.example', 'tubo.example'],
])('of %s is %s', (url, host) => expect(hostOf(url)).toBe(host));

it('shows a name with a look-alike letter as the network has it', () => {
  expect(hostOf('https://\u043Etro.example')).toBe('xn--tro-red.example'); // a Cyrillic o
  expect(hostOf('https://tubo.example@otro.example/')).toBe('otro.example');
});

it('throws for what is no address', () => expect(() => hostOf('tubo')).toThrow(TypeError));
