import type { BlindSpot, ScanMode } from '../../src/cli/scan/blind-spots.ts';

/** Ways in which somebody who can change a page gets visitors to pay them. */
export const ATTACK_CLASSES = [
  'forged-element',
  'plain-account',
  'parted-account',
  'unchecked-signs',
  'decoys',
  'tables',
  'fields',
  'other-kinds',
  'links',
  'pictures',
  'styles',
  'scripts',
  'frames',
  'redirects',
  'shadow',
  'old-campaign',
] as const;

export type AttackClass = (typeof ATTACK_CLASSES)[number];

/** What a visitor's Chromium has to show for an attack to be one. */
export type Shown =
  /** Letters and digits that stand on the screen one after the other, whatever parts them. */
  | { readonly text: string }
  /** The same, where writing is turned around: by the place of each sign on the screen. */
  | { readonly turned: string }
  /** Text that styles write, which no program reads as text. */
  | { readonly generated: string }
  /** The beginning of an address that a link or a form leads to. */
  | { readonly link: string }
  /** The text of a QR code on the screen. */
  | { readonly code: string }
  /** The beginning of the address at which the visitor ends. */
  | { readonly leads: string }
  /** What a field holds, or shows while it is empty. */
  | { readonly field: string }
  /** What is shown when the mouse rests on it, or read aloud. */
  | { readonly label: string }
  /** A picture in which it stands, whose text no program can ask for. */
  | { readonly picture: 'img' };

/** A page that somebody changed. */
export interface Attack {
  readonly class: AttackClass;
  readonly name: string;
  /**
   * What stands in the page beside the genuine element. `%KEY%`, `%SIGNED%`, `%FORGED%`, `%STRANGER%` and `%OLD%` stand for the
   * collective's key, its campaign, a campaign of the attacker's, the attacker's key and an older campaign of the collective.
   */
  readonly body: string;
  /** Whether the genuine element is gone. */
  readonly isAlone?: boolean;
  readonly shows: Shown;
  /** Further files of the server, by path. */
  readonly files?: Readonly<Record<string, { readonly type: string; readonly body: string }>>;
  /** Headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it is for visitors whose browser runs no scripts. */
  readonly isWithoutScript?: boolean;
  /** For each mode that cannot find it, which of its blind spots it is. */
  readonly missedBy?: Partial<Record<ScanMode, BlindSpot>>;
}
