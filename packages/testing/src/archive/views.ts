import { json, type HandlerResponse } from '../http/response.ts';
import type { Exchange } from './exchange.ts';
import type { Item } from './state.ts';

const DAY_MS = 86_400_000;

/** Handles `GET /views/v1/short/:ids` and `/long/:ids`; unknown items have zeros. */
export function views(
  { state }: Exchange,
  form: string,
  identifiers: readonly string[],
): HandlerResponse {
  const getSummary = (identifier: string) => summarize(state.items.get(identifier));
  if (form === 'short')
    return json(
      Object.fromEntries(identifiers.map((identifier) => [identifier, getSummary(identifier)])),
    );
  const length = Math.max(
    0,
    ...identifiers.map((identifier) => state.items.get(identifier)?.viewsPerDay.length ?? 0),
  );
  const days = Array.from({ length }, (_, index) =>
    new Date(state.now() - (length - index) * DAY_MS).toISOString().slice(0, 10),
  );
  const ids = Object.fromEntries(
    identifiers.map((identifier) => {
      const itemViews = state.items.get(identifier)?.viewsPerDay ?? [];
      const perDay = [...days.slice(itemViews.length).map(() => 0), ...itemViews];
      const noViews = { per_day: days.map(() => 0), previous_days_total: 0, sum_per_day_data: 0 };
      return [
        identifier,
        {
          ...getSummary(identifier),
          detail: {
            pre_20170101_total: 0,
            non_robot: { ...noViews, per_day: perDay, sum_per_day_data: sum(perDay) },
            robot: noViews,
            unrecognized: noViews,
          },
        },
      ];
    }),
  );
  return json({ days, ids });
}

function summarize(item: Item | undefined) {
  const perDay = item?.viewsPerDay ?? [];
  return {
    have_data: perDay.length > 0,
    all_time: sum(perDay),
    last_30day: sum(perDay.slice(-30)),
    last_7day: sum(perDay.slice(-7)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
