import type { Exchange } from './exchange.ts';
import type { Fields } from './fields.ts';
import { type InvalidParam, createHttpError } from './problem.ts';

type Location = InvalidParam['location'];

/** Collects the invalid parameters of a request, so that one response names all of them, as on the real server. */
export class RequestValidator {
  readonly #exchange: Exchange;
  readonly #invalid: InvalidParam[] = [];

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  /** @param msg - The server's message; for most fields it is only "Invalid value". */
  expect(
    isValid: boolean,
    location: Location,
    name: string,
    value: unknown,
    msg = 'Invalid value',
  ): void {
    if (!isValid) this.#invalid.push({ name, location, value, msg });
  }

  /** Validates a required field. */
  required(fields: Fields, name: string, isValid: (value: unknown) => boolean, msg?: string): void {
    const value = fields[name];
    this.expect(value !== undefined && isValid(value), 'body', name, value, msg);
  }

  /** Validates a field that may be missing, but not null. */
  defined(fields: Fields, name: string, isValid: (value: unknown) => boolean, msg?: string): void {
    const value = fields[name];
    this.expect(value === undefined || isValid(value), 'body', name, value, msg);
  }

  /** Validates a field that may be missing or null. */
  optional(fields: Fields, name: string, isValid: (value: unknown) => boolean, msg?: string): void {
    const value = fields[name];
    this.expect(value === undefined || value === null || isValid(value), 'body', name, value, msg);
  }

  /** Validates an optional query parameter. */
  query(name: string, isValid: (value: string) => boolean, msg?: string): void {
    const value = this.#exchange.url.searchParams.get(name);
    this.expect(value === null || isValid(value), 'query', name, value, msg);
  }

  /** Ends the request with 400 and this message. */
  fail(detail: string): never {
    throw createHttpError(400, detail, { operation: this.#exchange.operation });
  }

  /** Ends the request with 400 if any parameter is invalid. */
  throwIfInvalid(): void {
    if (this.#invalid.length === 0) return;
    const { url, operation } = this.#exchange;
    const names = this.#invalid.map(({ name }) => name).join(', ');
    throw createHttpError(400, `Incorrect request parameters: ${names}`, {
      operation,
      invalid: this.#invalid,
      instance: url.pathname + url.search,
    });
  }
}
