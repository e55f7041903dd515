// Three of the peers bring no types, and those of media-captions cannot be resolved: they import without file endings.
declare module 'media-captions' {
  export function parseText(text: string, options: { readonly type: 'vtt' }): Promise<unknown>;
}
declare module 'node-webvtt' {
  const parser: { readonly parse: (text: string) => unknown };
  export default parser;
}
declare module 'webvtt-parser' {
  class WebVTTParser {
    parse(text: string, mode: string): unknown;
  }
  const library: { readonly WebVTTParser: typeof WebVTTParser };
  export default library;
}
declare module 'vtt.js' {
  interface Parser {
    oncue: (cue: unknown) => void;
    parse(text: string): void;
    flush(): void;
  }
  const library: {
    readonly WebVTT: {
      readonly Parser: new (window: object, decoder: unknown) => Parser;
      readonly StringDecoder: () => unknown;
    };
  };
  export default library;
}
