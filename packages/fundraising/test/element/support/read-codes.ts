import jsqr from 'jsqr';
import type { Locator, Page } from 'playwright';

// Its types say that it is under `default`; what Node gives is the function itself.
const decode = jsqr as unknown as typeof jsqr.default;

/** What another library reads from a picture of the screen. */
export async function readCode(page: Page, what: Locator): Promise<string | undefined> {
  const png = (await what.screenshot()).toString('base64');
  // An empty page has no policy against pictures from data.
  const blank = await page.context().newPage();
  // One byte a pixel, as text: a number each would take seconds on the way.
  const { greys, width, height } = await blank.evaluate(async (png) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${png}`)).blob(),
    );
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, width, height).data ?? [];
    let greys = '';
    for (let at = 0; at < data.length; at += 4) greys += String.fromCharCode(data[at] ?? 0);
    return { greys: btoa(greys), width, height };
  }, png);
  await blank.close();
  const pixels = [...Buffer.from(greys, 'base64')].flatMap((grey) => [grey, grey, grey, 255]);
  const found = decode(Uint8ClampedArray.from(pixels), width, height);
  return found ? Buffer.from(found.binaryData).toString('utf8') : undefined;
}
