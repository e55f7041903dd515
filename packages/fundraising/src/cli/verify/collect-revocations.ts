import { canonicalJson } from '../../signing/canonical-json.ts';
import { verifyRevocations } from '../../signing/revocation.ts';

/** Revocations that hold, and the keys that they take out of use. */
export interface Revocations {
  readonly keys: readonly string[];
  /** As text, to be seenDocuments. */
  readonly texts: readonly string[];
}

/**
 * The revocations that hold among those that were given, seenDocuments, or published in a manifest: each proves itself, so that
 * the manifest's own signature need not be right.
 */
export async function collectRevocations(
  given: readonly string[],
  manifestText: string,
  keys: readonly string[],
): Promise<Revocations> {
  const texts = [...new Set([...given, ...revocationsIn(manifestText)])];
  const checked = await Promise.all(
    texts.map(async (text) => ({ text, revoked: await verifyRevocations([text], { keys }) })),
  );
  const holding = checked.filter(({ revoked }) => revoked.length > 0);
  const revoked = holding.flatMap((each) => each.revoked.map(({ key }) => key));
  return { keys: [...new Set(revoked)], texts: holding.map(({ text }) => text) };
}

/** What stands in a manifest that nobody has checked yet. */
function revocationsIn(text: string): string[] {
  if (text.length > 1_000_000) return [];
  try {
    const file = JSON.parse(text) as { payload?: { revocations?: unknown } } | null;
    const list = file?.payload?.revocations;
    return Array.isArray(list)
      ? list.slice(0, 20).map((revocation: unknown) => canonicalJson(revocation))
      : [];
  } catch {
    return []; // it is no manifest, which is told where its form is checked
  }
}
