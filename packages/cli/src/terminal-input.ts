import type { Input, ReadLineOptions } from '@comunal/command';
import { StringDecoder } from 'node:string_decoder';

/** What is needed of `process.stdin`. */
export interface KeySource {
  readonly isTTY?: boolean | undefined;
  setRawMode?(isRaw: boolean): unknown;
  on(event: 'data' | 'end' | 'error', listener: (chunk: Uint8Array) => void): unknown;
  off(event: 'data' | 'end' | 'error', listener: (chunk: Uint8Array) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/**
 * Reads lines from a terminal or a pipe, only while a word asks for one, so that an idle input keeps no process alive.
 *
 * @param interrupt - What Ctrl-C is to do while a hidden line is typed: the terminal then hands it on as any other key.
 */
export function terminalInput(source: KeySource, interrupt: () => void): Input {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let hasEnded = false;
  return {
    get isTTY() {
      return source.isTTY === true;
    },
    readLine({ hidden = false, signal }: ReadLineOptions = {}) {
      const isRaw = hidden && source.isTTY === true;
      return new Promise<string | undefined>((resolve, reject) => {
        let typed = '';
        const close = (): void => {
          source.off('data', onData);
          source.off('end', onEnd);
          source.off('error', onEnd);
          signal?.removeEventListener('abort', onAbort);
          source.pause();
          if (isRaw) source.setRawMode?.(false);
        };
        const finish = (line: string | undefined): void => {
          close();
          resolve(line);
        };
        const onAbort = (): void => {
          close();
          reject(signal?.reason);
        };
        const onEnd = (): void => {
          hasEnded = true;
          const last = rest + decoder.end();
          rest = '';
          finish(last === '' ? undefined : last);
        };
        const onData = (chunk: Uint8Array): void => {
          rest += decoder.write(Buffer.from(chunk));
          if (isRaw) typeKeys();
          else takeLine();
        };
        const takeLine = (): void => {
          const end = /\r?\n/.exec(rest);
          if (!end) return;
          const line = rest.slice(0, end.index);
          rest = rest.slice(end.index + end[0].length);
          finish(line);
        };
        const typeKeys = (): void => {
          // An arrow or function key is several characters, none of which belongs to a password.
          // oxlint-disable-next-line no-control-regex -- these are the keys
          const keys = rest.replaceAll(/\u001b(?:\[[0-9;]*[ -/]*[@-~]|O.)?/g, '');
          rest = '';
          for (const [at, key] of [...keys].entries()) {
            if (key === '\r' || key === '\n') {
              rest = [...keys].slice(at + 1).join('');
              finish(typed);
              return;
            }
            if (key === '\u0003') interrupt();
            else if (key === '\u0004' && typed === '') {
              finish(undefined);
              return;
            } else if (key === '\u007f' || key === '\b') typed = [...typed].slice(0, -1).join('');
            else if (key === '\u0015') typed = '';
            else if (key >= ' ') typed += key;
          }
        };
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        if (hasEnded) {
          resolve(undefined);
          return;
        }
        if (isRaw) source.setRawMode?.(true);
        signal?.addEventListener('abort', onAbort);
        source.on('end', onEnd);
        source.on('error', onEnd);
        source.on('data', onData);
        source.resume();
        if (rest !== '') onData(new Uint8Array(0)); // what came together with the last line
      });
    },
  };
}
