import type { JitsiError } from '../jitsi-error.ts';
import type { Texts } from './session.ts';

type Refused = Extract<Parameters<Texts['t']>[0], `jitsi:refused.${string}`>;

/** What is wrong with what was asked. */
export function explain({ code, message }: JitsiError, { t }: Texts): string {
  switch (code) {
    case 'room-hidden':
    case 'unknown-config':
    case 'embedded-only':
    case 'bad-config':
    case 'bad-preset':
    case 'bad-audience':
      return message; // no call of the command leads here
    default: {
      const key: Refused = `jitsi:refused.${code}`;
      return t(key);
    }
  }
}
