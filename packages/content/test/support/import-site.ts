import type { Line } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { formats } from '@comunal/i18n/lite/formats';
import type { SiteDraft } from '@comunal/formats/import';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importSite } from '../../src/cli/import/import-site.ts';
import { openMediaFolder } from '../../src/cli/import/media-folder.ts';
import { withFolder, type Files } from './folder.ts';

/** A draft of an article, as a reader of a site returns it. */
export function createArticle(slug: string, draft: Partial<SiteDraft> = {}): SiteDraft {
  const { fields, ...rest } = draft;
  return {
    type: 'article',
    guid: `https://antes.example/?p=${slug}`,
    slug,
    fields: {
      visibility: 'public',
      title: { es: `Título de ${slug}` },
      published: '2021-03-08',
      body: { es: 'Primer párrafo.\n\nSegundo párrafo.\n' },
      ...fields,
    },
    files: [],
    ...rest,
  };
}

/** How drafts are imported. */
export interface ImportOptions {
  readonly locale?: 'es' | 'en' | 'pt';
  readonly signal?: AbortSignal;
  readonly isClosed?: boolean;
  readonly isDryRun?: boolean;
  readonly source?: string;
}

/** A content folder that drafts are imported into, with a folder of media. */
export interface ImportedSite {
  readonly dir: string;
  readonly media: string;
  /** Writes a file into the folder of media. */
  readonly putMedia: (path: string, content: string) => void;
  readonly importDrafts: (
    drafts: readonly SiteDraft[],
    options?: ImportOptions,
  ) => Promise<{ readonly code: number; readonly out: string; readonly notes: string }>;
}

/** Calls `run` with a content folder that drafts can be imported into. */
export async function withSite(
  files: Files,
  run: (site: ImportedSite) => Promise<void>,
): Promise<void> {
  const media = mkdtempSync(join(tmpdir(), 'comunal-media-'));
  try {
    await withFolder(files, (dir) => run({ dir, media, ...createTools(dir, media) }));
  } finally {
    rmSync(media, { recursive: true });
  }
}

function createTools(dir: string, media: string): Pick<ImportedSite, 'putMedia' | 'importDrafts'> {
  return {
    putMedia: (path, content) => {
      mkdirSync(dirname(join(media, path)), { recursive: true });
      writeFileSync(join(media, path), content);
    },
    importDrafts: async (drafts, options = {}) => {
      const {
        locale = 'en',
        isClosed = false,
        isDryRun = false,
        source = 'antes.example',
      } = options;
      const output = await importSite(
        {
          format: 'wordpress',
          out: dir,
          types: ['article', 'page', 'person'],
          isClosed,
          isDryRun,
          read: async (_, chooseSlug) => ({
            drafts: drafts.map((draft) => renameDraft(draft, chooseSlug(draft))),
            source,
            files: await openMediaFolder(media),
            notes: [],
            isIncomplete: false,
            data: {},
            nextSteps: ['Next.'],
          }),
        },
        {
          context: {
            args: [],
            cwd: '/',
            env: {},
            stdout: { write: () => true },
            stderr: { write: () => true },
            locale,
            signal: options.signal ?? new AbortController().signal,
          },
          texts: createLiteI18n(locale, formats),
          masksClosed: false,
        },
      );
      const { lines = [], notes = [], code = 0 } = output;
      return { code, out: toText(lines), notes: toText(notes) };
    },
  };
}

function toText(lines: readonly Line[]): string {
  return lines.map((line) => (typeof line === 'string' ? line : line.text)).join('\n');
}

/** What a reader does with the slug that is chosen for an entry. */
function renameDraft(draft: SiteDraft, slug: string): SiteDraft {
  const rename = (text: string) => text.replaceAll(`${draft.slug}/`, `${slug}/`);
  return {
    ...draft,
    slug,
    fields: JSON.parse(rename(JSON.stringify(draft.fields))) as SiteDraft['fields'],
    files: draft.files.map(({ path, source }) => ({ path: rename(path), source })),
  };
}
