/** Why ffmpeg gave up, in a word. `rejected` and `stalled` are concluded by who watches it. */
export type FfmpegReason =
  | 'refused'
  | 'unresolved'
  | 'no-network'
  | 'timed-out'
  | 'closed'
  | 'rejected'
  | 'stalled'
  | 'tls'
  | 'busy'
  | 'missing'
  | 'unreadable'
  | 'no-ffmpeg'
  | 'unknown';

/** What ffmpeg complained about. */
export interface FfmpegFailure {
  readonly reason: FfmpegReason;
  /** What the system called it, such as `Device or resource busy`; never a text of a server, a name of a file or an address. */
  readonly detail: string;
}

/** What ffmpeg and the system say, and what it means. The first that is found counts, so the special ones come first. */
const meanings: readonly (readonly [pattern: RegExp, reason: FfmpegReason])[] = [
  [
    /Failed to resolve hostname|Name or service not known|Temporary failure in name resolution/i,
    'unresolved',
  ],
  [/Connection refused/i, 'refused'],
  [/Network is unreachable|No route to host|Network is down/i, 'no-network'],
  [/Connection timed out|Operation timed out|ETIMEDOUT/i, 'timed-out'],
  [/NetStream\.Publish\.\w+|NetConnection\.Connect\.Rejected|Server error/i, 'rejected'],
  [/certificate|handshake failed|TLS (?:fatal|error)|\[tls\b/i, 'tls'],
  [/Device or resource busy|Resource busy/i, 'busy'],
  [/No such file or directory|No such device|Cannot find a proper format/i, 'missing'],
  [/Permission denied|Operation not permitted/i, 'unreadable'],
  [
    /Invalid data found|moov atom not found|does not contain any stream|Invalid argument/i,
    'unreadable',
  ],
  [/Broken pipe|Connection reset|End of file|Input\/output error|Error muxing/i, 'closed'],
];

/** Reads the messages of ffmpeg. Only the words of the list above leave it: servers repeat keys, and paths hold names. */
export function readFailure(messages: readonly string[]): FfmpegFailure {
  for (const [pattern, reason] of meanings)
    for (const message of messages.toReversed()) {
      const match = pattern.exec(message)?.[0];
      if (match !== undefined) return { reason, detail: match };
    }
  return { reason: 'unknown', detail: '' };
}
