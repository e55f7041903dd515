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
      /** Rows to show and copy, the text of a QR code, and warnings. */
      readonly description: RailDescription;
      /** Whether the account itself is a test: nothing that is paid to it arrives. */
      readonly isTest: boolean;
    }
  | {
      readonly ok: false;
      /** Why nobody could pay with these details; at least one. */
      readonly problems: readonly RailFinding<RailProblemCode>[];
    };

/**
 * Loads the module of a campaign's rail and describes its details. It never throws for what a file holds.
 *
 * @param rail - One of the rails of a view.
 * @example
 * ```ts
 * import { createCampaignView, describeRail } from '@comunal/fundraising';
 *
 * const rails = [
 *   { id: 'spei', kind: 'clabe', enabled: true, account: '000180000000000014' } as const,
 * ];
 * const view = createCampaignView({ title: 'Servidores', rails }, { today: '2026-11-25', locale: 'es' });
 * for (const rail of view.rails) {
 *   const described = await describeRail(rail);
 *   if (described.ok) console.log(described.description.rows[0]?.text, described.isTest); // → 0001 8000 0000 0000 14 true
 * }
 * ```
 */
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
