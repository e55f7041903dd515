import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import { FundraisingError, unknownOption } from '../fundraising-error.ts';
import { getLastDay, isDate } from '../rails/partial-date.ts';
import type { Campaign } from './campaign.ts';
import type { CampaignView, ViewMoney, ViewRaised } from './campaign-view.ts';
import {
  createFieldReader,
  toRecord,
  type FieldReader,
  type UnknownRecord,
} from './field-reader.ts';
import { createMoneyFormatter, type MoneyFormatter } from './money-formatter.ts';
import { readRails } from './read-rails.ts';

/** When and in which language a campaign is shown. */
export interface CampaignViewOptions {
  /** The current day, as `2026-11-25`: no clock is read here. */
  readonly today: string;
  /** The language of texts and money: `es`, `es-AR`, `pt`… */
  readonly locale: string;
}

const OPTION_NAMES: OptionNames<CampaignViewOptions> = { today: true, locale: true };
const SHORT = 200;
const LONG = 2_000;
const MAX_ITEMS = 100;
const STATES = ['planned', 'running', 'paused', 'ended'] as const;
const PERIODS = ['once', 'month', 'year'] as const;
const PRECISIONS = ['exact', 'locality', 'region'] as const;

/**
 * Creates the view of a campaign: what a page shows of it. The data may be anything, a hostile file included: texts are cut,
 * characters that turn the writing direction replaced, lists shortened and invalid amounts left out, each with a notice.
 *
 * @param campaign - A campaign, or what claims to be one.
 * @param options - The current day, and the language.
 * @throws `FundraisingError` only for an invalid `today` or `locale`, and for unknown options.
 * @example
 * ```ts
 * import { createCampaignView } from '@comunal/fundraising';
 *
 * const campaign = {
 *   title: 'Un año de servidores',
 *   goal: { amount: 120_000_00, currency: 'MXN' },
 *   gifts: { asOf: '2026-11-20', money: [{ amount: 61_234_56, currency: 'MXN' }] },
 * };
 * const { goal, raised } = createCampaignView(campaign, { today: '2026-11-25', locale: 'es' });
 * console.log(goal?.text, raised[0]?.money.text, raised[0]?.percent); // → $120,000 MXN $61,234.56 MXN 51
 * ```
 */
export function createCampaignView(campaign: Campaign, options: CampaignViewOptions): CampaignView {
  checkOptionNames('createCampaignView', options, OPTION_NAMES, unknownOption);
  const { today, locale } = options;
  if (!isDate(today))
    throw new FundraisingError('bad-option', 'today has to be a day, as 2026-11-25.', {
      about: 'today',
    });
  if (!isLocale(locale))
    throw new FundraisingError('bad-option', 'locale has to be a language tag, as es-MX.', {
      about: 'locale',
    });
  const data = toRecord(campaign);
  const gifts = toRecord(data['gifts']);
  const formatMoney = createMoneyFormatter(locale, getMainCurrency(data, gifts));
  const reader = createFieldReader(locale, formatMoney);
  const goal = reader.money(data['goal'], 'goal');
  const raised = readRaised(gifts['money'], goal, reader);
  const starts = reader.date(data['starts'], 'starts');
  const ends = reader.date(data['ends'], 'ends');
  const daysLeft = ends === undefined ? undefined : countDays(today, getLastDay(ends));
  const declaredState = STATES.find((known) => known === data['state']) ?? 'running';
  const isEarly = starts !== undefined && `${starts}-01-01`.slice(0, 10) > today;
  const state =
    daysLeft !== undefined && daysLeft < 0
      ? 'ended'
      : isEarly && declaredState === 'running'
        ? 'planned'
        : declaredState;
  const title = reader.text(data['title'], 'title', SHORT);
  if (!title) reader.note('no-title', 'title');
  const summary = reader.text(data['summary'], 'summary', LONG);
  const asOf = reader.date(gifts['asOf'], 'gifts.asOf');
  const source = reader.text(gifts['source'], 'gifts.source', SHORT);
  const giftCount = reader.count(gifts['count'], 'gifts.count');
  const hours = reader.count(gifts['hours'], 'gifts.hours');
  const costs = readCosts(data['costs'], reader);
  return {
    title: title ?? { text: '…' },
    ...(summary && { summary }),
    isTest: data['isTest'] === true,
    state,
    ...(starts !== undefined && { starts }),
    ...(ends !== undefined && { ends }),
    ...(daysLeft !== undefined && daysLeft >= 0 && state !== 'ended' && { daysLeft }),
    ...(goal && { goal }),
    raised,
    ...(asOf !== undefined && { asOf }),
    ...(source && { source }),
    ...(giftCount !== undefined && { giftCount }),
    ...(hours !== undefined && { hours }),
    inKind: reader
      .list(gifts['inKind'], 'gifts.inKind', MAX_ITEMS)
      .flatMap((item, index) => reader.text(item, `gifts.inKind.${index}`, SHORT) ?? []),
    costs,
    costTotals: sumCosts(costs, formatMoney),
    milestones: readMilestones(data['milestones'], raised, reader),
    needs: readNeeds(data['needs'], reader),
    rails: readRails(data['rails'], reader),
    notices: reader.notices,
  };
}

/** The currency of the goal; without a goal, of the first amount. */
function getMainCurrency(data: UnknownRecord, gifts: UnknownRecord): string | undefined {
  const [raised] = Array.isArray(gifts['money']) ? (gifts['money'] as unknown[]) : [];
  const [cost] = Array.isArray(data['costs']) ? (data['costs'] as unknown[]) : [];
  return [data['goal'], raised, toRecord(cost)['amount']]
    .map((money) => toRecord(money)['currency'])
    .find((currency) => typeof currency === 'string');
}

function readRaised(
  value: unknown,
  goal: ViewMoney | undefined,
  reader: FieldReader,
): ViewRaised[] {
  const raised = new Map<string, ViewRaised>();
  for (const [index, total] of reader.list(value, 'gifts.money', 50).entries()) {
    const money = reader.money(total, `gifts.money.${index}`);
    if (!money) continue;
    // Two totals in one currency contradict each other: the first stands, and the second is noted.
    if (raised.has(money.currency)) reader.note('bad-amount', `gifts.money.${index}`);
    else {
      const isOfGoal = goal?.currency === money.currency && goal.amount > 0;
      const percent = isOfGoal ? Math.floor((money.amount / goal.amount) * 100) : undefined;
      raised.set(money.currency, { money, ...(percent !== undefined && { percent }) });
    }
  }
  return [...raised.values()];
}

function readCosts(value: unknown, reader: FieldReader): CampaignView['costs'] {
  return reader.list(value, 'costs', MAX_ITEMS).flatMap((item, index) => {
    const cost = toRecord(item);
    const label = reader.text(cost['label'], `costs.${index}.label`, SHORT);
    const money = reader.money(cost['amount'], `costs.${index}.amount`);
    const per = PERIODS.find((period) => period === cost['per']) ?? 'once';
    return label && money ? [{ label, money, per }] : [];
  });
}

function sumCosts(
  costs: CampaignView['costs'],
  formatMoney: MoneyFormatter,
): CampaignView['costTotals'] {
  const sums = new Map<
    string,
    { amount: number; currency: string; per: 'once' | 'month' | 'year' }
  >();
  for (const { money, per } of costs) {
    const key = `${money.currency} ${per}`;
    const amount = (sums.get(key)?.amount ?? 0) + money.amount;
    sums.set(key, { amount, currency: money.currency, per });
  }
  return [...sums.values()]
    .filter(({ amount }) => Number.isSafeInteger(amount))
    .map(({ amount, currency, per }) => ({ money: formatMoney(amount, currency), per }));
}

function readMilestones(
  value: unknown,
  raised: readonly ViewRaised[],
  reader: FieldReader,
): CampaignView['milestones'] {
  return reader.list(value, 'milestones', 30).flatMap((item, index) => {
    const milestone = toRecord(item);
    const label = reader.text(milestone['label'], `milestones.${index}.label`, SHORT);
    const money = reader.money(milestone['amount'], `milestones.${index}.amount`);
    if (!label || !money) return [];
    const isReached = raised.some(
      ({ money: { amount, currency } }) => currency === money.currency && amount >= money.amount,
    );
    return [{ label, money, isReached }];
  });
}

function readNeeds(value: unknown, reader: FieldReader): CampaignView['needs'] {
  return reader.list(value, 'needs', MAX_ITEMS).flatMap((item, index) => {
    const need = toRecord(item);
    const label = reader.text(need['label'], `needs.${index}.label`, SHORT);
    if (!label) return [];
    const until = reader.date(need['until'], `needs.${index}.until`);
    const precision = PRECISIONS.find((known) => known === need['precision']);
    // A place whose precision is hidden or missing is not shown.
    const where = precision && reader.text(need['where'], `needs.${index}.where`, SHORT);
    return [
      {
        kind: need['kind'] === 'time' ? ('time' as const) : ('thing' as const),
        label,
        isCovered: need['isCovered'] === true,
        ...(until !== undefined && { until }),
        ...(where && precision && { where, precision }),
      },
    ];
  });
}

function countDays(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether a text is a language tag. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
