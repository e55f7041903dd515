import { hasConsent } from '../atoms/consent.ts';
import type { ArticleEntry } from '../types/article.ts';
import { nameEachConsent } from './create-consent-check.ts';

/**
 * Whether the consents of an article admit its publication on a day. A testimony needs a consent of the scope `testimony` from
 * each person in its `consents`, and at least one. Whatever its kind, an article is published only while every consent that it
 * holds is in force. An unreadable kind may have been meant as a testimony.
 */
export function admitsArticle({ kind, consents = [] }: ArticleEntry, today: string): boolean {
  const scopes = new Set(consents.map(({ scope }) => scope));
  if (needsNoConsent(kind)) return [...scopes].every((scope) => isInForce(scope));
  const givers = new Set(consents.flatMap(({ scope, by }) => (scope === 'testimony' ? [by] : [])));
  return (
    givers.size > 0 &&
    [...scopes].every((scope) => isInForce(scope)) &&
    consents.every(({ by }) => !by || givers.has(by))
  );

  function isInForce(scope: (typeof consents)[number]['scope']): boolean {
    return hasConsent(nameEachConsent(consents), scope, today);
  }
}

/** Takes an entry that was not checked too: a kind that is left out is `news`. */
function needsNoConsent(kind: ArticleEntry['kind'] | undefined): boolean {
  return kind === undefined || kind === 'statement' || kind === 'news' || kind === 'report';
}
