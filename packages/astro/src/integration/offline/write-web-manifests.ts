import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localize } from '@comunal/i18n';
import sharp from 'sharp';
import { WEB_MANIFEST } from '../../lib/web-manifest-name.ts';
import { readInks, type Inks } from '../../inks/read-inks.ts';
import type { LoadedProject } from '../create-project.ts';

/** A language of the site, and the address of its home page. */
interface LanguageHome {
  readonly language: string;
  readonly home: string;
}

/** Sizes of icons that browsers ask for, in pixels. */
const SIZES = [192, 512];
/** How much of a maskable icon is sure to be seen, whatever form a phone cuts it to. */
const SAFE_SHARE = 0.8;

/** Writes what a browser needs to put the site on the home screen of a phone: a web app manifest for each language, and icons. */
export async function writeWebManifests(
  {
    base,
    icon,
    options,
    readContent,
  }: Pick<LoadedProject, 'base' | 'icon' | 'options' | 'readContent'>,
  folder: string,
  homes: readonly LanguageHome[],
): Promise<void> {
  const { inks } = readInks(options.customCss);
  await writeIcons(icon, inks, folder);
  const { entries } = await readContent();
  const [site] = entries.site.withPage;
  for (const { language, home } of homes) {
    const name = localize(site?.title, language)?.text;
    const manifest = {
      id: base,
      name,
      short_name: name,
      description: localize(site?.summary, language)?.text,
      lang: language,
      start_url: home,
      scope: base,
      // With the address in sight: what was saved stays a page of a host that has a name.
      display: 'minimal-ui',
      background_color: inks.paper,
      theme_color: inks.paper,
      icons: [
        ...SIZES.map((size) => ({
          src: `${base}${iconName(size)}`,
          sizes: `${String(size)}x${String(size)}`,
          type: 'image/png',
        })),
        {
          src: `${base}${MASKABLE}`,
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    };
    const path = home.slice(base.length) + WEB_MANIFEST;
    await writeFile(join(folder, path), `${JSON.stringify(manifest, undefined, 2)}\n`);
  }
}

const MASKABLE = 'app-icon-maskable.png';

function iconName(size: number): string {
  return `app-icon-${String(size)}.png`;
}

async function writeIcons(icon: string, { paper }: Inks, folder: string): Promise<void> {
  const [, largest = 512] = SIZES;
  const draw = (size: number): Promise<Buffer> =>
    sharp(icon, { density: 600 })
      .resize(size, size, { fit: 'contain', background: '#00000000' })
      .png({ compressionLevel: 9, palette: true })
      .toBuffer();
  for (const size of SIZES) await writeFile(join(folder, iconName(size)), await draw(size));
  const margin = Math.round((largest * (1 - SAFE_SHARE)) / 2);
  const inner = await draw(largest - 2 * margin);
  await sharp(inner)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: paper })
    .flatten({ background: paper })
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(folder, MASKABLE));
}
