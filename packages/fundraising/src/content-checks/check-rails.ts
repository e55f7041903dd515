import {
  findMissingRailFields,
  isRailKind,
  railFields,
  railKinds,
  type RailField,
  type RailKind,
} from '@comunal/schemas/rails';
import type { CheckContext, CheckedEntry, CheckFinding } from '@comunal/schemas';
import type { Campaign } from '../campaign/campaign.ts';
import { createCampaignView } from '../campaign/create-campaign-view.ts';
import { describeRail } from '../campaign/describe-rail.ts';
import { toRecord, type UnknownRecord } from '../campaign/field-reader.ts';
import { checkBankName } from './check-bank-name.ts';
import {
  createPlainFinding,
  createProblemFinding,
  createWarningFindings,
} from './rail-findings.ts';

/** Checks each rail of a campaign that is on: one that is off may be unfinished. */
export async function checkRails(
  { fields, hasPublicForm }: CheckedEntry,
  { today, languages }: CheckContext,
): Promise<readonly CheckFinding[]> {
  const rails: readonly unknown[] = Array.isArray(fields['rails']) ? fields['rails'] : [];
  const seenIds = new Set<unknown>();
  const findings: CheckFinding[] = [];
  for (const [index, value] of rails.entries()) {
    const rail = toRecord(value);
    if (rail['enabled'] !== true) continue;
    const path = ['rails', index] as const;
    if (seenIds.has(rail['id'])) findings.push(createPlainFinding('repeated-id', [...path, 'id']));
    seenIds.add(rail['id']);
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

/** What the schema has rejected is not reported twice: an unknown kind, an invalid id, a missing field. */
async function checkRail(
  rail: UnknownRecord,
  index: number,
  { hasPublicForm, today, locale }: RailContext,
): Promise<readonly CheckFinding[]> {
  const { kind } = rail;
  if (!isRailKind(kind) || findMissingRailFields({ ...rail, kind }).length > 0) return [];
  const toPath = (field: RailField) => ['rails', index, field];
  const unused = findUnusedFields(kind, rail).map((field) =>
    createPlainFinding('unused-field', toPath(field)),
  );
  const campaign = { title: '…', rails: [rail] } as unknown as Campaign; // createCampaignView reads it with care
  const [view] = createCampaignView(campaign, { today, locale }).rails;
  if (!view) return unused;
  const described = await describeRail(view);
  const { codeField } = railKinds[kind];
  const getField = (value: string | undefined): RailField =>
    value === 'name' || value === 'holder' ? 'holder' : value === 'city' ? 'city' : codeField;
  if (!described.ok)
    return [
      ...unused,
      ...described.problems
        // The schema rejects a page whose address does not begin with https://.
        .filter(({ code }) => codeField !== 'url' || code !== 'scheme')
        .map((problem) => createProblemFinding(kind, problem, toPath(getField(problem.value)))),
    ];
  const { rows, warnings } = described.description;
  return [
    ...unused,
    ...checkBankName(view, rows, toPath('bank')),
    ...warnings.flatMap((warning) =>
      createWarningFindings(warning, toPath(getField(warning.value)), hasPublicForm),
    ),
  ];
}

/** Finds fields that have a value and that no page shows. */
function findUnusedFields(kind: RailKind, rail: UnknownRecord): RailField[] {
  const { required, optional } = railKinds[kind];
  return railFields.filter(
    (field) => rail[field] !== undefined && !required.includes(field) && !optional.includes(field),
  );
}
