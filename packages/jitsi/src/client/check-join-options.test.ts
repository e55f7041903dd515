import { describe, expect, it } from 'vitest';
import { checkJoinOptions } from './check-join-options.ts';
import type { JoinOptions } from './join-options.ts';

const place = { instance: 'https://meet.example', room: 'asamblea' };
/** As a program without types could write them. */
const check = (options: object): void => checkJoinOptions(options as JoinOptions);

describe('the options of joinRoom', () => {
  it.each([
    ['token', 'jwt'],
    ['roomName', 'room'],
    ['domain', 'instance'],
    ['configOverwrite', 'config'],
    ['subjct', 'subject'],
    ['joinTimeoutMS', 'joinTimeoutMs'],
  ])('refuse %s, and name %s', (name, near) => {
    expect(() => check({ ...place, [name]: 'x' })).toThrow(
      `joinRoom takes no option ${name}. Did you mean ${near}?`,
    );
  });

  it('refuse what is like none of them without a guess', () => {
    expect(() => check({ ...place, zzzzzzzzzz: 1 })).toThrow(/zzzzzzzzzz\.$/);
  });

  it('are taken as they are documented', () => {
    const { signal } = new AbortController();
    expect(() =>
      check({ ...place, signal, jwt: undefined, subject: 'Asamblea', sandbox: '', title: 'x' }),
    ).not.toThrow();
    expect(() => check({ url: 'https://meet.example/asamblea' })).not.toThrow();
  });
});
