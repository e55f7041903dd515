import { createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNodeRuntime } from '@php-wasm/node';
import { PHP } from '@php-wasm/universal';

/** The oldest and the newest PHP that the plugin is for. */
export const PHP_VERSIONS = ['7.4', '8.4'] as const;
export type PhpVersion = (typeof PHP_VERSIONS)[number];

const PLUGIN = join(import.meta.dirname, '../../comunal');
const STUBS = join(import.meta.dirname, 'php-stubs.php');

/** What WordPress is, for one call. */
export interface Situation {
  /** The settings of the plugin, and what else is stored. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Whether the reader may edit the post. */
  readonly can?: boolean;
  /** The moment, in seconds since 1970. */
  readonly time?: number;
  readonly locale?: string;
  /** What stands before each translated sentence. */
  readonly mark?: string;
  readonly cron?: boolean;
  readonly feed?: boolean;
  /** Options that the database does not accept. */
  readonly unwritable?: readonly string[];
  /** Addresses that WordPress does not fetch. */
  readonly unfetchable?: readonly string[];
  /** Functions that this PHP does not have. */
  readonly missing?: readonly string[];
  /** What the address of the cards answers. */
  readonly response?: { readonly status: number; readonly body: string };
}

/** What a call did. */
export interface Outcome {
  readonly result: unknown;
  readonly options: Readonly<Record<string, unknown>>;
  readonly calls: readonly (readonly [name: string, args: readonly unknown[]])[];
  readonly printed: string;
}

/** Runs the plugin under a PHP without WordPress, whose functions are stubs. */
export interface PluginPhp {
  /** Evaluates an expression, in which `$input` is the input. */
  evaluate(expression: string, input: unknown, situation?: Situation): Promise<Outcome>;
  exit(): void;
}

/** Starts a PHP of a version with the plugin. */
export async function startPhp(version: PhpVersion): Promise<PluginPhp> {
  const php = new PHP(await loadNodeRuntime(version, { emscriptenOptions: { processId: 1 } }));
  php.onMessage((data) => Promise.resolve(isSigned(data) ? 'valid' : 'wrong'));
  copyFolder(php, PLUGIN, '/plugin');
  php.writeFile('/stubs.php', readFileSync(STUBS));
  return {
    async evaluate(expression, input, situation = {}) {
      php.writeFile('/input.json', JSON.stringify({ input, situation }));
      const { text, exitCode, errors } = await php.run({
        code: `<?php
error_reporting( E_ALL ); ini_set( 'display_errors', '1' ); ini_set( 'html_errors', '0' );
set_error_handler( function ( $code, $message, $file, $line ) { throw new ErrorException( $message, 0, $code, $file, $line ); } );
require '/stubs.php';
$given = json_decode( file_get_contents( '/input.json' ), true );
$GLOBALS['comunal_test'] = array_merge( $GLOBALS['comunal_test'], $given['situation'] );
require '/plugin/comunal.php';
$input = $given['input'];
ob_start();
$result = ${expression};
$printed = ob_get_clean();
if ( is_wp_error( $result ) ) { $result = array( 'error' => $result->get_error_code(), 'message' => $result->get_error_message() ); }
$state = $GLOBALS['comunal_test'];
echo json_encode( array( 'result' => $result, 'options' => (object) $state['options'], 'calls' => $state['calls'], 'printed' => $printed ) );`,
      });
      if (exitCode !== 0 || !text.startsWith('{'))
        throw new Error(`PHP ${version}: ${text} ${errors}`);
      return JSON.parse(text) as Outcome;
    },
    exit: () => php.exit(),
  };
}

function isSigned(message: string): boolean {
  const [signature, text, key] = (JSON.parse(message) as string[]).map((part) =>
    Buffer.from(part, 'base64'),
  );
  if (!signature || !text || !key) return false;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') };
  return verify(null, text, createPublicKey({ key: jwk, format: 'jwk' }), signature);
}

function copyFolder(php: PHP, from: string, to: string): void {
  php.mkdir(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory()) copyFolder(php, source, target);
    else php.writeFile(target, readFileSync(source));
  }
}
