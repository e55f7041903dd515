import { createRequire } from 'node:module';

/** Whether the package that the page for printing needs is installed. @throws TypeError that says how to install it */
export function findPrint(
  resolve: (name: string) => string = createRequire(import.meta.url).resolve,
): true {
  try {
    resolve('@comunal/print/package.json');
    return true;
  } catch {
    throw new TypeError(
      'comunal() was given `print: true`, which needs a further package. Run: npm install @comunal/print',
    );
  }
}
