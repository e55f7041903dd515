import type { FetchResult } from './bounded-fetch.ts';
import type { EndpointState } from './instance-report.ts';

/** Converts the answer of an endpoint into its state. */
export function toEndpointState(
  result: FetchResult,
  isExpected: (result: Extract<FetchResult, { status: number }>) => boolean,
): EndpointState {
  if ('failure' in result) return result.failure;
  const { status } = result;
  if (status === 404) return 'missing';
  if (status >= 500) return 'failing';
  if (status >= 400) return 'refused';
  if (status >= 300) return 'redirected';
  return isExpected(result) ? 'ok' : 'not-jitsi';
}

/** Whether an answer is HTML: stock servers answer any path with the page of the app. */
export function isHtml({ type, text }: { readonly type: string; readonly text: string }): boolean {
  return type.includes('html') || /^\s*<(?:!doctype|html)/i.test(text);
}

/** Whether an answer is one of Jitsi's scripts. */
export function isScript(result: { readonly type: string; readonly text: string }): boolean {
  return !isHtml(result) && /\bconfig\b|JitsiMeetExternalAPI/.test(result.text);
}
