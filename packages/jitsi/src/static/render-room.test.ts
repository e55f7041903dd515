import { expect, it } from 'vitest';
import { renderRoom } from '../index.ts';

const room = { instance: 'https://meet.example', room: 'asamblea abierta', locale: 'es' };

it('renders the element with a link that names the call and its server', () => {
  expect(
    renderRoom({
      ...room,
      title: 'Asamblea "abierta"',
      starts: '2030-03-15T10:00',
      ends: '2030-03-15T11:00',
      timeZone: 'America/Mexico_City',
    }),
  ).toBe(
    '<comunal-room instance="https://meet.example/" room="asamblea abierta" room-title="Asamblea &quot;abierta&quot;" starts="2030-03-15T10:00" ends="2030-03-15T11:00" time-zone="America/Mexico_City" lang="es"><a href="https://meet.example/asamblea%20abierta" rel="noopener noreferrer external">Asamblea &quot;abierta&quot; · Llamada en meet.example</a></comunal-room>',
  );
});

it.each([
  ['es', 'Llamada en meet.example'],
  ['en', 'Call on meet.example'],
  ['pt', 'Chamada em meet.example'],
])('names the server of a call without a title in %s', (locale, text) => {
  expect(renderRoom({ ...room, locale })).toContain(`>${text}</a>`);
});

it.each([
  [{ instance: 'http://meet.example' }, 'bad-instance'],
  [{ instance: 'javascript:alert(1)' }, 'bad-instance'],
  [{ room: 'secreta/../x' }, 'room-character'],
  [{ room: '' }, 'room-character'],
  [{ nombre: 'x' }, 'unknown-option'],
  [{ preset: 'nope' }, 'bad-preset'],
  [{ headingLevel: 9 }, 'bad-option'],
])('refuses %o without repeating the name of the room', (wrong, code) => {
  const call = () => renderRoom({ ...room, ...(wrong as object) });
  expect(call).toThrow(expect.objectContaining({ code }));
  expect(call).not.toThrow('secreta');
});
