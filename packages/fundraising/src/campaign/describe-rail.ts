import { isWholeCode, missingRailFields } from '@comunal/schemas/rails';
import { isFundraisingError } from '../fundraising-error.ts';
import { loadRail } from '../rails/load-rail.ts';
import type { RailDescription } from '../rails/rail.ts';
import type { RailFinding, RailProblemCode } from '../rails/validation.ts';
import type { ViewRail } from './campaign-view.ts';

/** The details of a way to give, or why there are none to show. */
export type DescribedRail =
  | {
      readonly ok: true;
      readonly description: RailDescription;
      /** Whether nothing that is paid there arrives, by the account itself. */
      readonly isTest: boolean;
    }
  | { readonly ok: false; readonly problems: readonly RailFinding<RailProblemCode>[] };

/** Loads the rail of this kind and says what its details are. Never throws for what a file holds. */
export async function describeRail(view: ViewRail): Promise<DescribedRail> {
  const { kind, text } = view;
  const missing = missingRailFields({ ...view, account: text, url: text });
  if (missing.length > 0)
    return {
      ok: false,
      problems: missing.map(({ field }) => ({ code: 'missing', value: field })),
    };
  // Words alone describe a way to give by hand, and the card shows them in their language.
  if (text.trim() === '')
    return { ok: true, description: { kind, rows: [], warnings: [] }, isTest: false };
  const rail = await loadRail(kind);
  const code = await wholeCode(view).catch((thrown: unknown) => {
    if (isFundraisingError(thrown)) return thrown.problem ?? { code: 'field' as const };
    throw thrown;
  });
  if (typeof code !== 'string') return { ok: false, problems: [code] };
  const { ok, problems, warnings } = rail.validate(code);
  if (!ok) return { ok, problems };
  // The warnings are those of the text as it stands in the file, which may be shown in other characters.
  const description = { ...(await rail.describe(rail.parse(code))), warnings };
  const isTest = warnings.some(
    ({ code: warning }) => warning === 'test-account' || warning === 'testnet',
  );
  return { ok, description, isTest };
}

/** The text that the rail reads: a Pix key and the IBAN of a SEPA transfer become the code that carries the name as well. */
async function wholeCode({ kind, text, holder, city = '' }: ViewRail): Promise<string> {
  if (isWholeCode(kind, text)) return text;
  if (kind === 'pix') {
    const { pix, pixName, normalizePixKey } = await import('../rails/pix/pix.ts');
    const name = pixName(holder?.text ?? '', 25);
    return pix.create({
      kind: 'static',
      key: normalizePixKey(text),
      name,
      city: pixName(city, 15),
    });
  }
  if (kind === 'sepa') {
    const { sepa } = await import('../rails/sepa/sepa.ts');
    const iban = text.replaceAll(/[\s-]/g, '').toUpperCase();
    return sepa.create({ name: fitted(holder?.text ?? '', 70), iban });
  }
  return text;
}

/** As many whole characters as have room. */
function fitted(text: string, maxLength: number): string {
  let kept = '';
  for (const character of text.replaceAll('\n', ' ')) {
    if (kept.length + character.length > maxLength) break;
    kept += character;
  }
  return kept.trim();
}
