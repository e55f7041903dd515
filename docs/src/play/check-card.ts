import {
  createCampaignView,
  describeRail,
  type Campaign,
  type RailFinding,
} from '@comunal/fundraising';

/** What is to be said about a campaign before it is saved. */
export interface CheckedCard {
  /** Problems and warnings of each way to give, by its id. */
  readonly findings: ReadonlyMap<string, readonly CardFinding[]>;
  /** Whether a card shows all of it. */
  readonly isSound: boolean;
}

/** One finding of a way to give, for which `@comunal/i18n/lite/fundraising` has a sentence. */
export interface CardFinding {
  readonly isProblem: boolean;
  readonly code: RailFinding['code'];
  /** The name of the field that is missing, for the code `missing`. */
  readonly field?: string;
}

/** Checks every account of a campaign as a card would, in the browser and nowhere else. */
export async function checkCard(
  campaign: Campaign,
  options: { readonly locale: string; readonly today: string },
): Promise<CheckedCard> {
  const view = createCampaignView(campaign, options);
  const described = await Promise.all(
    view.rails.map(async (rail) => [rail.id, await describeRail(rail)] as const),
  );
  const findings = described.map(([id, result]): [string, CardFinding[]] => [
    id,
    result.ok
      ? result.description.warnings.map(({ code }) => ({ isProblem: false, code }))
      : result.problems.map(({ code, value }) => ({
          isProblem: true,
          code,
          ...(code === 'missing' && value !== undefined && { field: value }),
        })),
  ]);
  const isSound = view.notices.length === 0 && described.every(([, { ok }]) => ok);
  return { findings: new Map(findings), isSound: isSound && described.length > 0 };
}
