import { canonicalJson } from '../../signing/canonical-json.ts';
import { verifyRevocations } from '../../signing/revocation.ts';

/** Valid revocations and the keys that they revoke. */
export interface Revocations {
  readonly keys: readonly string[];
  /** The revocations as text, for the state file. */
  readonly texts: readonly string[];
}

/**
 * Collects the valid revocations among those from the options, the state file and a manifest. Each one is verified by itself, so
 * the signature of the manifest need not be valid.
 */
export async function collectRevocations(
  ownRevocations: readonly string[],
  manifestText: string,
  keys: readonly string[],
): Promise<Revocations> {
  const texts = [...new Set([...ownRevocations, ...extractRevocations(manifestText)])];
  const checked = await Promise.all(
    texts.map(async (text) => ({ text, revoked: await verifyRevocations([text], { keys }) })),
  );
  const valid = checked.filter(({ revoked }) => revoked.length > 0);
  const revoked = valid.flatMap((entry) => entry.revoked.map(({ key }) => key));
  return { keys: [...new Set(revoked)], texts: valid.map(({ text }) => text) };
}

/** Extracts the revocations of a manifest that has not been verified yet. */
function extractRevocations(text: string): string[] {
  if (text.length > 1_000_000) return [];
  try {
    const file = JSON.parse(text) as { payload?: { revocations?: unknown } } | null;
    const list = file?.payload?.revocations;
    return Array.isArray(list)
      ? list.slice(0, 20).map((revocation: unknown) => canonicalJson(revocation))
      : [];
  } catch {
    return []; // not a manifest, which is reported when its form is checked
  }
}
