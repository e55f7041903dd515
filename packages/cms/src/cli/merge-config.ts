import { CliError } from '@comunal/command';
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLMap,
} from 'yaml';
import type { CmsConfig } from '../config/cms-config.ts';
import { ENTRY_FORMAT } from '../config/entry-format-name.ts';
import type { CmsTexts } from './cms-texts.ts';

/** What a new configuration begins with: forms on this computer alone, until the collective names its git host. */
const START = {
  backend: { name: 'proxy', proxy_url: '/api/v1', branch: 'main' },
};

/**
 * Writes a configuration as YAML. Of one that is there already, everything stays that does not follow from the content model:
 * the backend, further settings, comments, and collections of the collective's own.
 *
 * @param known - The text of the configuration that is there.
 * @throws {@link CliError} when that is no YAML, or none that could be a configuration.
 */
export function mergeConfig(
  config: CmsConfig,
  known: string | undefined,
  { file, texts: { t } }: { readonly file: string; readonly texts: CmsTexts },
): string {
  const lineCounter = new LineCounter();
  const document = parseDocument(known ?? '', { logLevel: 'silent', lineCounter });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    throw new CliError(1, t('cms:wrong.config', { file, line }));
  }
  const refuse = (node: unknown): never => {
    const { line } = lineCounter.linePos((isNode(node) && node.range?.[0]) || 0);
    throw new CliError(1, t('cms:wrong.structure', { file, line }));
  };
  if (isNothing(document.contents)) {
    const fresh = parseDocument('');
    fresh.contents = fresh.createNode(
      { ...START, ...config },
      { aliasDuplicateObjects: false },
    ) as typeof fresh.contents;
    const comments = [` ${t('cms:form.generated')}`, document.commentBefore, document.comment];
    fresh.commentBefore = comments.filter(Boolean).join('\n');
    return write(fresh);
  }
  if (!isMap(document.contents)) return refuse(document.contents);
  const { collections, ...settings } = config;
  for (const [key, value] of Object.entries(settings)) {
    // Of these only the ones that follow from the content or from the options of the call are renewed.
    if (!document.has(key) || key === 'locale' || key === 'languages')
      document.set(key, document.createNode(value));
  }
  const own = listOwnCollections(document);
  const generated = collections.map((collection) =>
    document.createNode(collection, { aliasDuplicateObjects: false }),
  );
  const list = document.get('collections', true);
  if (!isSeq(list) && !isNothing(list)) refuse(list);
  const sequence = isSeq(list) ? list : document.createNode([]);
  sequence.items = [...generated, ...own];
  sequence.flow = false;
  document.set('collections', sequence);
  if (!document.has('backend')) document.set('backend', document.createNode(START.backend));
  return write(document);
}

/** What a configuration that is there says. */
export interface KnownConfig {
  /** The names of the forms that come from here. */
  readonly forms: ReadonlySet<unknown>;
  /** Whether a published page would save to a git host. */
  readonly hasHost: boolean;
}

/** Reads what a configuration says, and nothing from one that makes no sense: {@link mergeConfig} refuses it. */
export function readKnownConfig(known: string | undefined): KnownConfig {
  const document = parseDocument(known ?? '', { logLevel: 'silent' });
  const list = document.get('collections');
  const forms = isSeq(list) ? list.items.filter(isForm) : [];
  const backend = document.get('backend');
  const name = isMap(backend) ? backend.get('name') : undefined;
  return {
    forms: new Set(forms.map((form) => form.get('name'))),
    hasHost: name !== undefined && name !== START.backend.name,
  };
}

/** Lists the collections that do not come from here: those without the format of this package. */
function listOwnCollections(document: Document.Parsed): unknown[] {
  const list = document.get('collections');
  if (!isSeq(list)) return [];
  return list.items.filter((item) => !isForm(item));
}

function isForm(item: unknown): item is YAMLMap {
  return isMap(item) && item.get('format') === ENTRY_FORMAT;
}

/** Whether nothing stands in a place: a key without a value, or comments alone. */
function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

function write(document: Document): string {
  return document.toString({ lineWidth: 0 });
}
