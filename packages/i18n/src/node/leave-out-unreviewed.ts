import type { OnNotice } from '../notice.ts';
import { SAFETY_KEYS } from '../generated/safety-keys.ts';
import { visitorMessages } from '../generated/visitor-messages.ts';
import { flattenMessages } from '../flatten-messages.ts';
import { VISITOR_NAMESPACES } from '../page-namespaces.ts';
import type { MessagesOrigin } from './check-messages.ts';
import { messageRevision, parseMessageRevision } from '../translation/message-revision.ts';
import { isReviewed, type TranslationState } from './translation-state.ts';

/**
 * Leaves out the translations of safety messages that nobody has reviewed, those that somebody has changed after their review, and those whose source has changed since, so that
 * a fallback language says them. What the toolkit says in the same words is kept.
 *
 * @param messages - By their whole path.
 * @param source - The Spanish messages by their whole path, with the words of the collective where it has its own.
 */
export function leaveOutUnreviewed(
  messages: Readonly<Record<string, string>>,
  source: ReadonlyMap<string, string>,
  state: TranslationState | undefined,
  origin: MessagesOrigin,
  onNotice: OnNotice,
): Record<string, string> {
  const shipped = shippedMessages(origin);
  const paths = (SAFETY_KEYS[origin.namespace] ?? []).filter(
    (path) => Object.hasOwn(messages, path) && messages[path] !== shipped.get(path),
  );
  if (paths.length === 0) return { ...messages };
  const reviewed = isReviewed(state);
  const recorded = new Map(
    [...(state?.sourceRevision ?? [])].map(([path, text]) => [path, parseMessageRevision(text)]),
  );
  const isEdited = (path: string): boolean => {
    const translation = recorded.get(path)?.translation;
    return translation !== undefined && translation !== messageRevision(messages[path] ?? '');
  };
  const unreviewed = paths.filter((path) => !reviewed || !recorded.has(path) || isEdited(path));
  const stale = paths.filter(
    (path) =>
      !unreviewed.includes(path) &&
      recorded.get(path)?.source !== messageRevision(source.get(path) ?? ''),
  );
  const notify = (code: 'safety-not-reviewed' | 'safety-stale', left: readonly string[]): void => {
    if (left.length > 0) onNotice(describe(code, left, origin));
  };
  notify('safety-not-reviewed', unreviewed);
  notify('safety-stale', stale);
  const leftOut = new Set([...unreviewed, ...stale]);
  return Object.fromEntries(Object.entries(messages).filter(([path]) => !leftOut.has(path)));
}

function shippedMessages({ language, namespace }: MessagesOrigin): Map<string, string> {
  const known = VISITOR_NAMESPACES.find((name) => name === namespace);
  const languages = known === undefined ? {} : visitorMessages[known];
  return flattenMessages(Object.hasOwn(languages, language) ? (languages[language] ?? {}) : {});
}

const REASONS = {
  'safety-not-reviewed': 'no review of them is recorded',
  'safety-stale': 'the Spanish text has changed since they were reviewed',
} as const;

function describe(
  code: keyof typeof REASONS,
  paths: readonly string[],
  { language, namespace, file }: MessagesOrigin,
): Parameters<OnNotice>[0] {
  const message = `${file}: somebody's safety depends on ${paths.join(', ')}, and ${REASONS[code]}: left out, a fallback language is shown. When somebody has compared them with the Spanish text, run: comunal translate review interface/${namespace} --to ${language}`;
  const keys = paths.map((path) => `${namespace}:${path}`);
  return { code, message, language, keys, file };
}
