import { isRailKind, missingRailFields, railKinds, type RailField } from '@comunal/schemas/rails';
import type { CheckContext, CheckedEntry, CheckFinding } from '@comunal/schemas';
import type { Campaign } from '../campaign/campaign.ts';
import { createCampaignView } from '../campaign/create-campaign-view.ts';
import { describeRail } from '../campaign/describe-rail.ts';
import { toRecord } from '../campaign/field-reader.ts';
import { otherBankFinding } from './other-bank.ts';
import { plainFinding, problemFinding, warningFinding } from './rail-findings.ts';

type RailValue = Readonly<Record<string, unknown>>;

/** Checks each way to give of a campaign that is on: one that is off may be unfinished. */
export async function checkRails(
  { fields, hasPublicForm }: CheckedEntry,
  { today, languages }: CheckContext,
): Promise<readonly CheckFinding[]> {
  const rails: readonly unknown[] = Array.isArray(fields['rails']) ? fields['rails'] : [];
  const seen = new Set<unknown>();
  const findings: CheckFinding[] = [];
  for (const [index, value] of rails.entries()) {
    const rail = toRecord(value);
    if (rail['enabled'] !== true) continue;
    const path = ['rails', index] as const;
    if (seen.has(rail['id'])) findings.push(plainFinding('repeated-id', [...path, 'id']));
    seen.add(rail['id']);
    const locale = languages[0] ?? 'es';
    findings.push(...(await checkRail(rail, index, { hasPublicForm, today, locale })));
  }
  return findings;
}

interface RailContext {
  readonly hasPublicForm: boolean;
  readonly today: string;
  readonly locale: string;
}

/** What the schema has refused already is not reported twice: an unknown kind, an id that is none, a field that is missing. */
async function checkRail(
  rail: RailValue,
  index: number,
  { hasPublicForm, today, locale }: RailContext,
): Promise<readonly CheckFinding[]> {
  const { kind } = rail;
  if (!isRailKind(kind) || missingRailFields({ ...rail, kind }).length > 0) return [];
  const at = (field: RailField) => ['rails', index, field];
  const unused = unusedFields(kind, rail).map((field) => plainFinding('unused-field', at(field)));
  const campaign = { title: '…', rails: [rail] } as unknown as Campaign; // createCampaignView reads it with care
  const [view] = createCampaignView(campaign, { today, locale }).rails;
  if (!view) return unused;
  const described = await describeRail(view);
  const account = kind === 'link' ? 'url' : 'account';
  const position = (value: string | undefined): RailField =>
    value === 'name' || value === 'holder' ? 'holder' : value === 'city' ? 'city' : account;
  if (!described.ok)
    return [
      ...unused,
      ...described.problems.map((problem) =>
        problemFinding(kind, problem, at(position(problem.value))),
      ),
    ];
  const { rows, warnings } = described.description;
  return [
    ...unused,
    ...otherBankFinding(view, rows, at('bank')),
    ...warnings.flatMap((warning) =>
      warningFinding(warning, at(position(warning.value)), hasPublicForm),
    ),
  ];
}

/** Fields that hold something and that no page shows. */
function unusedFields(kind: keyof typeof railKinds, rail: RailValue): RailField[] {
  const { needs, takes }: { needs: readonly RailField[]; takes: readonly RailField[] } =
    railKinds[kind];
  return (['account', 'bank', 'holder', 'city', 'url', 'instructions'] as const).filter(
    (field) => rail[field] !== undefined && !needs.includes(field) && !takes.includes(field),
  );
}
