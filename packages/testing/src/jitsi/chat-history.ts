import type { Member } from './member.ts';

/** The number of messages that Prosody repeats. */
const LIMIT = 20;

interface SentMessage {
  readonly from: string;
  readonly nick: string;
  readonly message: string;
  /** ISO 8601 without milliseconds, as XMPP has it. */
  readonly stamp: string;
}

/** The public messages of each room, which the server repeats to whoever joins. Private messages are not kept. */
export class ChatHistory {
  readonly #rooms = new Map<string | undefined, SentMessage[]>();

  add(from: Member, message: string, now: number): void {
    const stamp = new Date(now).toISOString().replace(/\.\d+/, '');
    const messages = this.#rooms.get(from.breakout) ?? [];
    messages.push({ from: from.id, nick: from.displayName, message, stamp });
    this.#rooms.set(from.breakout, messages.slice(-LIMIT));
  }

  /** Repeats the messages to a person who has just joined. The app does not announce their own messages. */
  replayTo(member: Member): void {
    for (const { from, nick, message, stamp } of this.#rooms.get(member.breakout) ?? []) {
      if (from === member.id) continue;
      member.unread += member.chatOpen ? 0 : 1;
      member.emit('chat-updated', { unreadCount: member.unread, isOpen: member.chatOpen });
      member.emit('incoming-message', { from, message, nick, privateMessage: false, stamp });
    }
  }
}
