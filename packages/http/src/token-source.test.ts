import { describe, expect, it, vi } from 'vitest';
import { fakeClock } from '../test/fake-clock.ts';
import { thrownBy } from '../test/thrown-by.ts';
import { ComunalHttpError } from './http-error.ts';
import { createTokenSource, type Token } from './token-source.ts';

const request = { method: 'POST', path: 'users/token' };

function started(options: { readonly expiresInMs?: number } = {}) {
  const clock = fakeClock();
  const flights: PromiseWithResolvers<Token>[] = [];
  const refresh = vi.fn<(token: Token) => Promise<Token>>(() => {
    const pendingRefresh = Promise.withResolvers<Token>();
    flights.push(pendingRefresh);
    return pendingRefresh.promise;
  });
  const onChange = vi.fn<(token: Token | undefined) => void>();
  const current = { accessToken: 'one', ...options };
  return {
    clock,
    flights,
    refresh,
    onChange,
    tokens: createTokenSource({ current, refresh, onChange, clock }),
  };
}

describe('get', () => {
  it('gives the token as long as it holds', async () => {
    const { tokens, clock, refresh } = started({ expiresInMs: 100_000 });
    clock.advance(69_999);
    await expect(tokens.get()).resolves.toBe('one');
    expect(refresh).not.toHaveBeenCalled();
  });

  it('refreshes shortly before the end, once for all', async () => {
    const { tokens, clock, flights, onChange } = started({ expiresInMs: 100_000 });
    clock.advance(70_000);
    const both = Promise.all([tokens.get(), tokens.get()]);
    flights[0]?.resolve({ accessToken: 'two', expiresInMs: 100_000 });
    await expect(both).resolves.toEqual(['two', 'two']);
    expect(flights).toHaveLength(1);
    expect(onChange.mock.calls).toEqual([[{ accessToken: 'two', expiresInMs: 100_000 }]]);
    clock.advance(69_999);
    await expect(tokens.get()).resolves.toBe('two');
  });

  it('goes on with a token that still holds when the refresh fails', async () => {
    const { tokens, clock, flights } = started({ expiresInMs: 100_000 });
    clock.advance(99_999);
    const token = tokens.get();
    flights[0]?.reject(new Error('no network'));
    await expect(token).resolves.toBe('one');
    clock.advance(1);
    const late = tokens.get();
    flights[1]?.reject(new Error('no network'));
    await expect(late).rejects.toThrow('no network');
  });

  it('gives nothing when nobody is logged in', async () => {
    const { tokens, onChange } = started();
    tokens.set(undefined);
    await expect(tokens.get()).resolves.toBeUndefined();
    expect(onChange).toHaveBeenCalledWith(undefined);
  });
});

describe('renew', () => {
  it('gives the current token to who was refused with an older one', async () => {
    const { tokens, flights } = started();
    await expect(tokens.renew('zero')).resolves.toBe('one');
    expect(flights).toHaveLength(0);
  });

  it('tells all who wait that it failed, and may be asked again', async () => {
    const { tokens, flights } = started();
    const waiting = [thrownBy(tokens.renew('one')), thrownBy(tokens.renew('one'))];
    const error = new ComunalHttpError({ code: 'network', request });
    flights[0]?.reject(error);
    expect(await Promise.all(waiting)).toEqual([error, error]);
    const again = tokens.renew('one');
    flights[1]?.resolve({ accessToken: 'two' });
    await expect(again).resolves.toBe('two');
  });

  it('does not ask again for what was refused for good, until somebody logs in', async () => {
    const { tokens, flights } = started();
    const refused = new ComunalHttpError({ code: 'bad-request', status: 400, request });
    const thrown = thrownBy(tokens.renew('one'));
    flights[0]?.reject(refused);
    expect(await thrown).toBe(refused);
    expect(await thrownBy(tokens.renew('one'))).toBe(refused);
    expect(flights).toHaveLength(1);
    tokens.set({ accessToken: 'new' });
    await expect(tokens.get()).resolves.toBe('new');
    void tokens.renew('new');
    expect(flights).toHaveLength(2);
  });

  it('goes on for the others when one loses patience', async () => {
    const { tokens, flights } = started();
    const controller = new AbortController();
    const impatient = thrownBy(tokens.renew('one', controller.signal));
    const patient = tokens.renew('one');
    controller.abort('enough');
    expect(await impatient).toBe('enough');
    flights[0]?.resolve({ accessToken: 'two' });
    await expect(patient).resolves.toBe('two');
  });

  it('gives way to a log-out meanwhile', async () => {
    const { tokens, flights, onChange } = started();
    const renewed = tokens.renew('one');
    tokens.set(undefined);
    flights[0]?.resolve({ accessToken: 'two' });
    await expect(renewed).resolves.toBeUndefined();
    expect(tokens.current).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('options that TypeScript would refuse', () => {
  it.each([
    [{}, '`refresh` is to be a function'],
    [{ refresh: fetch, current: 'abc' }, '`current` is to be a token'],
    [{ refresh: fetch, onchange: fetch }, 'no option `onchange`'],
  ])('are refused: %o', (options, message) => {
    expect(() => createTokenSource(options as never)).toThrow(message);
  });
});
