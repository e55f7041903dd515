// Their own types import each other without endings, which Node's rules for modules do not find: what these tests call.
declare module '@php-wasm/node' {
  export function loadNodeRuntime(
    version: string,
    options: { readonly emscriptenOptions: { readonly processId: number } },
  ): Promise<number>;
}

declare module '@php-wasm/universal' {
  export class PHP {
    constructor(runtime: number);
    onMessage(listener: (data: string) => Promise<string>): void;
    mkdir(path: string): void;
    writeFile(path: string, data: string | Uint8Array): void;
    run(request: { readonly code: string }): Promise<{
      readonly text: string;
      readonly errors: string;
      readonly exitCode: number;
    }>;
    exit(): void;
  }
}
