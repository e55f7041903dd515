import { CliError } from '@comunal/command';
import type { BrowserType } from 'playwright-core';
import type { readBarcodes } from 'zxing-wasm/reader';
import type { Session } from '../../session.ts';

/** The two optional packages that are only needed for scans in a browser. */
export interface BrowserTools {
  readonly chromium: BrowserType;
  readonly readBarcodes: typeof readBarcodes;
}

/** Loads the packages. @throws `CliError` with the command that installs them if they are missing. */
export async function loadBrowserTools({ texts: { t } }: Session): Promise<BrowserTools> {
  try {
    const [{ chromium }, { readBarcodes, prepareZXingModule }] = await Promise.all([
      import('playwright-core'),
      import('zxing-wasm/reader'),
    ]);
    await prepareZXingModule({
      overrides: { wasmBinary: await readWasm() },
      fireImmediately: true,
    });
    return { chromium, readBarcodes };
  } catch {
    throw new CliError(2, t('fundraising:scan.noTools'));
  }
}

/** Reads the WebAssembly file of the installed package, since by default it is fetched from a third-party server. */
async function readWasm(): Promise<ArrayBuffer> {
  const [{ readFile }, { fileURLToPath }] = await Promise.all([
    import('node:fs/promises'),
    import('node:url'),
  ]);
  const address = import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = await readFile(fileURLToPath(address));
  return Uint8Array.from(bytes).buffer;
}
