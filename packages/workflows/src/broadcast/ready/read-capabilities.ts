import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { h264Encoders } from '../push/encode-args.ts';

const run = promisify(execFile);
const maxBuffer = 4_000_000;

/** What an ffmpeg can do. */
export interface FfmpegCapabilities {
  readonly version: string;
  /** The encoder of H.264 to use; undefined where there is none. */
  readonly videoEncoder: (typeof h264Encoders)[number] | undefined;
  readonly hasAac: boolean;
  readonly hasFlv: boolean;
  /** Whether it can send encrypted. */
  readonly hasRtmps: boolean;
}

/** Asks an ffmpeg what it can do; undefined where it cannot be run. */
export async function readCapabilities(
  program: string,
  signal: AbortSignal,
): Promise<FfmpegCapabilities | undefined> {
  const ask = async (option: string): Promise<string> => {
    const options = { signal, maxBuffer, windowsHide: true };
    return (await run(program, ['-hide_banner', option], options)).stdout;
  };
  try {
    const version = await ask('-version');
    const encoders = await ask('-encoders');
    const muxers = await ask('-muxers');
    const protocols = await ask('-protocols');
    return {
      version: /version (\S+)/.exec(version)?.[1]?.slice(0, 40) ?? '',
      videoEncoder: h264Encoders.find((name) => hasWord(encoders, name)),
      hasAac: hasWord(encoders, 'aac'),
      hasFlv: hasWord(muxers, 'flv'),
      hasRtmps: hasWord(protocols.split('Output:')[1] ?? '', 'rtmps'),
    };
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

function hasWord(text: string, word: string): boolean {
  return text.split(/\s+/).includes(word);
}
