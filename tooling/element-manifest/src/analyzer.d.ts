/** The analyzer's own declarations have neither its functions nor the plugin for Lit. */
declare module '@custom-elements-manifest/analyzer' {
  import type { Package } from 'custom-elements-manifest';
  import type typescript from 'typescript';

  /** The compiler that the analyzer reads with. */
  export const ts: typeof typescript;

  export interface AnalyzerPlugin {
    readonly name: string;
  }

  export function create(options: {
    readonly modules: readonly typescript.SourceFile[];
    readonly plugins: readonly AnalyzerPlugin[];
  }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  import type { AnalyzerPlugin } from '@custom-elements-manifest/analyzer';

  export function litPlugin(): AnalyzerPlugin[];
}
