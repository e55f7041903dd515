import type { Exchange } from './exchange.ts';
import type { Fields } from './fields.ts';
import { type InvalidParam, refusal } from './problem.ts';

type Location = InvalidParam['location'];

/** Gathers what is wrong with a request, so that one answer names all of it as the real server does. */
export class Checks {
  readonly #exchange: Exchange;
  readonly #invalid: InvalidParam[] = [];

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  /** @param msg - The server's words; most of its checks say only "Invalid value". */
  expect(
    good: boolean,
    location: Location,
    name: string,
    value: unknown,
    msg = 'Invalid value',
  ): void {
    if (!good) this.#invalid.push({ name, location, value, msg });
  }

  /** A field that must be there and fit. */
  required(fields: Fields, name: string, fits: (value: unknown) => boolean, msg?: string): void {
    const value = fields[name];
    this.expect(value !== undefined && fits(value), 'body', name, value, msg);
  }

  /** A field that may be missing, but not null. */
  defined(fields: Fields, name: string, fits: (value: unknown) => boolean, msg?: string): void {
    const value = fields[name];
    this.expect(value === undefined || fits(value), 'body', name, value, msg);
  }

  /** A field that may be missing, or null. */
  optional(fields: Fields, name: string, fits: (value: unknown) => boolean, msg?: string): void {
    const value = fields[name];
    this.expect(value === undefined || value === null || fits(value), 'body', name, value, msg);
  }

  /** A field of the query that may be missing. */
  query(name: string, fits: (value: string) => boolean, msg?: string): void {
    const value = this.#exchange.url.searchParams.get(name);
    this.expect(value === null || fits(value), 'query', name, value, msg);
  }

  /** Ends the request with 400, in these words alone. */
  refuse(detail: string): never {
    throw refusal(400, detail, { operation: this.#exchange.operation });
  }

  /** Ends the request with 400 when anything was wrong. */
  close(): void {
    if (this.#invalid.length === 0) return;
    const { url, operation } = this.#exchange;
    const names = this.#invalid.map(({ name }) => name).join(', ');
    throw refusal(400, `Incorrect request parameters: ${names}`, {
      operation,
      invalid: this.#invalid,
      instance: url.pathname + url.search,
    });
  }
}
