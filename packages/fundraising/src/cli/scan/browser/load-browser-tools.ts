import { CliError } from '@comunal/command';
import type { BrowserType } from 'playwright-core';
import type { readBarcodes } from 'zxing-wasm/reader';
import type { Session } from '../../session.ts';

/** The two packages that looking with a browser takes; nobody else needs them. */
export interface BrowserTools {
  readonly chromium: BrowserType;
  readonly readBarcodes: typeof readBarcodes;
}

/** Loads them. @throws `CliError` with the command that installs them where they are missing. */
export async function loadBrowserTools({ texts: { t } }: Session): Promise<BrowserTools> {
  try {
    const [{ chromium }, { readBarcodes, prepareZXingModule }] = await Promise.all([
      import('playwright-core'),
      import('zxing-wasm/reader'),
    ]);
    await prepareZXingModule({
      overrides: { wasmBinary: await readerBinary() },
      fireImmediately: true,
    });
    return { chromium, readBarcodes };
  } catch {
    throw new CliError(2, t('fundraising:scan.noTools'));
  }
}

/** From the package on the disk: left to itself it would fetch the file from a server of others. */
async function readerBinary(): Promise<ArrayBuffer> {
  const [{ readFile }, { fileURLToPath }] = await Promise.all([
    import('node:fs/promises'),
    import('node:url'),
  ]);
  const address = import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = await readFile(fileURLToPath(address));
  return Uint8Array.from(bytes).buffer;
}
