import { JitsiError, type JitsiErrorCode } from '../jitsi-error.ts';

const MAX_LENGTH = 200;
/** Bytes of the local part of an XMPP address, which the name becomes. */
const MAX_ENCODED = 1_023;

type Rule = readonly [isBroken: (text: string) => boolean, code: JitsiErrorCode, message: string];

const rules: readonly Rule[] = [
  [
    (text) => typeof text !== 'string' || text.trim() === '',
    'room-empty',
    'A room needs a name; createRoomName() makes one.',
  ],
  [
    (text) => text.length > MAX_LENGTH,
    'room-too-long',
    `A room name has at most ${MAX_LENGTH} characters.`,
  ],
  [
    // Two emoji that look alike may be different rooms, and nobody can say one aloud.
    (text) => /[\p{Extended_Pictographic}\p{RI}\u{fe0f}\u{20e3}]/u.test(text),
    'room-emoji',
    'A room name with emoji does not open the same room on every device: use letters, digits and hyphens.',
  ],
  [
    (text) => /[\p{C}\p{Zl}\p{Zp}]/u.test(text),
    'room-invisible',
    'The room name has an invisible character, such as a line break: type it again.',
  ],
  [(text) => text !== text.trim(), 'room-space', 'The room name begins or ends with a space.'],
  [
    // Stock web servers do not lead such paths to the app; % is decoded once more on the way; dots climb folders.
    (text) => /[/\\?#&:'"%<>@]|^\.+$/.test(text.normalize('NFKC')),
    'room-character',
    'A room name cannot have / \\ ? # & : \' " % < > @, nor be dots alone: servers interpret them.',
  ],
  [
    (text) => text.normalize('NFKC') === '*',
    'room-character',
    'A room cannot be named *, which in a token means every room.',
  ],
  [
    (text) => encodeURIComponent(text.normalize('NFKC')).length > MAX_ENCODED,
    'room-too-long',
    'The room name is too long once it is encoded for the server.',
  ],
];

/**
 * Checks that a name opens the same room everywhere.
 * @throws `JitsiError`, whose message does not repeat the name.
 */
export function checkRoomName(text: string): void {
  const rule = rules.find(([isBroken]) => isBroken(text));
  if (rule) throw new JitsiError(rule[1], rule[2], { about: 'room' });
}
