/**
 * Loads what we compare with: `loadPeer('valibot', () => import('valibot'))`.
 * Answers nothing when it is not installed; give its figure the peer's name and no ratio, and the run fails with a sentence.
 */
export async function loadPeer<T>(name: string, load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch (thrown) {
    console.error(`${name} cannot be loaded: ${String(thrown)}`);
    return undefined;
  }
}
