import { findMissingRailFields } from '@comunal/schemas/rails';
import { isFundraisingError } from '../fundraising-error.ts';
import { loadRail } from '../rails/load-rail.ts';
import type { RailDescription, RailModule } from '../rails/rail-module.ts';
import type { RailFinding, RailProblemCode } from '../rails/rail-validation.ts';
import type { ViewRail } from './campaign-view.ts';

/** The details of a campaign's rail, or the problems for which there are none to show. */
export type DescribedRail =
  | {
      readonly ok: true;
      readonly description: RailDescription;
      /** Whether the account itself is a test: nothing that is paid to it arrives. */
      readonly isTest: boolean;
    }
  | { readonly ok: false; readonly problems: readonly RailFinding<RailProblemCode>[] };

/** Loads the module of a campaign's rail and describes its details. It never throws for what a file holds. */
export async function describeRail(rail: ViewRail): Promise<DescribedRail> {
  const { kind, code } = rail;
  const missing = findMissingRailFields({ ...rail, account: code, url: code });
  if (missing.length > 0)
    return {
      ok: false,
      problems: missing.map(({ field }) => ({ code: 'missing', value: field })),
    };
  // Instructions alone describe a rail by hand, and the card shows them in their language.
  if (code.trim() === '')
    return { ok: true, description: { kind, rows: [], warnings: [] }, isTest: false };
  const module: RailModule<unknown> = await loadRail(kind);
  const text = composeText(module, rail);
  if (typeof text !== 'string') return { ok: false, problems: [text] };
  const { ok, problems, warnings } = module.validate(text);
  if (!ok) return { ok, problems };
  // The warnings are those of the text in the file, which may be shown in other characters.
  const description = { ...(await module.describe(module.parse(text))), warnings };
  const isTest = warnings.some(
    ({ code: warning }) => warning === 'test-account' || warning === 'testnet',
  );
  return { ok, description, isTest };
}

function composeText(
  module: RailModule<unknown>,
  { code, label, holder, city }: ViewRail,
): string | RailFinding<RailProblemCode> {
  try {
    return module.compose({ code, label: label?.text, holder: holder?.text, city });
  } catch (thrown) {
    if (isFundraisingError(thrown)) return thrown.problem ?? { code: 'field' };
    throw thrown;
  }
}
