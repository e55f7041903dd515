import type { JitsiError } from '../jitsi-error.ts';
import type { JitsiTexts } from './session.ts';

type RefusalKey = Extract<Parameters<JitsiTexts['t']>[0], `jitsi:refused.${string}`>;

/** Explains an error in the language of the terminal. */
export function explain({ code, message }: JitsiError, { t }: JitsiTexts): string {
  switch (code) {
    case 'room-hidden':
    case 'unknown-config':
    case 'embedded-only':
    case 'bad-config':
    case 'bad-preset':
    case 'bad-audience':
    case 'unknown-option':
    case 'bad-option':
      return message; // the command never causes these
    default: {
      const key: RefusalKey = `jitsi:refused.${code}`;
      return t(key);
    }
  }
}
