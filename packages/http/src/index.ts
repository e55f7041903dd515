export type { StandardSchemaV1 } from 'ky';
export { parseBaseUrl, isSecureUrl, isLoopback } from './address.ts';
export {
  checkOptionNames,
  type OptionNames,
  type UnknownOptionError,
} from './check-option-names.ts';
export type { ChunkResponse, ChunkBody, ChunkRequest, SendChunk } from './chunk.ts';
export { abortable, systemClock, wait, type Clock } from './clock.ts';
export { createHttp, type Http } from './create-http.ts';
export { toErrorCode, ComunalHttpError, isComunalHttpError, isTransient } from './http-error.ts';
export type { HttpErrorCode, HttpErrorInit, InvalidParam, ToError } from './http-error.ts';
export type {
  CallOptions,
  BufferedResponse,
  HttpCallOptions,
  HttpOptions,
  ErrorDetails,
  RetryOptions,
  TransportOptions,
} from './http-options.ts';
export { paginate, type Paginator, type ListOptions, type Page } from './paginate.ts';
export type { CallResult, Operation, Parameter, ResponseHead, ResponseType } from './operation.ts';
export { transportOptionNames } from './option-names.ts';
export { createSpeedMeter, type Progress, type Speed, type SpeedMeterOptions } from './progress.ts';
export { parseJson } from './parse-json.ts';
export { parseProblemDetails } from './parse-problem-details.ts';
export { toHttpError, type ToHttpErrorOptions } from './to-http-error.ts';
export { sendChunkByFetch } from './send-chunk-by-fetch.ts';
export { createTokenSource } from './token-source.ts';
export type { ManagedTokenSource, Token, TokenSource, TokenSourceOptions } from './token-source.ts';
