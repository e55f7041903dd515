import { isNotInstalled } from '@comunal/http/node';
import type { CaptionReader } from './caption-fetch.ts';

/** Loads what reads captions in SRT, where somebody has installed it beside this package. */
export async function loadCaptionReader(): Promise<CaptionReader | undefined> {
  try {
    return await import('@comunal/captions');
  } catch (thrown) {
    if (!isNotInstalled(thrown)) throw thrown;
    return undefined;
  }
}
