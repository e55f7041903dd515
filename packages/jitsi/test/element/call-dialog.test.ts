import { axeViolations, silentServer, stopClock, strictPolicy } from '@comunal/test-kit';
import { pickCases } from '@comunal/test-kit/pick-cases';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { countEverything, countLeft } from '../support/count-everything.ts';
import { useRoomPages } from './support/use-room-pages.ts';

const { open, card, simulator, roomName, host } = useRoomPages();
const EMBED = 'open="embed"';
const join = (page: Page): Promise<void> =>
  page.frameLocator('iframe').getByRole('button', { name: 'Join meeting' }).click();
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName);
const getStatus = (page: Page): Promise<string | null> =>
  page.getByRole('dialog').getByRole('status').textContent();

/** Records what the page requests of the browser's devices. */
const watchDevices = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const requests: string[] = [];
    Object.assign(globalThis, { requests });
    if (!('mediaDevices' in navigator)) return;
    for (const name of ['getUserMedia', 'getDisplayMedia', 'enumerateDevices'] as const)
      Object.assign(navigator.mediaDevices, { [name]: () => void requests.push(name) });
  });

describe('the dialog', () => {
  it('fills the window, takes the focus, and requests no device itself', async () => {
    const name = roomName();
    const { page, reach, errors, elsewhere } = await open(card(`room="${name}" ${EMBED}`), {
      prepare: watchDevices,
    });
    await page.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await reach('prejoin');
    const dialog = page.getByRole('dialog', { name: 'Llamada: Asamblea' });
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width, height });
    // Or a phone would show a page of the mobile app in it.
    expect(await page.locator('iframe').getAttribute('src')).toContain('config.deeplinking=');
    const frame = await page.locator('iframe').boundingBox();
    expect(frame?.height).toBeGreaterThan(height * 0.8);
    expect(await focused(page)).toBe('IFRAME');
    await join(page);
    await reach('joined');
    await page.getByText('Estás en la llamada.').first().waitFor();
    expect(simulator().room(name).participants).toMatchObject([
      { status: 'joined', audioMuted: true, videoMuted: true },
    ]);
    expect(await page.evaluate(() => globalThis['requests' as never])).toEqual([]);
    expect(elsewhere).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('has a button that leaves the call and returns the focus', async () => {
    const name = roomName();
    const { page, reach, states } = await open(card(`room="${name}" ${EMBED}`));
    await page.getByRole('button').click();
    await join(page);
    await reach('joined');
    await page.getByRole('button', { name: 'Salir de la llamada y volver a la página' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Saliste de la llamada.').waitFor();
    expect(await page.locator('iframe, dialog').count()).toBe(0);
    expect(await focused(page)).toBe('BUTTON');
    await expect.poll(() => simulator().room(name).participants).toEqual([]);
    expect(await states()).toEqual(['loading', 'prejoin', 'joined', 'ended: disposed']);
    // The call can be opened again.
    await page.getByRole('button').click();
    await join(page);
    await page.getByText('Estás en la llamada.').first().waitFor();
  });

  it('is closed by Escape before the person has joined, and not after', async () => {
    const { page, reach } = await open(card(`room="${roomName()}" ${EMBED}`));
    await page.getByRole('button').click();
    await reach('prejoin');
    const back = page.getByRole('button', { name: 'Salir de la llamada' });
    await back.press('Escape');
    await page.getByText('Saliste de la llamada.').waitFor();
    await page.getByRole('button').click();
    await join(page);
    await page.getByText('Estás en la llamada.').first().waitFor();
    for (const key of ['Escape', 'Escape', 'Escape']) await back.press(key);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
  });

  it('passes axe with the call in it, in each language that the page changes to', async () => {
    const { page, reach } = await open(card(`room="${roomName()}" ${EMBED}`));
    await page.getByRole('button').click();
    await reach('prejoin');
    for (const [width, lang, leave, text] of [
      [320, 'es', 'Salir de la llamada', 'Antes de entrar'],
      [320, 'en', 'Leave the call', 'Before you go in'],
      [1280, 'pt', 'Sair da chamada', 'Antes de entrar'],
    ] as const) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), lang);
      await page.getByRole('button', { name: leave }).waitFor();
      expect(await getStatus(page)).toContain(text);
      expect(await axeViolations(page)).toEqual([]);
    }
  });
});

describe('the status', () => {
  it('follows the way through the lobby', async () => {
    const name = roomName();
    const room = simulator().room(name);
    room.join('Ada');
    room.lobby = true;
    const { page, reach } = await open(card(`room="${name}" ${EMBED}`));
    await page.getByRole('button').click();
    await join(page);
    await reach('lobby');
    expect(await getStatus(page)).toContain('sala de espera');
    await expect.poll(() => room.participants.at(-1)?.status).toBe('knocking');
    room.admit();
    await reach('joined');
    expect(await getStatus(page)).toBe('Estás en la llamada.');
  });

  it('says when a moderator turns the person away', async () => {
    const name = roomName();
    const room = simulator().room(name);
    room.join('Ada');
    room.lobby = true;
    const { page, states } = await open(card(`room="${name}" ${EMBED}`));
    await page.getByRole('button').click();
    await join(page);
    await expect.poll(() => room.participants.at(-1)?.status).toBe('knocking');
    room.deny();
    await page.getByText('No te dejaron entrar').waitFor();
    expect((await states()).at(-1)).toBe('failed: refused');
    expect(await focused(page)).toBe('BUTTON');
  });

  it('asks for the password, and again after a wrong one', async () => {
    const name = roomName();
    const room = simulator().room(name);
    room.join('Ada');
    room.password = 'secreto';
    const { page, reach } = await open(card(`room="${name}" ${EMBED}`));
    await page.getByRole('button').click();
    await join(page);
    await reach('password-required');
    expect(await getStatus(page)).toContain('La sala pide una contraseña');
    room.tryPassword('no');
    await page.getByRole('dialog').getByText('Esa no es la contraseña').waitFor();
    room.tryPassword('secreto');
    await reach('joined');
    expect(await getStatus(page)).toBe('Estás en la llamada.');
  });

  it('says that the person is in a breakout room', async () => {
    const name = roomName();
    const room = simulator().room(name);
    const { page, reach } = await open(card(`room="${name}" ${EMBED}`));
    await page.getByRole('button').click();
    await join(page);
    await reach('joined');
    room.move(room.participants[0]?.id ?? '', room.addBreakoutRoom('Grupo 1'));
    await reach('breakout');
    expect(await getStatus(page)).toContain('sala aparte');
  });

  const DROPPED: readonly (readonly [lang: string, dropped: string, back: string])[] = [
    ['es', 'Se cortó la conexión con', 'Estás en la llamada.'],
    ['en', 'The connection to', 'You are in the call.'],
    ['pt', 'A conexão com', 'Você está na chamada.'],
  ];
  it.each(pickCases(DROPPED, 2))(
    'says that the connection dropped, until it is back: %s',
    async (lang, dropped, back) => {
      const name = roomName();
      const room = simulator().room(name);
      const { page, reach, states } = await open(card(`room="${name}" ${EMBED}`), { lang });
      await page.getByRole('button').click();
      await join(page);
      await reach('joined');
      room.startOutage();
      await page.getByRole('dialog').getByText(dropped).waitFor();
      room.endOutage();
      room.reloadPages();
      // The app shows its own screen before the call again; the person is on the way back, not before the call.
      await page.frameLocator('iframe').getByRole('button', { name: 'Join meeting' }).waitFor();
      expect(await getStatus(page)).toContain(dropped);
      await page.keyboard.press('Escape');
      await join(page);
      await page.getByRole('dialog').getByText(back).waitFor();
      expect(await states()).toEqual(['loading', 'prejoin', 'joined', 'reconnecting', 'joined']);
    },
  );

  it('offers the call again when the connection does not come back', async () => {
    const name = roomName();
    const { page, reach, states } = await open(card(`room="${name}" ${EMBED}`));
    await page.getByRole('button').click();
    await join(page);
    await reach('joined');
    await stopClock(page, '2030-01-01T00:00:00Z');
    simulator().room(name).startOutage();
    await reach('reconnecting');
    await page.clock.fastForward(120_000);
    await page.getByText(`Se perdió la conexión con ${host()}`).waitFor();
    expect((await states()).at(-1)).toBe('ended: lost');
    expect(await page.locator('iframe, dialog').count()).toBe(0);
    expect(await focused(page)).toBe('BUTTON');
  });

  it.each([
    ['ended', 'terminó para todas', (name: string) => simulator().room(name).end()],
    [
      'kicked',
      'te sacó de la llamada',
      (name: string) =>
        simulator()
          .room(name)
          .kick(simulator().room(name).participants[0]?.id ?? ''),
    ],
    [
      'left',
      'Saliste de la llamada',
      (name: string) =>
        simulator()
          .room(name)
          .leave(simulator().room(name).participants[0]?.id ?? ''),
    ],
  ])('says why the call is over: %s', async (reason, text, act) => {
    const name = roomName();
    const { page, reach, states } = await open(card(`room="${name}" ${EMBED}`));
    await page.getByRole('button').click();
    await join(page);
    await reach('joined');
    act(name);
    await page.getByText(text).waitFor();
    expect((await states()).at(-1)).toBe(`ended: ${reason}`);
    expect(await page.locator('iframe, dialog').count()).toBe(0);
    expect(await focused(page)).toBe('BUTTON');
  });

  it('offers a tab where the policy of the page forbids the frame', async () => {
    const { page, states } = await open(card(`room="${roomName()}" ${EMBED}`), {
      policy: strictPolicy(),
    });
    await page.getByRole('button').click();
    await page.getByText('Esta página no permite').waitFor();
    expect(await states()).toEqual(['loading', 'failed: frame-blocked']);
    const opening = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'en otra pestaña' }).click();
    expect((await opening).url()).toContain(simulator().url);
  });

  it('offers a tab where the server does not answer', async () => {
    const server = await silentServer();
    const { page, reach } = await open(card(`room="sala" ${EMBED}`, server.url), {
      frame: server.url,
      prepare: (fresh) => stopClock(fresh, '2030-01-01T00:00:00Z'),
    });
    await page.getByRole('button').click();
    await reach('loading');
    await page.getByRole('dialog').getByText(`Cargando la llamada desde`).waitFor();
    await page.clock.fastForward(120_000);
    await page.getByText(`No hubo respuesta de ${new URL(server.url).host}`).waitFor();
    expect(await page.getByRole('button').count()).toBe(2);
  });
});

describe('removing the element', () => {
  it.each([
    ['removed', (element: Element) => element.remove()],
    ['another room', (element: Element) => element.setAttribute('room', 'otra')],
  ])('leaves the call: %s', async (_title, act) => {
    const name = roomName();
    const { page, reach, states } = await open(card(`room="${name}" ${EMBED}`));
    await page.getByRole('button').click();
    await join(page);
    await reach('joined');
    await page.locator('comunal-room').evaluate(act);
    await expect.poll(() => simulator().room(name).participants).toEqual([]);
    expect(await page.locator('iframe, dialog').count()).toBe(0);
    expect((await states()).at(-1)).toBe('joined');
  });

  it.each([
    ['hides it', (box: HTMLDetailsElement) => void (box.hidden = true)],
    ['folds it up', (box: HTMLDetailsElement) => void (box.open = false)],
  ])('leaves a call that nobody could see: the page %s', async (_title, act) => {
    const name = roomName();
    const { page, reach, states, errors } = await open(
      `<details open><summary>Sala</summary>${card(`room="${name}" ${EMBED}`)}</details><input>`,
    );
    await page.getByRole('button').click();
    await join(page);
    await reach('joined');
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: 'screen' });
    expect(simulator().room(name).participants).toHaveLength(1);
    await page.locator('main > details').evaluate(act);
    await expect.poll(() => simulator().room(name).participants).toEqual([]);
    expect((await states()).at(-1)).toBe('ended: disposed');
    await page.getByRole('textbox').fill('The page can be used again');
    expect(errors).toEqual([]);
  });

  it('leaves no listener, timer or frame of the page behind', async () => {
    const { page, reach } = await open('', {
      prepare: (fresh) => fresh.addInitScript(countEverything),
    });
    await page.waitForFunction(() => true); // with which Playwright puts listeners of its own there
    const before = await countLeft(page);
    const attributes = {
      instance: simulator().url,
      room: roomName(),
      starts: '2030-03-15T10:00Z',
      ends: '2030-03-15T11:00Z',
      open: 'embed',
    } as const;
    await page.evaluate((attributes) => {
      const element = document.createElement('comunal-room');
      Object.assign(element, attributes);
      document.querySelector('main')?.append(element);
    }, attributes);
    await page.getByText('Abrir la llamada de todos modos').click();
    await page.getByRole('button').click();
    await join(page);
    await reach('joined');
    expect(await countLeft(page)).not.toEqual(before);
    await page.evaluate(() => document.querySelector('comunal-room')?.remove());
    await expect.poll(() => countLeft(page)).toEqual(before);
  });
});

it('keeps ten cards in one page apart', async () => {
  const names = Array.from({ length: 10 }, roomName);
  const { page, reach, elsewhere, errors } = await open(
    names.map((name) => card(`room="${name}" ${EMBED}`)).join(''),
  );
  await page.getByRole('button').nth(9).waitFor();
  expect(elsewhere).toEqual([]);
  for (const index of [9, 3]) {
    await page
      .getByRole('button', { name: `Abrir aquí la llamada en ${host()}` })
      .nth(index)
      .click();
    await join(page);
    await reach('joined');
    expect(simulator().room(names[index] ?? '').participants).toHaveLength(1);
    await page.evaluate((i) => document.querySelectorAll('comunal-room')[i]?.leave(), index);
    await page.getByText('Saliste de la llamada.').first().waitFor();
  }
  expect(elsewhere).toHaveLength(2);
  expect(errors).toEqual([]);
});
