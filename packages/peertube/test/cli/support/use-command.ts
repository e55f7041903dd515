import type { CommandContext, Input, Locale, Output } from '@comunal/command';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@comunal/http';
import { startPeerTubeSimulator, type PeerTubeSimulatorOptions } from '@comunal/testing';
import { peertubeCommand } from '../../../src/cli/peertube-command.ts';
import { fastClock } from '@comunal/test-kit/fast-clock';

/** The settings of a call beside its arguments. */
export interface CallSettings {
  readonly locale?: Locale;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: Input;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Called with everything that is written to stderr. */
  readonly onError?: (text: string) => void;
  /** Replaces the stderr without colours whose text is returned. */
  readonly stderr?: Output;
}

/** Creates a folder for a test: home, working directory, tokens, states. */
function createFolder() {
  const path = mkdtempSync(join(tmpdir(), 'comunal-peertube-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts a simulator, and calls the command in a folder of its own; the environment logs in unless `env` says otherwise. */
export async function useCommand(simulation: PeerTubeSimulatorOptions = {}) {
  const simulator = await startPeerTubeSimulator(simulation);
  const folder = createFolder();
  const [user] = simulator.users;
  if (!user) throw new Error('The simulator has nobody.');
  const home = {
    HOME: folder.path,
    XDG_CONFIG_HOME: join(folder.path, 'config'),
    XDG_STATE_HOME: join(folder.path, 'state'),
  };
  const withServer = { ...home, PEERTUBE_URL: simulator.url };
  const env = { ...withServer, PEERTUBE_USERNAME: user.username, PEERTUBE_PASSWORD: user.password };
  return {
    simulator,
    user,
    folder: folder.path,
    /** Home alone; home and server; both and a log-in. */
    home,
    withServer,
    env,
    /** The folders of tokens and states. */
    config: join(home.XDG_CONFIG_HOME, 'comunal/peertube'),
    state: join(home.XDG_STATE_HOME, 'comunal/peertube'),
    call: (args: readonly string[], settings: CallSettings = {}) =>
      callCommand(args, folder.path, { env, ...settings }),
    async [Symbol.asyncDispose]() {
      await simulator.stop();
      folder[Symbol.dispose]();
    },
  };
}

/** Runs the command in this process. */
async function callCommand(args: readonly string[], cwd: string, settings: CallSettings = {}) {
  const { locale = 'en', env = {}, stdin, isTTY, columns, onError } = settings;
  const { signal = new AbortController().signal, clock = fastClock() } = settings;
  let out = '';
  let err = '';
  const context: CommandContext = {
    args,
    cwd,
    env,
    locale,
    signal,
    stdin,
    stdout: { write: (text) => (out += text) },
    stderr: settings.stderr ?? {
      isTTY,
      columns,
      write(text) {
        err += text;
        onError?.(text);
      },
    },
  };
  const code = await peertubeCommand(clock).run(context);
  return { code, out, err };
}

/** Creates a terminal on which a person types these answers, and records which were hidden. */
export function createTerminal(...answers: readonly string[]) {
  const rest = [...answers];
  const hidden: boolean[] = [];
  const stdin: Input = {
    isTTY: true,
    readLine({ hidden: isHidden = false } = {}) {
      hidden.push(isHidden);
      return Promise.resolve(rest.shift());
    },
  };
  return { stdin, hidden };
}
