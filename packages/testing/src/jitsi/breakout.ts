/** A room beside the main one. */
export interface Breakout {
  readonly id: string;
  readonly jid: string;
  name: string;
}
