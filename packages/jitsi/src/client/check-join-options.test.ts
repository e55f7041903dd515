import { describe, expect, it } from 'vitest';
import { checkJoinOptions } from './check-join-options.ts';
import type { JoinOptions } from './join-options.ts';

const room = { instance: 'https://meet.example', room: 'asamblea' };
/** Checks options as JavaScript could write them. */
const check = (options: object): void => checkJoinOptions(options as JoinOptions);

describe('checkJoinOptions', () => {
  it.each([
    ['token', 'jwt'],
    ['roomName', 'room'],
    ['domain', 'instance'],
    ['configOverwrite', 'config'],
    ['subjct', 'subject'],
    ['joinTimeoutMS', 'joinTimeoutMs'],
  ])('refuses %s, and suggests %s', (name, suggestion) => {
    expect(() => check({ ...room, [name]: 'x' })).toThrow(
      new RegExp(
        `^\`joinRoom\` has no option \`${name}\`\\. .* Did you mean \`${suggestion}\`\\?$`,
      ),
    );
  });

  it('refuses a name that resembles no option without a suggestion', () => {
    expect(() => check({ ...room, zzzzzzzzzz: 1 })).toThrow(
      /has no option `zzzzzzzzzz`\. It takes: [^.]*\.$/,
    );
  });

  it.each([
    ['joinTimeoutMs', '90000'],
    ['answerTimeoutMs', Number.NaN],
    ['waitTimeoutMs', -1],
  ])('refuses %s: %j, which is no number of milliseconds', (name, value) => {
    expect(() => check({ ...room, [name]: value })).toThrow(`${name} is to be a number`);
  });

  it('accepts the documented options', () => {
    const { signal } = new AbortController();
    expect(() =>
      check({ ...room, signal, jwt: undefined, subject: 'Asamblea', sandbox: '', title: 'x' }),
    ).not.toThrow();
    expect(() => check({ url: 'https://meet.example/asamblea' })).not.toThrow();
  });
});
