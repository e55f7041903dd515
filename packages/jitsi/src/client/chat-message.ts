import type { EventPayloads } from './event-payloads.ts';

/** A message of the chat. */
export interface ChatMessage {
  /** Id of the person who wrote it. Somebody who has left, or joined again, has it no longer. */
  readonly from: string;
  readonly nick: string;
  readonly text: string;
  readonly isPrivate: boolean;
  /** Whether the server repeats a message that was written before this person (re)joined: it may have been shown already. */
  readonly isHistory: boolean;
  /** When the server took it; for a message that is no history, when it arrived here. */
  readonly sentAt: Date;
}

/** Reads the event `incomingMessage`. @param arrivedAt - The time now. */
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
