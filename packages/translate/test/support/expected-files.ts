import {
  applyTranslation,
  computeRevision,
  getPresetForLanguage,
  parseVtt,
} from '@comunal/captions';
import { folders } from '@comunal/content';
import type { TranslationUnit } from '@comunal/exchange';
import { createHash } from 'node:crypto';
import { isMap, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import { findNode, lastOf, rangeOf } from './yaml-nodes.ts';

/** Files by their path in the content folder. */
export type Files = Readonly<Record<string, string>>;

/** What was imported into content that had no conflicts. */
export interface MarkedImport {
  /** The texts as they were exported. */
  readonly units: readonly TranslationUnit[];
  /** What each translation got behind its first word. */
  readonly mark: string;
  readonly credit: string;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Computes every byte of the files that an import changes in Portuguese, from the files as they were and by splices of its own:
 * it shares nothing with what writes them but the reader of YAML, and how the words of a caption are broken into lines.
 */
export function computeExpectedFiles(before: Files, imported: MarkedImport): Files {
  const byOwner = Map.groupBy(imported.units, ({ id }) => id.slice(0, id.indexOf(':')));
  const model = new ImportModel(before, imported);
  for (const [owner, units] of byOwner) {
    if (owner.startsWith('captions/')) model.addCaptions(owner, units);
    else model.addEntry(owner, units);
  }
  return { ...before, ...model.compute() };
}

class ImportModel {
  readonly #before: Files;
  readonly #mark: string;
  readonly #credit: string;
  readonly #splices = new Map<string, Splice[]>();
  readonly #created = new Map<string, string>();

  constructor(before: Files, { mark, credit }: MarkedImport) {
    this.#before = before;
    this.#mark = mark;
    this.#credit = credit;
  }

  addEntry(owner: string, units: readonly TranslationUnit[]): void {
    const [type = '', slug = ''] = owner.split('/');
    const base = type === 'site' ? 'site' : `${new Map(Object.entries(folders)).get(type)}/${slug}`;
    const file = `${base}.yaml` in this.#before ? `${base}.yaml` : `${base}.md`;
    const root = this.#parse(file);
    const byField = Map.groupBy(units, ({ id }) =>
      id.slice(owner.length + 1).replace(/(body|risks|transcript)\.\d+$/, '$1'),
    );
    for (const [field, own] of byField) {
      const texts = findNode(root.node, field.split('.'));
      if (isMap(texts)) this.#setText(file, texts, own);
      else this.#setInLanguageFile(base, field, own);
    }
    if (type !== 'site') this.#setState(file, root, byField);
  }

  addCaptions(owner: string, units: readonly TranslationUnit[]): void {
    const sourceFile = owner.slice('captions/'.length);
    const file = sourceFile.replace('/es.vtt', '/pt.vtt');
    const [head = '', ...blocks] = (this.#before[file] ?? '').trimEnd().split('\n\n');
    const source = parseVtt(this.#before[sourceFile] ?? '');
    const preset = getPresetForLanguage('pt');
    let index = 0;
    const marked = blocks.map((block) => {
      const unit = units[index];
      const cue = source.cues[index];
      if (block.startsWith('NOTE') || !unit || !cue) return block;
      index += 1;
      const translation = {
        ...unit,
        id: unit.id.slice(owner.length + 1),
        target: this.#toMarked(unit.target),
      };
      const { cues } = applyTranslation({ cues: [cue] }, [translation], preset);
      return [...block.split('\n').slice(0, 2), ...cues.map(({ text }) => text)].join('\n');
    });
    const revision = computeRevision(source);
    const sentences = units.map((unit) => hash(unit.source)).join('');
    const notes = [`NOTE comunal-source: ${revision}`, `NOTE\ncomunal-sentences:\n${sentences}`];
    this.#created.set(file, `${[head, ...notes, ...marked].join('\n\n')}\n`);
    this.#setCaptionState(`${sourceFile.replace(/\/[^/]+$/, '')}.yaml`, revision);
  }

  compute(): Files {
    const changed = [...this.#splices].map(([file, splices]) => {
      let text = this.#before[file] ?? '';
      for (const { start, end, text: replacement } of splices.toSorted((a, b) => b.start - a.start))
        text = text.slice(0, start) + replacement + text.slice(end);
      return [file, text] as const;
    });
    return Object.fromEntries([...changed, ...this.#created]);
  }

  /** A text by language: its translation as it is written, or a new one below the last language, written as its source is. */
  #setText(file: string, texts: YAMLMap, units: readonly TranslationUnit[]): void {
    const target = findNode(texts, ['pt']);
    if (target) {
      const [start, end] = rangeOf(target);
      this.#splice(file, start, end, this.#markAll(this.#slice(file, start, end), units));
      return;
    }
    const source = this.#sliceOf(file, findNode(texts, ['es']));
    this.#appendLines(file, texts, [`pt: ${this.#toMarked(source)}`]);
  }

  /** What stands in a file of its own for each language: a field of its front matter, or the text below. */
  #setInLanguageFile(base: string, field: string, units: readonly TranslationUnit[]): void {
    const file = `${base}.pt.md`;
    const text = this.#before[file];
    if (text === undefined) {
      const { end } = this.#parse(`${base}.md`);
      const body = (this.#before[`${base}.md`] ?? '').slice(end).replace(/^---\s+/, '');
      this.#created.set(file, this.#markAll(body, units));
      return;
    }
    const { node, end: bodyStart } = this.#parse(file);
    const value = findNode(node, field.split('.'));
    const [start, end] = value ? rangeOf(value) : [bodyStart, text.length];
    this.#splice(file, start, end, this.#markAll(text.slice(start, end), units));
  }

  #setState(
    file: string,
    root: Root,
    byField: ReadonlyMap<string, readonly TranslationUnit[]>,
  ): void {
    const revision = [...byField].map(([field, units]) => {
      const hashes = units.map(({ source, needsReview }) => (needsReview ? '....' : hash(source)));
      return `${field}:${hashes.join('')}`;
    });
    const lines = [`sourceRevision: ${revision.join(' ')}`, `credit: ${this.#credit}`];
    const state = findNode(root.node, ['translations', 'pt']);
    if (isMap(state)) {
      this.#setProgress(file, state);
      this.#appendLines(file, state, lines);
    } else {
      if (findNode(root.node, ['translations'])) throw new Error(`${file}: no model of this.`);
      const added = ['state: draft', ...lines].map((line) => `    ${line}\n`).join('');
      const end = this.#endOfLine(file, lastOf(root.node));
      this.#splice(file, end, end, `translations:\n  pt:\n${added}`);
    }
  }

  #setCaptionState(file: string, revision: string): void {
    const captions = findNode(this.#parse(file).node, ['captions']);
    const items = isSeq(captions) ? captions.items : [];
    const item = items.find((each) => this.#sliceOf(file, findNode(each, ['language'])) === 'pt');
    const progress = findNode(item, ['progress']);
    if (!isMap(progress)) throw new Error(`${file}: no model of this.`);
    this.#setProgress(file, progress);
    this.#appendLines(file, progress, [`sourceRevision: ${revision}`, `credit: ${this.#credit}`]);
  }

  /** What was reviewed, or only wished for, is a draft; what a machine wrote stays its own. */
  #setProgress(file: string, state: YAMLMap): void {
    const progress = findNode(state, ['state']);
    if (progress && this.#sliceOf(file, progress) !== 'machine')
      this.#splice(file, ...rangeOf(progress), 'draft');
  }

  #appendLines(file: string, map: YAMLMap, lines: readonly string[]): void {
    const [, end] = rangeOf(map.items.at(-1)?.value);
    const [start] = rangeOf(map.items[0]?.key);
    const text = this.#before[file] ?? '';
    const lineEnd = this.#endOfLine(file, end) - 1;
    const indent = text.slice(text.lastIndexOf('\n', start) + 1, start);
    this.#splice(file, lineEnd, lineEnd, lines.map((line) => `\n${indent}${line}`).join(''));
  }

  /** Where the line below a value begins: a comment behind it stays with it. */
  #endOfLine(file: string, end: number): number {
    const text = this.#before[file] ?? '';
    return text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1;
  }

  /** Marks the first word of each text, one below the other. */
  #markAll(written: string, units: readonly TranslationUnit[]): string {
    let marked = '';
    let rest = written;
    for (const { source, target } of units) {
      const [start = ''] = /^[^\p{L}]*\p{L}+/u.exec(target === '' ? source : target) ?? [];
      const end = rest.indexOf(start) + start.length;
      marked += rest.slice(0, end) + this.#mark;
      rest = rest.slice(end);
    }
    return marked + rest;
  }

  #toMarked(text: string): string {
    return text.replace(/\p{L}+/u, (word) => word + this.#mark);
  }

  #parse(file: string): Root {
    const text = this.#before[file] ?? '';
    if (!file.endsWith('.md')) return { node: parseDocument(text).contents, end: text.length };
    if (!text.startsWith('---\n')) return { node: null, end: 0 };
    const end = text.indexOf('\n---', 3) + 1;
    // Blanks in place of its line keep all offsets.
    return { node: parseDocument(`   ${text.slice(3, end)}`).contents, end };
  }

  #splice(file: string, start: number, end: number, text: string): void {
    const splices = this.#splices.get(file) ?? [];
    this.#splices.set(file, [...splices, { start, end, text }]);
  }

  #slice(file: string, start: number, end: number): string {
    return (this.#before[file] ?? '').slice(start, end);
  }

  #sliceOf(file: string, node: Node | undefined): string {
    return this.#slice(file, ...rangeOf(node));
  }
}

/** The fields of a file, and where they end. */
interface Root {
  readonly node: Node | null;
  readonly end: number;
}

function hash(source: string): string {
  return createHash('sha256')
    .update(source.trim().normalize('NFC'))
    .digest('base64url')
    .slice(0, 4);
}
