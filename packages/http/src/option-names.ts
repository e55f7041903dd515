import type { Hooks } from 'ky';
import type { OptionNames } from './check-option-names.ts';
import type { HttpOptions, RetryOptions, TransportOptions } from './http-options.ts';

/** The options of {@link TransportOptions}, for the tables of clients that take them. */
export const transportOptionNames: OptionNames<TransportOptions> = {
  fetch: true,
  timeoutMs: true,
  retry: true,
  hooks: true,
  ky: true,
};

export const httpOptionNames: OptionNames<HttpOptions> = {
  baseUrl: true,
  tokens: true,
  maxResponseBytes: true,
  parseErrorBody: true,
  secrets: true,
  toError: true,
  serverVersion: true,
  ...transportOptionNames,
};

export const retryOptionNames: OptionNames<RetryOptions> = {
  limit: true,
  methods: true,
  statusCodes: true,
  maxRetryAfter: true,
  delay: true,
  jitter: true,
  backoffLimit: true,
  retryOnTimeout: true,
  shouldRetry: true,
};

export const hookNames: OptionNames<Hooks> = {
  init: true,
  beforeRequest: true,
  beforeRetry: true,
  beforeError: true,
  afterResponse: true,
};
