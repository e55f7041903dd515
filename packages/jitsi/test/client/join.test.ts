import { describe, expect, it } from 'vitest';
import { useCallPages } from './support/use-call-pages.ts';

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
});
