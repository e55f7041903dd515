import jsqr from 'jsqr';
import type { Locator, Page } from 'playwright';

// Its types say that it is under `default`; what Node gives is the function itself.
const decode = jsqr as unknown as typeof jsqr.default;

/** What another library reads from a picture of the screen. */
export async function readCode(page: Page, what: Locator): Promise<string | undefined> {
  const png = (await what.screenshot()).toString('base64');
  // An empty page has no policy against pictures from data.
  const blank = await page.context().newPage();
  const { pixels, width, height } = await blank.evaluate(async (png) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${png}`)).blob(),
    );
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data, width, height } = context?.getImageData(0, 0, image.width, image.height) ?? {
      data: [],
      width: 0,
      height: 0,
    };
    return { pixels: Array.from(data), width, height };
  }, png);
  await blank.close();
  const found = decode(Uint8ClampedArray.from(pixels), width, height);
  return found ? Buffer.from(found.binaryData).toString('utf8') : undefined;
}
