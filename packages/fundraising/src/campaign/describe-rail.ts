import { loadRail } from '../rails/load-rail.ts';
import type { RailDescription } from '../rails/rail.ts';
import type { Finding, ProblemCode } from '../rails/validation.ts';
import type { ViewRail } from './campaign-view.ts';

/** The details of a way to give, or why there are none to show. */
export type DescribedRail =
  | {
      readonly ok: true;
      readonly description: RailDescription;
      /** Whether nothing that is paid there arrives, by the account itself. */
      readonly isTest: boolean;
    }
  | { readonly ok: false; readonly problems: readonly Finding<ProblemCode>[] };

/** Loads the rail of this kind and says what its details are. Never throws for what a file holds. */
export async function describeRail(view: ViewRail): Promise<DescribedRail> {
  const rail = await loadRail(view.kind);
  const text = view.kind === 'pix' ? await pixText(view) : view.text;
  const { ok, problems } = rail.validate(text);
  if (!ok) return { ok, problems };
  const description = await rail.describe(rail.parse(text));
  const isTest = description.warnings.some(
    ({ code }) => code === 'test-account' || code === 'testnet',
  );
  return { ok, description, isTest };
}

/** A key in place of a code becomes one, where a name and a city go with it. */
async function pixText({ text, holder, city }: ViewRail): Promise<string> {
  const { pixKeyKind } = await import('../rails/pix/pix-key.ts');
  const key = text.trim();
  if (!holder || city === undefined || pixKeyKind(key) === undefined) return text;
  const { pix } = await import('../rails/pix/pix.ts');
  return pix.create({ kind: 'static', key, name: fitted(holder.text, 25), city: fitted(city, 15) });
}

/** As many whole signs as have room. */
function fitted(text: string, maxLength: number): string {
  let kept = '';
  for (const sign of text.replaceAll('\n', ' ')) {
    if (kept.length + sign.length > maxLength) break;
    kept += sign;
  }
  return kept.trim();
}
