import type { EventPayloads } from './event-payloads.ts';

/** A message of the chat. */
export interface ChatMessage {
  /** Id of the person who wrote it. After they leave or reconnect nobody has it any more. */
  readonly from: string;
  /** Display name of the person who wrote it. */
  readonly nick: string;
  /** What they wrote: put it into the page as text. */
  readonly text: string;
  /** Whether it was written to this person alone. */
  readonly isPrivate: boolean;
  /** Whether the server repeats a message from before this person (re)joined: it may have been displayed already. */
  readonly isHistory: boolean;
  /** When the server received it; for a new message, when it arrived here. */
  readonly sentAt: Date;
}

/** Converts the event `incomingMessage`. @param arrivedAt - The current time. */
export function toChatMessage(
  { from, nick, message, privateMessage, stamp }: EventPayloads['incomingMessage'],
  arrivedAt: Date,
): ChatMessage {
  const time = typeof stamp === 'string' ? Date.parse(stamp) : Number.NaN;
  return {
    from,
    nick,
    text: message,
    isPrivate: privateMessage,
    isHistory: typeof stamp === 'string',
    sentAt: Number.isNaN(time) ? arrivedAt : new Date(time),
  };
}
