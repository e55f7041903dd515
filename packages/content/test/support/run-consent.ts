import type { Input } from '@comunal/command';
import { createConsentCommand } from '../../src/cli/consent/consent-command.ts';

/** What a call of `comunal consent` is made with. */
export interface ConsentOptions {
  /** The day of the call. */
  readonly today?: string;
  readonly locale?: 'es' | 'en' | 'pt';
  readonly env?: Readonly<Record<string, string>>;
  /** Answers on a terminal; without them there is nobody to ask. */
  readonly answers?: readonly string[];
  /** What happens while the command waits for an answer. */
  readonly onAsk?: () => void;
}

/** Calls `comunal consent` for a content folder, and gives what it writes and how it ends. */
export async function runConsent(
  dir: string,
  args: readonly string[],
  { today = '2026-11-28', locale = 'en', env = {}, answers, onAsk }: ConsentOptions = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const written = { out: '', err: '' };
  const left = [...(answers ?? [])];
  const stdin: Input = {
    isTTY: true,
    readLine: () => {
      onAsk?.();
      return Promise.resolve(left.shift());
    },
  };
  const code = await createConsentCommand({ today: () => today }).run({
    args: [...args, '--dir', '.'],
    cwd: dir,
    env,
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    locale,
    signal: new AbortController().signal,
    ...(answers ? { stdin } : {}),
  });
  return { code, ...written };
}
