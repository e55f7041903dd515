import type { EndpointState } from './instance-report.ts';
import type { Got } from './limited.ts';

/** What an answer says of the endpoint that gave it. */
export function stateOf(
  got: Got,
  isRight: (got: Extract<Got, { status: number }>) => boolean,
): EndpointState {
  if ('failure' in got) return got.failure;
  const { status } = got;
  if (status === 404) return 'missing';
  if (status >= 500) return 'failing';
  if (status >= 400) return 'refused';
  if (status >= 300) return 'redirected';
  return isRight(got) ? 'ok' : 'not-jitsi';
}

/** Stock servers answer any path with the page of the app. */
export function isHtml({ type, text }: { readonly type: string; readonly text: string }): boolean {
  return type.includes('html') || /^\s*<(?:!doctype|html)/i.test(text);
}

/** Whether it is a script of Jitsi's. */
export function isScript(got: { readonly type: string; readonly text: string }): boolean {
  return !isHtml(got) && /\bconfig\b|JitsiMeetExternalAPI/.test(got.text);
}
