import type { Reference } from '../loads/reference.ts';

/** Something in a script, and its line. */
export interface ScriptSpot {
  readonly detail: string;
  readonly line: number;
}

/** What a script does that concerns somebody who visits, as far as it can be read without running it. */
export interface ScriptFacts {
  /** Addresses that it names whole where it asks for something. */
  readonly references: readonly Reference[];
  /** Where it reads or sets cookies. */
  readonly cookies: readonly ScriptSpot[];
  /** Calls that belong to a known tracker. */
  readonly trackers: readonly ScriptSpot[];
  /** HTML that it writes into the page. */
  readonly markup: readonly { readonly html: string; readonly line: number }[];
  /** Whether it compiles text as code, which needs `'unsafe-eval'`. */
  readonly compilesText: boolean;
  /** Whether it runs WebAssembly, which needs `'wasm-unsafe-eval'`. */
  readonly runsWasm: boolean;
  /** Whether it makes addresses for data in memory, which begin with `blob:`. */
  readonly makesBlobs: boolean;
  /** Whether it puts style sheets into the page as text. */
  readonly writesStyles: boolean;
  /** Whether it writes attributes with styles; setting a property of `style` is none. */
  readonly setsStyleAttributes: boolean;
  /** Why it could not be read; absent where it was. */
  readonly problem?: string;
}

/** The facts of a script in which nothing concerns anybody. */
export const NO_FACTS: ScriptFacts = {
  references: [],
  cookies: [],
  trackers: [],
  markup: [],
  compilesText: false,
  runsWasm: false,
  makesBlobs: false,
  writesStyles: false,
  setsStyleAttributes: false,
};
