import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';
import { optimize, type CustomPlugin } from 'svgo';

type PixelFormat = 'avif' | 'gif' | 'jpeg' | 'png' | 'webp';

/** The formats of pictures, by the extension of their files. */
const formats: Readonly<Record<string, PixelFormat | 'svg'>> = {
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
  return format === 'svg'
    ? Buffer.from(await stripSvg(bytes.toString('utf8')))
    : stripPixels(bytes, format);
}

function stripPixels(bytes: Buffer, format: PixelFormat): Promise<Buffer> {
  return sharp(bytes, { animated: format === 'gif' || format === 'webp' })
    .autoOrient()
    .toFormat(format, format === 'png' || format === 'gif' ? {} : { quality: 90 })
    .toBuffer();
}

async function stripSvg(svg: string): Promise<string> {
  const pictures = new Set<string>();
  const collect = forEachPicture((address) => {
    pictures.add(address);
    return address;
  });
  const { data } = optimize(svg, {
    plugins: [
      'removeDoctype',
      'removeXMLProcInst',
      'removeComments',
      'removeMetadata',
      'removeEditorsNSData',
      collect,
    ],
  });
  if (pictures.size === 0) return data;
  const stripped = new Map<string, string>();
  for (const address of pictures) stripped.set(address, await stripDataAddress(address));
  const replace = forEachPicture((address) => stripped.get(address) ?? address);
  return optimize(data, { plugins: [replace] }).data;
}

/** A photograph in a drawing: a `data:` address of pixels, as the content check lets it pass. */
const DATA_ADDRESS = /^\s*data:image\/(png|jpeg|jpg|gif|webp|avif);base64,/i;

/** Changes the address of each picture that is embedded in a drawing. */
function forEachPicture(change: (address: string) => string): CustomPlugin {
  return {
    name: 'forEachPicture',
    fn: () => ({
      element: {
        enter: ({ attributes }) => {
          for (const [name, value] of Object.entries(attributes))
            if (DATA_ADDRESS.test(value)) attributes[name] = change(value);
        },
      },
    }),
  };
}

async function stripDataAddress(address: string): Promise<string> {
  const [start = '', name = ''] = DATA_ADDRESS.exec(address) ?? [];
  const format = formats[`.${name.toLowerCase()}`];
  if (format === undefined || format === 'svg') return address;
  const bytes = Buffer.from(address.slice(start.length), 'base64');
  return `data:image/${format};base64,${(await stripPixels(bytes, format)).toString('base64')}`;
}
