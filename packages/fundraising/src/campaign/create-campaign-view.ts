import { FundraisingError } from '../fundraising-error.ts';
import { isDate, lastDay } from '../rails/partial-date.ts';
import type { Campaign } from './campaign.ts';
import type { CampaignView, ViewMoney, ViewRaised } from './campaign-view.ts';
import { createFieldReader, toRecord, type Fields, type FieldReader } from './field-reader.ts';
import { readRails } from './read-rails.ts';
import { createMoneyFormatter, type MoneyFormatter } from './money-formatter.ts';

/** Where and when a campaign is shown. */
export interface CampaignViewOptions {
  /** The day it is, as `2026-11-25`: no clock is read here. */
  readonly today: string;
  /** The language of texts and money: `es`, `es-AR`, `pt`… */
  readonly locale: string;
}

const SHORT = 200;
const LONG = 2_000;
const MAX_LINES = 100;
const STATES = ['planned', 'running', 'paused', 'ended'] as const;
const PERIODS = ['once', 'month', 'year'] as const;

/**
 * What a page shows of a campaign. The data may be anything, a hostile file among it: texts are cut, marks that turn the
 * writing direction replaced, lists shortened, amounts that are none left out, each with a notice.
 *
 * @throws `FundraisingError` only for a `today` or a `locale` that is none.
 */
export function createCampaignView(campaign: Campaign, options: CampaignViewOptions): CampaignView {
  const { today, locale } = options;
  if (!isDate(today))
    throw new FundraisingError('bad-option', 'today is no day.', { about: 'today' });
  if (!isLocale(locale))
    throw new FundraisingError('bad-option', 'locale is no language.', { about: 'locale' });
  const data = toRecord(campaign);
  const gifts = toRecord(data['gifts']);
  const writeMoney = createMoneyFormatter(locale, mainCurrency(data, gifts));
  const read = createFieldReader(locale, writeMoney);
  const goal = read.money(data['goal'], 'goal');
  const raised = readRaised(gifts['money'], goal, read);
  const starts = read.date(data['starts'], 'starts');
  const ends = read.date(data['ends'], 'ends');
  const left = ends === undefined ? undefined : daysBetween(today, lastDay(ends));
  const given = STATES.find((one) => one === data['state']) ?? 'running';
  const isEarly = starts !== undefined && `${starts}-01-01`.slice(0, 10) > today;
  const state =
    left !== undefined && left < 0 ? 'ended' : isEarly && given === 'running' ? 'planned' : given;
  const title = read.text(data['title'], 'title', SHORT);
  if (!title) read.note('no-title', 'title');
  const summary = read.text(data['summary'], 'summary', LONG);
  const asOf = read.date(gifts['asOf'], 'gifts.asOf');
  const source = read.text(gifts['source'], 'gifts.source', SHORT);
  const giftCount = read.count(gifts['count'], 'gifts.count');
  const hours = read.count(gifts['hours'], 'gifts.hours');
  const costs = readCosts(data['costs'], read);
  return {
    title: title ?? { text: '…' },
    ...(summary && { summary }),
    isTest: data['isTest'] === true,
    state,
    ...(starts !== undefined && { starts }),
    ...(ends !== undefined && { ends }),
    ...(left !== undefined && left >= 0 && state !== 'ended' && { daysLeft: left }),
    ...(goal && { goal }),
    raised,
    ...(asOf !== undefined && { asOf }),
    ...(source && { source }),
    ...(giftCount !== undefined && { giftCount }),
    ...(hours !== undefined && { hours }),
    inKind: read
      .list(gifts['inKind'], 'gifts.inKind', MAX_LINES)
      .flatMap((one, at) => read.text(one, `gifts.inKind.${at}`, SHORT) ?? []),
    costs,
    costTotals: totalsOf(costs, writeMoney),
    milestones: readMilestones(data['milestones'], raised, read),
    needs: readNeeds(data['needs'], read),
    rails: readRails(data['rails'], read),
    notices: read.notices,
  };
}

/** Of the goal; without one, of the first amount that there is. */
function mainCurrency(data: Fields, gifts: Fields): string | undefined {
  const [raised] = Array.isArray(gifts['money']) ? (gifts['money'] as unknown[]) : [];
  const [cost] = Array.isArray(data['costs']) ? (data['costs'] as unknown[]) : [];
  return [data['goal'], raised, toRecord(cost)['amount']]
    .map((money) => toRecord(money)['currency'])
    .find((currency) => typeof currency === 'string');
}

function readRaised(value: unknown, goal: ViewMoney | undefined, read: FieldReader): ViewRaised[] {
  const raised = new Map<string, ViewRaised>();
  for (const [at, one] of read.list(value, 'gifts.money', 50).entries()) {
    const money = read.money(one, `gifts.money.${at}`);
    if (!money) continue;
    // Two totals of one currency contradict each other: neither is chosen, the first stands and the file is told.
    if (raised.has(money.currency)) read.note('bad-amount', `gifts.money.${at}`);
    else {
      const isOfGoal = goal?.currency === money.currency && goal.amount > 0;
      const percent = isOfGoal ? Math.floor((money.amount / goal.amount) * 100) : undefined;
      raised.set(money.currency, { money, ...(percent !== undefined && { percent }) });
    }
  }
  return [...raised.values()];
}

function readCosts(value: unknown, read: FieldReader): CampaignView['costs'] {
  return read.list(value, 'costs', MAX_LINES).flatMap((one, at) => {
    const line = toRecord(one);
    const label = read.text(line['label'], `costs.${at}.label`, SHORT);
    const money = read.money(line['amount'], `costs.${at}.amount`);
    const per = PERIODS.find((period) => period === line['per']) ?? 'once';
    return label && money ? [{ label, money, per }] : [];
  });
}

function totalsOf(
  costs: CampaignView['costs'],
  writeMoney: MoneyFormatter,
): CampaignView['costTotals'] {
  const sums = new Map<
    string,
    { amount: number; currency: string; per: 'once' | 'month' | 'year' }
  >();
  for (const { money, per } of costs) {
    const name = `${money.currency} ${per}`;
    const amount = (sums.get(name)?.amount ?? 0) + money.amount;
    sums.set(name, { amount, currency: money.currency, per });
  }
  return [...sums.values()]
    .filter(({ amount }) => Number.isSafeInteger(amount))
    .map(({ amount, currency, per }) => ({ money: writeMoney(amount, currency), per }));
}

function readMilestones(
  value: unknown,
  raised: readonly ViewRaised[],
  read: FieldReader,
): CampaignView['milestones'] {
  return read.list(value, 'milestones', 30).flatMap((one, at) => {
    const line = toRecord(one);
    const label = read.text(line['label'], `milestones.${at}.label`, SHORT);
    const money = read.money(line['amount'], `milestones.${at}.amount`);
    if (!label || !money) return [];
    const isReached = raised.some(
      ({ money: { amount, currency } }) => currency === money.currency && amount >= money.amount,
    );
    return [{ label, money, isReached }];
  });
}

function readNeeds(value: unknown, read: FieldReader): CampaignView['needs'] {
  return read.list(value, 'needs', MAX_LINES).flatMap((one, at) => {
    const need = toRecord(one);
    const label = read.text(need['label'], `needs.${at}.label`, SHORT);
    if (!label) return [];
    const until = read.date(need['until'], `needs.${at}.until`);
    const precision = (['exact', 'locality', 'region'] as const).find(
      (each) => each === need['precision'],
    );
    // A place whose precision is hidden, or that says none, is not shown.
    const where = precision && read.text(need['where'], `needs.${at}.where`, SHORT);
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

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether a text is the tag of a language. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
