import {
  createCampaignView,
  describeRail,
  type Campaign,
  type RailProblemCode,
  type RailWarningCode,
  type ViewNotice,
  type ViewRail,
} from '@comunal/fundraising';
import { hasCheckDigits, railFields, railKinds, type RailField } from '@comunal/schemas/rails';
import { needsLabel } from './needs-label.ts';

/** What is to be said about a campaign before it is saved. */
export interface CheckedCard {
  /** What there is to say of the title, the summary and the list of rails. A missing title is not among it. */
  readonly general: readonly CardFinding[];
  /** What there is to say of each rail, by its id. */
  readonly byRail: ReadonlyMap<string, readonly CardFinding[]>;
  readonly hasTitle: boolean;
  readonly hasRail: boolean;
  /** Whether a card shows all of it. */
  readonly isSound: boolean;
  /** Whether the check digits of every rail match, without a warning: nothing is left that only a person would notice in them. */
  readonly areDigitsChecked: boolean;
}

/** One finding, with the field that it is about. `@comunal/i18n/lite/fundraising` has a sentence for each code. */
export type CardFinding =
  | { readonly kind: 'missing'; readonly field: RailField | 'label' }
  | { readonly kind: 'problem'; readonly code: RailProblemCode; readonly field: RailField }
  | { readonly kind: 'warning'; readonly code: RailWarningCode; readonly field: RailField }
  | {
      readonly kind: 'notice';
      readonly code: Exclude<ViewNotice['code'], 'bad-kind'>;
      readonly field: string;
    };

/** Checks every account of a campaign as a card would, in the browser and nowhere else. */
export async function checkCard(
  campaign: Campaign,
  options: { readonly locale: string; readonly today: string },
): Promise<CheckedCard> {
  const view = createCampaignView(campaign, options);
  const checked = await Promise.all(view.rails.map(checkRail));
  const general: CardFinding[] = [];
  const byRail = new Map(checked.map(({ id, findings }) => [id, [...findings]]));
  for (const { code, path } of view.notices) {
    // The form offers the known kinds alone, and a title that is missing is said when somebody saves.
    if (code === 'bad-kind' || code === 'no-title') continue;
    const [list, index, railField] = path.split('.');
    const rail = list === 'rails' ? campaign.rails?.[Number(index)] : undefined;
    const findings = (rail && byRail.get(rail.id)) ?? general;
    findings.push({ kind: 'notice', code, field: (rail ? railField : list) ?? path });
  }
  const isSound = view.notices.length === 0 && checked.every(({ ok }) => ok);
  return {
    general,
    byRail,
    hasTitle: view.notices.every(({ code }) => code !== 'no-title'),
    hasRail: view.rails.length > 0,
    isSound: isSound && view.rails.length > 0,
    areDigitsChecked:
      isSound &&
      checked.every(({ findings }) => findings.length === 0) &&
      view.rails.every(({ kind, code }) => hasCheckDigits(kind, code)),
  };
}

async function checkRail(
  rail: ViewRail,
): Promise<{ id: string; ok: boolean; findings: readonly CardFinding[] }> {
  const { id, kind } = rail;
  const described = await describeRail(rail);
  const { codeField } = railKinds[kind];
  if (described.ok) {
    const { warnings } = described.description;
    const findings = warnings.map(
      ({ code }) => ({ kind: 'warning', code, field: codeField }) as const,
    );
    return { id, ok: true, findings };
  }
  // The number alone is no problem where the label says which shop it is for.
  if (needsLabel(kind) && !rail.label && rail.code !== '')
    return { id, ok: false, findings: [{ kind: 'missing', field: 'label' }] };
  const findings = described.problems.map(({ code, value }): CardFinding => {
    const missing = code === 'missing' && railFields.find((field) => field === value);
    return missing
      ? { kind: 'missing', field: missing }
      : { kind: 'problem', code, field: codeField };
  });
  return { id, ok: false, findings };
}
