import { json, type HandlerResponse } from '../http/response.ts';
import type { Exchange } from './exchange.ts';
import type { Item, State } from './state.ts';

const MAX_RESULTS = 10_000;
const MIN_COUNT = 100;

/** Handles `GET /advancedsearch.php`: paginated, up to 10,000 results. */
export function advancedSearch({ url, state }: Exchange): HandlerResponse {
  const { searchParams } = url;
  const [rows, page] = [
    Number(searchParams.get('rows') ?? 50),
    Number(searchParams.get('page') ?? 1),
  ];
  if (searchParams.get('output') !== 'json') return json({ error: 'output is to be json' }, 400);
  if (rows * page > MAX_RESULTS)
    return json({ error: '[RANGE_OUT_OF_BOUNDS] paging is only supported through 10000 results' });
  const results = sortItems(
    findMatches(state, searchParams.get('q') ?? ''),
    searchParams.getAll('sort[]'),
  );
  const start = (page - 1) * rows;
  return json({
    responseHeader: { status: 0 },
    response: {
      numFound: results.length,
      start,
      docs: results
        .slice(start, start + rows)
        .map((item) => pickFields(item, searchParams.getAll('fl[]'))),
    },
  });
}

/** Handles `GET /services/search/v1/scrape`: all results, paginated by cursor. */
export function scrape({ url, state }: Exchange): HandlerResponse {
  const { searchParams } = url;
  const refuse = (error: string): HandlerResponse =>
    json({ error, errorType: 'RangeException' }, 400);
  const count = Number(searchParams.get('count') ?? 5000);
  if (!(count >= MIN_COUNT && count <= MAX_RESULTS))
    return refuse(`count is to be from ${MIN_COUNT} to ${MAX_RESULTS}`);
  const sorts = (searchParams.get('sorts') ?? '').split(',').filter(Boolean);
  if (sorts.slice(0, -1).some((sort) => sort.startsWith('identifier')))
    return refuse('identifier is to be the last of the sorts');
  const results = sortItems(findMatches(state, searchParams.get('q') ?? ''), sorts);
  const cursor = searchParams.get('cursor');
  const start = cursor === null ? 0 : results.findIndex((item) => toCursor(item) === cursor) + 1;
  if (cursor !== null && start === 0) return refuse('unknown cursor');
  const page = results.slice(start, start + count);
  const last = page.at(-1);
  const fields = (searchParams.get('fields') ?? 'identifier').split(',');
  return json({
    items: page.map((item) => pickFields(item, fields)),
    total: results.length,
    count: page.length,
    ...(last && start + count < results.length && { cursor: toCursor(last) }),
  });
}

function toCursor({ identifier }: Item): string {
  return Buffer.from(identifier).toString('base64url');
}

/** Supports a subset of Lucene's syntax: `field:value`, `field:"several words"`, words and `*:*`, joined by AND. */
function findMatches(state: State, query: string): Item[] {
  const terms = query.match(/[\w-]+:"[^"]*"|"[^"]*"|\S+/g) ?? [];
  const requested = terms.filter((term) => term !== 'AND' && term !== '*:*');
  return [...state.items.values()].filter(
    (item) => !item.isDark && requested.every((term) => matchesTerm(item, term)),
  );
}

function matchesTerm({ metadata }: Item, term: string): boolean {
  const [, field, value = ''] = /^(?:([\w-]+):)?"?(.*?)"?$/s.exec(term) ?? [];
  const values = field === undefined ? Object.values(metadata) : [metadata[field]];
  const texts = values.flat().map((text) => toText(text).toLowerCase());
  return texts.some((text) => text.includes(value.toLowerCase()));
}

function sortItems(items: readonly Item[], sorts: readonly string[]): Item[] {
  const [first = 'identifier asc'] = sorts;
  const [field = 'identifier', order] = first.split(/[ +]/);
  const direction = order === 'desc' ? -1 : 1;
  return items.toSorted((a, b) => {
    const [left = '', right = ''] = [a, b].map(({ metadata }) => toText(metadata[field]));
    const byField = left === right ? 0 : left < right ? -1 : 1;
    return byField !== 0 ? byField * direction : a.identifier < b.identifier ? -1 : 1;
  });
}

function pickFields({ metadata }: Item, fields: readonly string[]): Record<string, unknown> {
  const requested = fields.length > 0 ? fields : Object.keys(metadata);
  const present = requested.filter((field) => metadata[field] !== undefined);
  return Object.fromEntries(present.map((field) => [field, metadata[field]]));
}

function toText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
