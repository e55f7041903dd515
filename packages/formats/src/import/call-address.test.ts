import { expect, it } from 'vitest';
import { isCallAddress, removeCallAddresses } from './call-address.ts';
import { readPlace } from './read-place.ts';

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
  'sip:sala@red.example',
  'https://app.zoom.com/wc/1/join',
  'https://nube.example/apps/spreed/call/abc',
  'https://mi-jitsi-nuevo.example/Sala',
  'https://vdo.ninja/?room=x',
  'https://cliente.example/#/room/abc',
  'https://redirige.example/?u=https://meet.jit.si/Sala',
  'https://redirige.example/?u=https%3A%2F%2Fmeet.jit.si%2FSala',
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

it.each([
  'Entra: zoom.us/j/1?pwd=S',
  'Entra en meet.google.com/abc-defg-hij.',
  'Llama a tel:+525512345678',
  'xmpp:sala@conf.red.example?join',
  'sala@conf.red.example',
  'Meeting ID: 987 6543 2100 Passcode: 123456',
])('removes the line %s', (line) => {
  expect(removeCallAddresses(`Nos vemos.\n${line}`)).toEqual({ text: 'Nos vemos.', hasCall: true });
});

it.each([
  'Escribe a hola@colectiva.example o mira colectiva.example/taller.',
  'Nos vemos en la sala.Luego comemos.',
  'Lee https://colectiva.example/?etiqueta=tag:radio&hora=10:30',
])('leaves the line %s', (line) => {
  expect(removeCallAddresses(line)).toEqual({ text: line, hasCall: false });
});

it.each([
  'Jitsi: meet.jit.si/Sala',
  'sala@conf.red.example',
  'sala@red.example',
  'Zoom, Meeting ID: 987 6543 2100',
  'https://colectiva.example/',
])('takes %s for no place', (location) => {
  const codes: string[] = [];
  expect(readPlace(location, (code) => codes.push(code))).toBeUndefined();
  expect(codes).toEqual(['address-not-imported']);
});

it('keeps the place that an address of a call stands beside', () => {
  expect(readPlace('Patio https://meet.jit.si/Sala', () => undefined)?.name).toBe('Patio');
});

it('leaves a text without a call as it is', () => {
  const text = 'La contraseña del wifi está en la puerta: https://colectiva.example/';
  expect(removeCallAddresses(text)).toEqual({ text, hasCall: false });
});
