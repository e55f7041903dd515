import type { CaptionReader } from './caption-fetch.ts';

/** Loads what reads captions in SRT, where somebody has installed it beside this package. */
export async function loadCaptionReader(): Promise<CaptionReader | undefined> {
  try {
    return await import('@comunal/captions');
  } catch (thrown) {
    const isMissing =
      thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
    if (!isMissing) throw thrown;
    return undefined;
  }
}
