import { expect, it } from 'vitest';
import { isCallAddress, removeCallAddresses } from './call-address.ts';

it.each([
  'https://meet.red.example/Sala',
  'https://jitsi-2.red.example/Sala',
  'https://bbb.red.example/',
  'https://nube.example/call/abc123',
  'https://nube.example/index.php/call/abc123',
  'https://aulas.example/b/ana-abc-def',
  'https://videollamadas.red.example/x',
  'zoommtg://join?confno=1',
  'tel:+525512345678',
])('takes %s for the address of a call', (address) => {
  expect(isCallAddress(address)).toBe(true);
});

it.each([
  'https://colectiva.example/taller',
  'https://actas.colectiva.example/2030',
  'https://colectiva.example/blog/',
  'https://tubo.example/w/abc',
  'no es una dirección',
])('takes %s for no address of a call', (address) => {
  expect(isCallAddress(address)).toBe(false);
});

it.each([
  't.me teams.microsoft.com zoom.us us02web.zoom.us',
  'signal.group chat.whatsapp.com 8x8.vc discord.gg',
])('knows %s', (hosts) => {
  for (const host of hosts.split(' ')) expect(isCallAddress(`https://${host}/x`)).toBe(true);
});

it('removes the lines that lead into a call, and the password with them', () => {
  const text = 'Nos vemos.\nEntra: https://meet.red.example/Sala\nContraseña: 123\nTrae agua.';
  expect(removeCallAddresses(text)).toEqual({ text: 'Nos vemos.\nTrae agua.', hasCall: true });
});

it('leaves a text without a call as it is', () => {
  const text = 'La contraseña del wifi está en la puerta: https://colectiva.example/';
  expect(removeCallAddresses(text)).toEqual({ text, hasCall: false });
});
