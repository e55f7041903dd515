import { afterAll, beforeAll } from 'vitest';
import { createCards, NOW_SECONDS } from './cards.ts';
import { startPhp, type Outcome, type PhpVersion, type PluginPhp, type Situation } from './php.ts';

/** The servers that the settings of these tests allow. */
export const hosts = ['tube.example', 'meet.example'];

/** The plugin under one PHP, for the tests of a `describe`. */
export interface TestedPlugin {
  /** Evaluates an expression of PHP, in which `$input` is the input. */
  evaluate(expression: string, input: unknown, situation?: Situation): Promise<Outcome>;
  /** Renders a block. `options` are what is stored, the settings among them. */
  render(type: string, attributes: object, situation?: Situation): Promise<RenderedBlock>;
  /** Uploads cards as an administrator, and returns the code of the error with what is stored then. */
  upload(
    text: string,
    settings?: object,
    options?: object,
  ): Promise<Outcome & { readonly error: string | undefined }>;
  /** What is stored after the cards of `createCards` were uploaded. */
  readonly stored: Readonly<Record<string, unknown>>;
}

export interface RenderedBlock extends Outcome {
  readonly html: string;
}

/** Starts the plugin before the tests of a `describe`, and ends it after them. */
export function usePlugin(version: PhpVersion): TestedPlugin {
  let php: PluginPhp;
  let stored: Readonly<Record<string, unknown>>;
  const upload: TestedPlugin['upload'] = async (text, settings = {}, options = {}) => {
    const outcome = await php.evaluate(`\\Comunal\\accept_cards( $input, '' )`, text, {
      time: NOW_SECONDS,
      options: { ...options, comunal_settings: { hosts, ...settings } },
    });
    const { error } = Object(outcome.result) as { error?: string };
    return { ...outcome, error };
  };
  beforeAll(async () => {
    php = await startPhp(version);
    stored = (await upload(JSON.stringify(await createCards()))).options;
  });
  afterAll(() => php.exit());
  return {
    get stored() {
      return stored;
    },
    upload,
    evaluate: (expression, input, situation) => php.evaluate(expression, input, situation),
    async render(type, attributes, { options = stored, ...situation } = {}) {
      const outcome = await php.evaluate(`\\Comunal\\render( '${type}', $input )`, attributes, {
        time: NOW_SECONDS,
        options,
        ...situation,
      });
      return { ...outcome, html: String(outcome.result) };
    },
  };
}
