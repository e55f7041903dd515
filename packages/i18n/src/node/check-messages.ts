import { flattenMessages } from '../flatten-messages.ts';
import type { MessageTree } from '../language.ts';
import { messageVariables } from '../message-variables.ts';
import type { Notice, OnNotice } from '../notice.ts';
import { parsePluralForm } from '../plural-forms.ts';
import { LanguageFilesError } from './language-files-error.ts';

/** Names that mean something to JavaScript itself; a message with one of them is an attack or a mistake. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Where messages come from, for notices about them. */
export interface MessagesOrigin {
  readonly language: string;
  readonly namespace: string;
  readonly file: string;
}

/**
 * Validates translated messages against the Spanish ones: keeps those that Spanish has too and whose variables it knows, and
 * reports why each other one is left out. Empty messages are still to be translated and are left out without a notice.
 *
 * @param source - The Spanish messages; where there are none, every message is kept.
 *
 * @returns The messages by their whole path.
 * @throws LanguageFilesError on a name such as `__proto__`.
 */
export function checkMessages(
  tree: object,
  source: MessageTree | undefined,
  origin: MessagesOrigin,
  onNotice: OnNotice,
): Record<string, string> {
  const known = variablesByMessage(source ?? Object.fromEntries(flattenMessages(tree)));
  const kept: Record<string, string> = {};
  const notify = (code: Notice['code'], path: string, detail: string): void => {
    const { language, namespace, file } = origin;
    const key = `${namespace}:${path}`;
    onNotice({ code, message: `${file}: "${path}" ${detail}`, language, key, file });
  };
  const messages = flattenMessages(tree, (path) => {
    refuseForbidden(path, origin.file);
    notify('not-text', path, 'is not text and is left out. Write it between quotes.');
  });

  for (const [path, text] of messages) {
    refuseForbidden(path, origin.file);
    if (!text.trim()) continue;
    const form = parsePluralForm(path);
    const variables = form ? known.get(`${form.base}_`) : known.get(path);
    if (!variables) {
      const counted = known.has(`${path}_`)
        ? ` It is counted: write "${path}_other" and so on.`
        : '';
      notify('unknown-key', path, `is no message of Spanish and is left out.${counted}`);
      continue;
    }
    const used = messageVariables(text);
    const strange = used.find((name) => !variables.has(name));
    if (strange !== undefined) {
      const names = [...variables].map((name) => `{{${name}}}`).join(', ') || 'none';
      notify(
        'unknown-variable',
        path,
        `uses {{${strange}}} and is left out. The variables here: ${names}.`,
      );
      continue;
    }
    // "One copy" may do without its number.
    const missing = [...variables].find(
      (name) => !used.includes(name) && !(form && name === 'count'),
    );
    if (missing !== undefined)
      notify(
        'missing-variable',
        path,
        `does not use {{${missing}}}. Say it somewhere in the text.`,
      );
    kept[path] = text;
  }
  return kept;
}

/** The variables of each message; of all plural forms together under `base_`. */
function variablesByMessage(source: MessageTree): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const [path, text] of flattenMessages(source)) {
    const form = parsePluralForm(path);
    const key = form ? `${form.base}_` : path;
    const variables = known.get(key) ?? new Set(form ? ['count'] : []);
    for (const name of messageVariables(text)) variables.add(name);
    known.set(key, variables);
  }
  return known;
}

function refuseForbidden(path: string, file: string): void {
  const name = path.split('.').find((part) => FORBIDDEN.has(part));
  if (name !== undefined)
    throw new LanguageFilesError(
      'forbidden-name',
      file,
      `has a message called "${name}". Take it out: no message is called so.`,
    );
}
