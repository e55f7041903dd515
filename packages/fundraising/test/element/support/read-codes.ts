import jsqr from 'jsqr';
import type { Locator, Page } from 'playwright';

// Its types declare a default export; Node imports the function itself.
const decode = jsqr as unknown as typeof jsqr.default;

/** Reads a QR code from a screenshot with another library. */
export async function readCode(page: Page, picture: Locator): Promise<string | undefined> {
  const png = (await picture.screenshot()).toString('base64');
  // An empty page has no policy against pictures from data.
  const blank = await page.context().newPage();
  // One byte per pixel, as text: numbers would take seconds to transfer.
  const { greys, width, height } = await blank.evaluate(async (png) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${png}`)).blob(),
    );
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, width, height).data ?? [];
    let greys = '';
    for (let index = 0; index < data.length; index += 4)
      greys += String.fromCharCode(data[index] ?? 0);
    return { greys: btoa(greys), width, height };
  }, png);
  await blank.close();
  const pixels = [...Buffer.from(greys, 'base64')].flatMap((grey) => [grey, grey, grey, 255]);
  const code = decode(Uint8ClampedArray.from(pixels), width, height);
  return code ? Buffer.from(code.binaryData).toString('utf8') : undefined;
}
