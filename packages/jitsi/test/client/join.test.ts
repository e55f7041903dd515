import { describe, expect, it } from 'vitest';
import { enter, useCallPages } from './support/use-call-pages.ts';

const { open, join, simulator, roomName } = useCallPages();
const states = (): string[] => globalThis.states;

describe('joining', () => {
  it('opens a frame and nothing else, under a strict policy with Trusted Types', async () => {
    const { page, elsewhere, errors } = await open();
    const name = roomName();
    await join(page, name, { userInfo: { displayName: 'Ada' } });
    expect(await page.evaluate(states)).toEqual(['loading', 'joined']);
    expect(simulator().room(name).participants).toMatchObject([
      { displayName: 'Ada', status: 'joined', isModerator: true },
    ]);
    expect(elsewhere).toHaveLength(1);
    expect(elsewhere[0]).toMatch(`${simulator().url}/${name}`);
    expect(errors).toEqual([]);
  });

  it.each([
    ['', {}, true],
    [', unless the config undoes it', { config: { deeplinking: { disabled: false } } }, false],
  ])('skips the page of the mobile app%s', async (_title, options, disabled) => {
    const { page } = await open();
    await enter(page, { instance: simulator().url, room: roomName(), ...options });
    const src = await page.locator('iframe').getAttribute('src');
    const value = /[#&]config\.deeplinking=([^&]*)/.exec(src ?? '')?.[1] ?? 'null';
    expect(JSON.parse(decodeURIComponent(value))).toEqual({ disabled });
  });
});
