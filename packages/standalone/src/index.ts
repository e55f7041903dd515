/**
 * All elements in one file, for pages without a build step: `<comunal-video>`, `<comunal-room>`, `<comunal-donate>`.
 * Loading it registers them.
 *
 * @packageDocumentation
 */
import { registerLanguage } from '@comunal/ui';
import type { ComunalGlobal } from './comunal-global.ts';
import '@comunal/peertube/define';
import '@comunal/jitsi/define';
import '@comunal/fundraising/define';

export type { ComunalGlobal };

declare global {
  /** What a page without a build step calls by name. */
  var comunal: ComunalGlobal;
}

globalThis.comunal = { registerLanguage };
