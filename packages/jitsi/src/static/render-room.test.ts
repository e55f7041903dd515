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
    }).replaceAll(/\s/g, ' '),
  ).toBe(
    '<comunal-room instance="https://meet.example/" room="asamblea abierta" room-title="Asamblea &quot;abierta&quot;" starts="2030-03-15T10:00" ends="2030-03-15T11:00" time-zone="America/Mexico_City" lang="es"><a href="https://meet.example/asamblea%20abierta" rel="noopener noreferrer external">Asamblea &quot;abierta&quot; · Llamada en meet.example</a><br><time datetime="2030-03-15T16:00:00Z">viernes, 15 de marzo de 2030, 10:00–11:00 a.m., hora del centro de México</time></comunal-room>',
  );
});

it.each([
  [{ starts: '2030-03-15T10:00-06:00' }, '2030-03-15T16:00:00Z', '10:00 a.m., UTC-06:00'],
  [{ starts: '2030-03-15T10:00+0530' }, '2030-03-15T04:30:00Z', '10:00 a.m., UTC+05:30'],
  [{ starts: '2030-03-15T10:00:30Z' }, '2030-03-15T10:00:30Z', '10:00 a.m., UTC'],
  [
    { starts: '2030-03-15T10:00-06:00', timeZone: 'America/Sao_Paulo' },
    '2030-03-15T16:00:00Z',
    '1:00 p.m., hora de Brasilia',
  ],
  [
    { starts: '2030-03-15T10:00-06:00', ends: '2030-03-15T17:30Z' },
    '2030-03-15T16:00:00Z',
    '10:00–11:30 a.m., UTC-06:00',
  ],
])('tells when the call is where no script runs: %o', (times, machineTime, text) => {
  const [, time = ''] = /<br>(<time.*<\/time>)/.exec(renderRoom({ ...room, ...times })) ?? [];
  expect(time.replaceAll(/\s/g, ' ').replaceAll(' – ', '–')).toBe(
    `<time datetime="${machineTime}">viernes, 15 de marzo de 2030, ${text}</time>`,
  );
});

it.each(['', ' '])('takes the title %j as none', (title) => {
  expect(renderRoom({ ...room, title })).toBe(renderRoom(room));
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
  [{ starts: 'ayer' }, 'bad-option'],
  [{ starts: '' }, 'bad-option'],
  [{ starts: '2030-02-31T10:00Z' }, 'bad-option'],
  [{ starts: '2030-03-15T10:00' }, 'bad-option'],
  [{ starts: '2030-03-15T10:00', timeZone: 'Foo/Bar' }, 'bad-option'],
  [{ timeZone: '' }, 'bad-option'],
  [{ ends: '2030-03-15T10:00Z' }, 'bad-option'],
  [{ starts: '2030-03-15T10:00Z', ends: 'tarde' }, 'bad-option'],
  [{ starts: '2030-03-15T10:00Z', ends: '2030-03-15T09:00Z' }, 'bad-option'],
  [{ starts: '2030-03-15T10:00Z', ends: '2030-03-15T10:00Z' }, 'bad-option'],
])('refuses %o without repeating the name of the room', (wrong, code) => {
  const call = () => renderRoom({ ...room, ...(wrong as object) });
  expect(call).toThrow(expect.objectContaining({ code }));
  expect(call).not.toThrow('secreta');
});
