import { spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** An entry that is saved while the development server runs, and the page that shows it. */
export interface SavedEntry {
  /** From the folder of the project. */
  readonly file: string;
  /** A text of the file, which the page shows. */
  readonly text: string;
  /** The path of the page. */
  readonly page: string;
}

const SAVES = 5;
const POLL_MS = 20;
/** A save that no page ever shows ends here. */
const GIVE_UP_MS = 60_000;

/**
 * Runs `astro dev` and saves an entry a few times, each time with another text.
 *
 * @param astro - Astro's command.
 * @returns The median of the seconds from a save until the page has its text.
 */
export async function measureSavedEntry(
  astro: string,
  cwd: string,
  { file, text, page }: SavedEntry,
): Promise<number> {
  const server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', '0'], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const origin = await new Promise<string>((done, fail) => {
      server.once('close', () => fail(new Error(`astro dev ended in ${cwd}.`)));
      createInterface({ input: server.stdout }).on('line', (line) => {
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
        if (address !== undefined) done(address);
      });
    });
    const path = join(cwd, file);
    const content = readFileSync(path, 'utf8');
    await waitForText(origin + page, text);
    const seconds: number[] = [];
    for (let save = 1; save <= SAVES; save++) {
      const changed = `${text} ${String(save)}.`;
      const start = performance.now();
      // As editors do, so that no loader reads half of it.
      writeFileSync(join(cwd, 'saved.tmp'), content.replace(text, changed));
      renameSync(join(cwd, 'saved.tmp'), path);
      await waitForText(origin + page, changed);
      seconds.push((performance.now() - start) / 1000);
      await wait(1000); // whatever the server still does after a save
    }
    return seconds.toSorted((a, b) => a - b)[Math.floor(SAVES / 2)] ?? Number.NaN;
  } finally {
    server.removeAllListeners('close');
    server.kill();
  }
}

async function waitForText(url: string, text: string): Promise<void> {
  const end = performance.now() + GIVE_UP_MS;
  while (performance.now() < end) {
    if ((await (await fetch(url)).text()).includes(text)) return;
    await wait(POLL_MS);
  }
  throw new Error(`${url} never showed «${text}».`);
}
