/** The progress of a translation, in the words that content has for it. */
export type TranslationProgress = 'wished' | 'machine' | 'draft' | 'reviewed' | 'published';

/** How far the translation of one namespace is, as `translations` of `language.json` says. */
export interface TranslationState {
  /** The progress of the whole namespace. */
  readonly state: TranslationProgress;
  /** By message, the revision of the source that its translation follows, and of the translation. See `formatMessageRevision`. */
  readonly sourceRevision: ReadonlyMap<string, string>;
  /** Whom to thank, by a name that may be published. */
  readonly credit?: string;
}

/** The states of a language's namespaces. */
export type TranslationStates = ReadonlyMap<string, TranslationState>;

const PROGRESS: readonly string[] = ['wished', 'machine', 'draft', 'reviewed', 'published'];
const FIELDS: readonly string[] = ['state', 'sourceRevision', 'credit'];

/**
 * Validates `translations` of `language.json`.
 *
 * @param refuse - Called with the field and what it must be; throws.
 */
export function readTranslationStates(
  value: unknown,
  refuse: (field: string, expected: string) => never,
): TranslationStates {
  const states = new Map<string, TranslationState>();
  const namespaces = isRecord(value)
    ? value
    : refuse('translations', 'an object with a state for each namespace');
  for (const [namespace, content] of Object.entries(namespaces)) {
    const field = `translations.${namespace}`;
    const members = isRecord(content) ? content : refuse(field, 'an object with a state');
    const stray = Object.keys(members).find((name) => !FIELDS.includes(name));
    if (stray !== undefined)
      refuse(`${field}.${stray}`, `left out: only ${FIELDS.join(', ')} are known`);
    const { state, sourceRevision = {}, credit } = members;
    if (!isProgress(state)) refuse(`${field}.state`, `one of ${PROGRESS.join(', ')}`);
    else if (!isRecord(sourceRevision) || !Object.values(sourceRevision).every(isText))
      refuse(`${field}.sourceRevision`, 'an object with a revision for each message');
    else if (credit !== undefined && !isText(credit))
      refuse(`${field}.credit`, 'a name that may be published');
    else
      states.set(namespace, {
        state,
        sourceRevision: new Map(Object.entries(sourceRevision).filter(isTextEntry)),
        ...(isText(credit) && { credit }),
      });
  }
  return states;
}

/**
 * Whether a person has compared a translation with its source: its state is `reviewed` or `published`.
 *
 * @param state - The state of a namespace, as `language.json` says it.
 * @example
 * ```ts
 * import { isReviewed } from '@comunal/i18n/translation';
 *
 * console.log(isReviewed({ state: 'draft', sourceRevision: new Map() }), isReviewed(undefined)); // → false false
 * ```
 */
export function isReviewed(state: TranslationState | undefined): boolean {
  return state?.state === 'reviewed' || state?.state === 'published';
}

function isProgress(value: unknown): value is TranslationProgress {
  return isText(value) && PROGRESS.includes(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextEntry(entry: [string, unknown]): entry is [string, string] {
  return isText(entry[1]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
