import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isVisible } from '@comunal/schemas';
import type { AssetReference } from '../link/collect-facts.ts';
import type { ParsedEntry } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import { readLink } from '../parse/markdown/read-link.ts';
import type { AssetPolicy } from '../project/asset-policy.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { AssetFault } from './assets/asset-fault.ts';
import { checkAssetType, type AssetUse, type ContentFaults } from './assets/check-asset-type.ts';
import type { CheckInput } from './check-input.ts';
import { checkHeavyPicture } from './heavy-picture.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';
import { checkMissingFile, withheldFile } from './missing-file.ts';
import { checkPictureGps } from './picture-gps.ts';
import type { Checksums } from './assets/hash-file.ts';
import { checkWrongChecksum } from './wrong-checksum.ts';

/** For more findings of one entry than these no similar name is looked up. */
const maxSuggestions = 100;

/** Runs the checks of files beside entries over every file that an entry names; each of them reports its own codes. */
export async function checkAssets({
  dir,
  assetPolicy,
  parsedEntries,
  signal,
}: CheckInput): Promise<Finding[]> {
  const walk = new AssetWalk(dir, assetPolicy, signal);
  for (const { raw, facts } of parsedEntries) {
    let count = 0;
    for (const asset of facts.assets)
      if (await walk.checkAsset(raw, asset, count < maxSuggestions)) count++;
  }
  for (const parsedEntry of parsedEntries) await walk.checkLinkedFiles(parsedEntry);
  return walk.findings;
}

class AssetWalk {
  readonly findings: Finding[] = [];
  readonly #dir: string;
  readonly #assetPolicy: AssetPolicy;
  readonly #signal: AbortSignal | undefined;
  readonly #contentFaults: ContentFaults = new Map();
  readonly #checksums: Checksums = new Map();

  constructor(dir: string, assetPolicy: AssetPolicy, signal: AbortSignal | undefined) {
    this.#dir = dir;
    this.#assetPolicy = assetPolicy;
    this.#signal = signal;
  }

  /** Checks a file that a field names. Returns whether something is wrong with it. */
  async checkAsset(raw: RawEntry, asset: AssetReference, maySuggest: boolean): Promise<boolean> {
    const { path, value, file, isPicture = false } = asset;
    if (raw.files.sealedFiles?.has(value)) return false;
    const use: AssetUse = { value, isPicture, file };
    const fault = await this.#checkFile(raw, use, maySuggest);
    const faults = fault
      ? [fault]
      : [...(await this.#checkSize(raw, use)), ...this.#checkPosition(raw, use)];
    for (const { field, ...rest } of faults) {
      const faultPath = field ? [...path.slice(0, -1), field] : path;
      this.findings.push(createEntryFinding(raw, { ...rest, path: faultPath, target: 'value' }));
    }
    return faults.length > 0;
  }

  /** Checks the files that Markdown shows or links to. */
  async checkLinkedFiles({ raw, facts }: ParsedEntry): Promise<void> {
    let count = 0;
    for (const { path, links } of facts.markdown)
      for (const { href, offset } of links) {
        const target = readLink(href, raw.files.type);
        if (target.kind !== 'file' || raw.files.sealedFiles?.has(target.path)) continue;
        const use = { value: target.path, isPicture: false };
        const fault = await this.#checkFile(raw, use, count < maxSuggestions);
        if (fault) count++;
        for (const { field: _, ...rest } of fault ? [fault] : this.#checkPosition(raw, use))
          this.findings.push(
            createEntryFinding(raw, { ...rest, ...locateInMarkdown(raw, path, offset) }),
          );
      }
  }

  /** Checks whether a file is there, may be published, and is of its type. A file of a wrong type is withheld from all entries. */
  async #checkFile(
    raw: RawEntry,
    use: AssetUse,
    maySuggest: boolean,
  ): Promise<FieldFault | undefined> {
    if (this.#assetPolicy.refuses(raw, use.value)) return withheldFile;
    const folder = join(this.#dir, raw.files.folder);
    const mayName = (path: string): boolean => !this.#assetPolicy.refuses(raw, path);
    const missing = checkMissingFile(folder, use.value, maySuggest ? mayName : undefined);
    if (missing) return missing;
    const absolutePath = join(folder, use.value);
    const fault = await checkAssetType(absolutePath, use, this.#contentFaults, this.#signal);
    if (fault?.code === 'wrong-media-type') return { ...fault, field: 'mediaType' };
    if (fault) this.#assetPolicy.withhold(absolutePath);
    return fault;
  }

  /** Checks a picture of an entry that is published. Whoever has a closed one has its pictures too. */
  #checkPosition({ files, visibility }: RawEntry, use: AssetUse): readonly FieldFault[] {
    if (!isVisible(visibility)) return [];
    const fault = checkPictureGps(join(this.#dir, files.folder, use.value), use);
    return fault ? [fault] : [];
  }

  async #checkSize(
    { files }: RawEntry,
    { value, isPicture, file }: AssetUse,
  ): Promise<readonly FieldFault[]> {
    const absolutePath = join(this.#dir, files.folder, value);
    const { size } = statSync(absolutePath);
    const fault = isPicture ? checkHeavyPicture(size, value) : undefined;
    if (fault) return [fault];
    if (!file) return [];
    return checkWrongChecksum(absolutePath, size, { file, value }, this.#checksums, this.#signal);
  }
}

/** A fault of a file, with the field of its description that it is about when that is not its path. */
type FieldFault = AssetFault & { readonly field?: string };
