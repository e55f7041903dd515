import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';
import { optimize } from 'svgo';

/** The formats of pictures, by the extension of their files. */
const formats: Readonly<Record<string, 'avif' | 'gif' | 'jpeg' | 'png' | 'svg' | 'webp'>> = {
  '.avif': 'avif',
  '.gif': 'gif',
  '.jpeg': 'jpeg',
  '.jpg': 'jpeg',
  '.png': 'png',
  '.svg': 'svg',
  '.webp': 'webp',
};

/** Whether a file is a picture whose metadata can be left out, by its name. */
export function isPictureFile(path: string): boolean {
  return Object.hasOwn(formats, extname(path).toLowerCase());
}

/**
 * Reads a picture without what a camera or a program wrote into it: the place and time of a photograph, the names of people
 * and folders in a drawing. It stays in its format and size.
 */
export async function stripMetadata(file: string): Promise<Buffer> {
  const format = formats[extname(file).toLowerCase()];
  const bytes = await readFile(file);
  if (format === undefined) throw new TypeError(`${extname(file)} is no format of a picture.`);
  if (format === 'svg') return Buffer.from(stripSvg(bytes.toString('utf8')));
  return sharp(bytes, { animated: format === 'gif' || format === 'webp' })
    .autoOrient()
    .toFormat(format, format === 'png' || format === 'gif' ? {} : { quality: 90 })
    .toBuffer();
}

function stripSvg(svg: string): string {
  const plugins = [
    'removeDoctype',
    'removeXMLProcInst',
    'removeComments',
    'removeMetadata',
    'removeEditorsNSData',
  ] as const;
  return optimize(svg, { plugins: [...plugins] }).data;
}
