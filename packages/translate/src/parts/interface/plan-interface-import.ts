import {
  findTranslationFlaw,
  formatMessageRevision,
  messageRevision,
  type InterfaceMessage,
  type LanguageFiles,
} from '@comunal/i18n/translation';
import { join } from 'node:path';
import { normalizeText } from '@comunal/i18n/text-hash';
import type { PlannedFile } from '../../write/planned-file.ts';
import { joinCredits } from '../content/join-credits.ts';
import { nextProgress } from '../content/next-progress.ts';
import type { AcceptedText, HeldBackText, ImportInput, ImportPlan } from '../exchange-part.ts';
import { toInterfaceUnit } from './list-interface-units.ts';
import { mergeJson, type JsonLeaf, type JsonTree } from './merge-json.ts';
import type { InterfaceTexts } from './read-interface.ts';

/** What stands in place of a revision where the source that a translation follows is another one, or nobody knows it. */
const UNKNOWN_SOURCE = '....';

/** Plans the files of a language that translations of the interface change. */
export function planInterfaceImport(
  { dir, files, messages }: InterfaceTexts,
  input: ImportInput,
): ImportPlan {
  const { language } = input;
  const byId = new Map(input.accepted.map((text) => [text.unit.id, text]));
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
    const before = files?.files.get(namespace)?.text;
    const text = accepted.length > 0 ? mergeJson(before, toMessageTree(own, accepted)) : before;
    if (accepted.length > 0 && text === undefined) {
      for (const { message } of accepted)
        heldBack.push({ owner, field: message.path, reason: 'by-hand', done: 1, total: 1 });
      continue;
    }
    if (text !== undefined && text !== before)
      planned.push(plannedFile(dir, `${language}/${namespace}.json`, before, text));
    const state = reviseState({ namespace, own, accepted, files }, input);
    if (state) states.set(namespace, state);
  }
  if (states.size === 0) return { files: planned, heldBack };
  const before = files?.descriptionText;
  const text = mergeJson(before, new Map([['translations', states]]));
  // Without a word of what they follow, the texts would be taken for reviewed ones.
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

interface RevisedNamespace {
  readonly namespace: string;
  readonly own: readonly InterfaceMessage[];
  readonly accepted: readonly AcceptedMessage[];
  readonly files: LanguageFiles | undefined;
}

/**
 * Decides what `language.json` says of a namespace after an import.
 *
 * @returns Undefined where nothing of it changes.
 */
function reviseState(
  { namespace, own, accepted, files }: RevisedNamespace,
  { agreed, state: asked, credit }: ImportInput,
): JsonTree | undefined {
  const before = files?.translations.get(namespace);
  const units = own.map((message) => toInterfaceUnit(message, files));
  const texts = new Map(accepted.map(({ text }) => [text.unit.id, text]));
  const present = units.filter(({ id, target }) => texts.has(id) || target.trim() !== '');
  const isAgreed = present.length > 0 && present.every(({ id }) => agreed.has(id));
  if (accepted.length === 0 && !(asked === 'reviewed' && isAgreed)) return undefined;
  const revisions = new Map<string, string>();
  for (const { message, text } of accepted)
    if (!isCurrent(text)) revisions.set(message.path, UNKNOWN_SOURCE);
    else if (asked === 'reviewed' || !isRecorded(text, before?.sourceRevision.get(message.path)))
      revisions.set(message.path, formatMessageRevision(message.source, text.target));
  const isStale = present.some(({ id, state }) => {
    const text = texts.get(id);
    return text ? !isCurrent(text) : state === 'stale';
  });
  const progress = nextProgress({
    progress: before?.state,
    isChanged: accepted.some(({ text }) => text.target !== text.unit.target),
    isAgreed,
    isStale,
    asked,
  });
  const thanks = joinCredits(before?.credit, [
    ...accepted.flatMap(({ text }) => (text.credit === undefined ? [] : [text.credit])),
    ...(asked === 'reviewed' && progress !== 'draft' && credit !== undefined ? [credit] : []),
  ]);
  return new Map<string, JsonLeaf | JsonTree | undefined>([
    ['state', progress],
    ['credit', typeof thanks === 'string' ? thanks : undefined],
    ['sourceRevision', new Map(own.map(({ path }) => [path, revisions.get(path)]))],
  ]);
}

/** Whether a translation follows the source as it is now, and nobody marked it for another look. */
function isCurrent({ source, unit }: AcceptedText): boolean {
  return source !== undefined && normalizeText(source) === normalizeText(unit.source);
}

/** Whether it is on record that a translation which does not change follows its source: older records speak of the source alone. */
function isRecorded({ unit, target }: AcceptedText, recorded: string | undefined): boolean {
  return target === unit.target && recorded === messageRevision(unit.source);
}

function plannedFile(
  dir: string,
  file: string,
  before: string | undefined,
  text: string,
): PlannedFile {
  return { path: join(dir, file), name: `locales/${file}`, before, text };
}
