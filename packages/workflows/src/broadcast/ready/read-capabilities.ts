import { runProgram } from '@comunal/command/process';
import { h264Encoders } from '../push/encode-args.ts';

const maxOutputBytes = 4_000_000;

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
  const lists: string[] = [];
  for (const option of ['-version', '-encoders', '-muxers', '-protocols']) {
    const result = await runProgram(program, ['-hide_banner', option], {
      signal,
      maxOutputBytes,
    }).catch(() => undefined);
    signal.throwIfAborted();
    if (result?.code !== 0) return undefined;
    lists.push(result.output.toString('utf8'));
  }
  const [version = '', encoders = '', muxers = '', protocols = ''] = lists;
  return {
    version: /version (\S+)/.exec(version)?.[1]?.slice(0, 40) ?? '',
    videoEncoder: h264Encoders.find((name) => hasWord(encoders, name)),
    hasAac: hasWord(encoders, 'aac'),
    hasFlv: hasWord(muxers, 'flv'),
    hasRtmps: hasWord(protocols.split('Output:')[1] ?? '', 'rtmps'),
  };
}

function hasWord(text: string, word: string): boolean {
  return text.split(/\s+/).includes(word);
}
