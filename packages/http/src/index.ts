export type { StandardSchemaV1 } from 'ky';
export { checkedBaseUrl, isPrivateOnTheWay, isThisMachine } from './address.ts';
export type { ChunkAnswer, ChunkBody, ChunkRequest, SendChunk } from './chunk.ts';
export { abortable, systemClock, wait, type Clock } from './clock.ts';
export { createHttp, type Http } from './create-http.ts';
export { codeOfStatus, ComunalHttpError, isComunalHttpError, mayPass } from './http-error.ts';
export type { HttpErrorCode, HttpErrorInit, InvalidParam, ToError } from './http-error.ts';
export type {
  CallOptions,
  FailedAnswer,
  HttpCallOptions,
  HttpOptions,
  ReadFailure,
  RetryOptions,
  TransportOptions,
} from './http-options.ts';
export { listOf, type List, type ListOptions, type Page } from './list-of.ts';
export type { CallResult, Operation, Parameter, ResponseHead, ResponseType } from './operation.ts';
export { speedMeter, type Progress, type Speed, type SpeedMeterOptions } from './progress.ts';
export { parseJson } from './parse-json.ts';
export { readProblem } from './read-problem.ts';
export { refusalOf, type RefusalOptions } from './refusal.ts';
export { sendChunkByFetch } from './send-chunk-by-fetch.ts';
export { tokenSource } from './token-source.ts';
export type { KeptTokens, Token, TokenSource, TokenSourceOptions } from './token-source.ts';
