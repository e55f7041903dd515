import { createHmac } from 'node:crypto';
import { stopClock } from '@comunal/test-kit';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { TokenHandler } from '../../src/element/index.ts';
import { useRoomPages } from './support/use-room-pages.ts';

const secret = 'a-secret-of-the-tests-and-of-nothing-else';
const { open, card, simulator } = useRoomPages({ token: { secret } });
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const sign = (claims: object): string => {
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
const nowSeconds = Math.floor(Date.now() / 1_000);
const good = { iss: 'app', aud: 'jitsi', sub: '*', room: 'asamblea', exp: nowSeconds + 600 };

/** Sets a handler that returns this token. */
const setHandlerResult = (page: Page, token: unknown): Promise<void> =>
  page.evaluate((result) => {
    const element = document.querySelector('comunal-room');
    if (element) element.tokenHandler = () => result as ReturnType<TokenHandler>;
  }, token);

describe('a closed room', () => {
  it('opens with the token of the handler, and shows it nowhere', async () => {
    const { page, reach, errors } = await open(card('room="asamblea" open="embed"'));
    const token = sign(good);
    await page.evaluate((result) => {
      const asked: object[] = [];
      Object.assign(globalThis, { asked });
      const element = document.querySelector('comunal-room');
      if (element)
        element.tokenHandler = async ({ instance, room }) => {
          asked.push({ instance, room });
          return result;
        };
    }, token);
    await page.getByText('Qué hace falta y quién ve qué').click();
    await page.getByText('La sala es cerrada').waitFor();
    expect(await page.evaluate(() => globalThis['asked' as never])).toEqual([]);
    await page.getByRole('button').click();
    await page.frameLocator('iframe').getByRole('button', { name: 'Join meeting' }).click();
    await reach('joined');
    expect(await page.evaluate(() => globalThis['asked' as never])).toEqual([
      { instance: `${simulator().url}/`, room: 'asamblea' },
    ]);
    // Browsers send nothing of what stands behind #.
    expect(simulator().requests.filter((path) => path.includes(token))).toEqual([]);
    const html = await page.evaluate(() => {
      const element = document.querySelector('comunal-room');
      element?.leave();
      return document.documentElement.outerHTML + (element?.shadowRoot?.innerHTML ?? '');
    });
    expect(html).not.toContain(token);
    expect(errors).toEqual([]);
  });

  it.each([
    ['nobody has a pass', null, 'No hay un pase para ti', 'token-missing'],
    ['the pass is empty', '', 'No hay un pase para ti', 'token-missing'],
    ['the pass is none', 'hola', 'El servidor no acepta el pase', 'token-refused'],
    ['the pass is no text', 7, 'El servidor no acepta el pase', 'token-refused'],
    ['the pass has expired', sign({ ...good, exp: nowSeconds - 60 }), 'ya venció', 'token-expired'],
    [
      'the pass is not valid yet',
      sign({ ...good, nbf: nowSeconds + 600 }),
      'todavía no es válido',
      'token-refused',
    ],
    [
      'the pass is for another room',
      sign({ ...good, room: 'otra' }),
      'es para otra sala',
      'wrong-room',
    ],
    [
      'the pass names no room',
      sign({ ...good, room: undefined }),
      'El servidor no acepta el pase',
      'token-refused',
    ],
  ])('stays closed without a request where %s', async (_title, token, text, reason) => {
    const { page, elsewhere, errors, states } = await open(card());
    await setHandlerResult(page, token);
    await page.getByRole('button').click();
    await page.getByText(text).waitFor();
    expect([elsewhere, errors, await states()]).toEqual([[], [], [`failed: ${reason}`]]);
    expect(await page.getByRole('button').isEnabled()).toBe(true);
  });

  it.each(['throws', 'rejects'])(
    'shows a failure when the handler %s, without the error',
    async (how) => {
      const { page, elsewhere, errors, states } = await open(card());
      await page.evaluate((way) => {
        const fail = (): never => {
          throw new Error('secreto');
        };
        const element = document.querySelector('comunal-room');
        if (element) element.tokenHandler = way === 'throws' ? fail : async () => fail();
      }, how);
      await page.getByRole('button').click();
      await page.getByText('No se pudo pedir tu pase').waitFor();
      expect([elsewhere, errors]).toEqual([[], []]);
      expect(await states()).toEqual(['failed: token-handler-failed']);
    },
  );

  it('waits half a minute for the handler, and aborts it', async () => {
    const { page, elsewhere, states } = await open(card(), {
      prepare: (fresh) => stopClock(fresh, Date.now()),
    });
    await page.evaluate(() => {
      const element = document.querySelector('comunal-room');
      if (element)
        element.tokenHandler = ({ signal }) => {
          Object.assign(globalThis, { signal });
          return new Promise(() => undefined);
        };
    });
    await page.getByRole('button').click();
    await page.waitForFunction(() => 'signal' in globalThis);
    await page.getByText('Preparando la llamada').waitFor();
    await page.clock.fastForward(29_999);
    expect(await page.evaluate(() => (globalThis['signal' as never] as AbortSignal).aborted)).toBe(
      false,
    );
    await page.clock.fastForward(1);
    await page.getByText('Nadie respondió').waitFor();
    expect(await page.evaluate(() => (globalThis['signal' as never] as AbortSignal).aborted)).toBe(
      true,
    );
    expect([elsewhere, await states()]).toEqual([[], ['failed: token-handler-failed']]);
  });

  it('aborts the handler when the element is removed', async () => {
    const { page, elsewhere, states } = await open(card());
    await page.evaluate(() => {
      const element = document.querySelector('comunal-room');
      if (element)
        element.tokenHandler = ({ signal }) =>
          new Promise((resolve) => {
            Object.assign(globalThis, { signal, resolve });
          });
    });
    await page.getByRole('button').click();
    await page.waitForFunction(() => 'signal' in globalThis);
    const aborted = await page.evaluate((token) => {
      document.querySelector('comunal-room')?.remove();
      (globalThis['resolve' as never] as (token: string) => void)(token);
      return (globalThis['signal' as never] as AbortSignal).aborted;
    }, sign(good));
    expect(aborted).toBe(true);
    expect([elsewhere, await states()]).toEqual([[], []]);
  });

  it('shows it when the server requires a token and the page has no handler', async () => {
    const { page, states } = await open(card('room="asamblea" open="embed"'));
    await page.getByRole('button').click();
    await page.frameLocator('iframe').getByRole('button', { name: 'Join meeting' }).click();
    await page.getByText('El servidor pide un pase').waitFor();
    expect((await states()).at(-1)).toBe('failed: token-missing');
  });
});
