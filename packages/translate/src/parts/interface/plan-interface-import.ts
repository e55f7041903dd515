import {
  findTranslationFlaw,
  isReviewed,
  messageRevision,
  type InterfaceMessage,
  type TranslationProgress,
  type TranslationState,
} from '@comunal/i18n/translation';
import { join } from 'node:path';
import type {
  AcceptedText,
  HeldBackText,
  ImportPlan,
  ImportTerms,
  PlannedFile,
} from '../exchange-part.ts';
import { mergeJson, type JsonLeaf, type JsonTree } from './merge-json.ts';
import type { InterfaceTexts } from './read-interface.ts';

/** What stands in place of a revision where the source that a translation follows is another one, or nobody knows it. */
const UNKNOWN_SOURCE = '....';

/** Plans the files of a language that translations of the interface change. */
export function planInterfaceImport(
  { dir, files, messages }: InterfaceTexts,
  language: string,
  texts: readonly AcceptedText[],
  terms: ImportTerms,
): ImportPlan {
  const byId = new Map(texts.map((text) => [text.unit.id, text]));
  const planned: PlannedFile[] = [];
  const heldBack: HeldBackText[] = [];
  const states = new Map<string, JsonTree>();
  for (const [namespace, own] of groupByNamespace(messages)) {
    const owner = `interface/${namespace}`;
    const accepted: AcceptedMessage[] = [];
    for (const message of own) {
      const text = byId.get(`${owner}:${message.path}`);
      if (!text) continue;
      const flaw = findTranslationFlaw(message, text.target);
      if (flaw === undefined) accepted.push({ message, text });
      else heldBack.push({ owner, field: message.path, reason: flaw, done: 0, total: 1 });
    }
    if (accepted.length === 0) continue;
    const before = files?.files.get(namespace)?.text;
    const text = mergeJson(before, toMessageTree(own, accepted));
    if (text === undefined) {
      const fields = accepted.map(({ message }) => message.path);
      for (const field of fields)
        heldBack.push({ owner, field, reason: 'by-hand', done: 1, total: 1 });
      continue;
    }
    if (text !== before)
      planned.push(plannedFile(dir, `${language}/${namespace}.json`, before, text));
    const state = files?.translations.get(namespace);
    states.set(namespace, toStateTree(state, own, accepted, terms));
  }
  if (states.size === 0) return { files: planned, heldBack };
  const before = files?.descriptionText;
  const text = mergeJson(before, new Map([['translations', states]]));
  if (text === undefined)
    return {
      files: [],
      heldBack: [...heldBack, { ...UNWRITABLE, owner: `interface/${language}` }],
    };
  if (text !== before) planned.push(plannedFile(dir, `${language}/language.json`, before, text));
  return { files: planned, heldBack };
}

interface AcceptedMessage {
  readonly message: InterfaceMessage;
  readonly text: AcceptedText;
}

const UNWRITABLE = { field: 'language.json', reason: 'by-hand', done: 0, total: 1 } as const;

function groupByNamespace(messages: readonly InterfaceMessage[]): Map<string, InterfaceMessage[]> {
  const groups = new Map<string, InterfaceMessage[]>();
  for (const message of messages) {
    const group = groups.get(message.namespace);
    if (group) group.push(message);
    else groups.set(message.namespace, [message]);
  }
  return groups;
}

/** The accepted messages in groups, among the names of all others, which say where a new one belongs. */
function toMessageTree(
  own: readonly InterfaceMessage[],
  accepted: readonly AcceptedMessage[],
): JsonTree {
  const targets = new Map(accepted.map(({ message, text }) => [message.path, text.target]));
  const root: MutableTree = new Map();
  for (const { path } of own) {
    const names = path.split('.');
    const name = names.pop() ?? '';
    let group = root;
    for (const each of names) {
      const inner = group.get(each);
      const next: MutableTree = inner instanceof Map ? inner : new Map();
      group.set(each, next);
      group = next;
    }
    group.set(name, targets.get(path));
  }
  return root;
}

type MutableTree = Map<string, JsonLeaf | MutableTree | undefined>;

function toStateTree(
  state: TranslationState | undefined,
  own: readonly InterfaceMessage[],
  accepted: readonly AcceptedMessage[],
  { state: wanted, credit }: ImportTerms,
): JsonTree {
  const revisions = new Map(
    accepted.map(({ message, text }) => [
      message.path,
      text.isCurrent ? messageRevision(message.source) : UNKNOWN_SOURCE,
    ]),
  );
  return new Map<string, JsonLeaf | JsonTree | undefined>([
    ['state', wanted ?? nextState(state, accepted)],
    ['credit', credit],
    ['sourceRevision', new Map(own.map(({ path }) => [path, revisions.get(path)]))],
  ]);
}

/** A review ends with the first text of the namespace that changes. What a machine wrote stays so until somebody reviews it. */
function nextState(
  state: TranslationState | undefined,
  accepted: readonly AcceptedMessage[],
): TranslationProgress {
  if (state?.state === 'machine') return 'machine';
  const hasChanged = accepted.some(({ text }) => text.target !== text.unit.target);
  return state && isReviewed(state) && !hasChanged ? state.state : 'draft';
}

function plannedFile(
  dir: string,
  file: string,
  before: string | undefined,
  text: string,
): PlannedFile {
  return { path: join(dir, file), name: `locales/${file}`, before, text };
}
