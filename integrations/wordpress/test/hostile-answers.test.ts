import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { findTool, skipUnless } from '@comunal/test-kit/environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWordPress, wordPressOnly, type WordPress } from './support/wordpress.ts';

const WITH_CURL = ['-d', 'memory_limit=96M'];
const WITHOUT_CURL = [...WITH_CURL, '-d', 'disable_functions=curl_exec'];
const ASKS_FOR_CURL = `exit( extension_loaded( 'curl' ) ? 0 : 1 );`;
/** Options of a test that needs the extension of PHP. */
const curlOnly = skipUnless(
  findTool('php', (file) => spawnSync(file, ['-r', ASKS_FOR_CURL]).status === 0) !== undefined,
  'needs php-curl',
);

describe('hostile answers in a real WordPress', wordPressOnly, () => {
  let wordpress: WordPress;
  let server: ChildProcessByStdio<null, Readable, null>;
  let port: number;
  beforeAll(async () => {
    const program = join(import.meta.dirname, 'support/hostile-server.ts');
    server = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(server.stdout, 'data');
    port = Number(String(line));
    wordpress = await startWordPress();
  });
  afterAll(async () => {
    server.kill();
    await wordpress.stop();
  });

  /** Fetches cards as an administrator does by the button, from an address that WordPress would not let be stored. */
  function fetchCards(path: string, flags: readonly string[]): FetchOutcome {
    const printed = wordpress.run(
      `add_filter( 'http_request_host_is_external', '__return_true' );
        add_filter( 'http_allowed_safe_ports', function () { return array( ${port} ); } );
        add_filter( 'pre_option_comunal_settings', function () use ( $input ) { return array( 'address' => $input ); } );
        $before = memory_get_peak_usage();
        $start  = microtime( true );
        $error  = \\Comunal\\fetch_cards();
        echo json_encode( array(
          'code'    => is_wp_error( $error ) ? $error->get_error_code() : '',
          'seconds' => microtime( true ) - $start,
          'bytes'   => memory_get_peak_usage() - $before,
          'problem' => \\Comunal\\get_attempt()['problem'],
        ) );`,
      `http://127.0.0.1:${port}${path}`,
      flags,
    );
    return JSON.parse(printed) as FetchOutcome;
  }

  it.each([
    ['a file that grows to 200 MB when it is decompressed', '/bomb', 'comunal-not-json'],
    ['a file without an end', '/endless', 'comunal-too-large'],
    ['headers without an end', '/head', 'comunal-not-fetched'],
    ['a file that is announced as too large', '/announced', 'comunal-too-large'],
  ])('refuses %s, soon and in little memory', curlOnly, (_, path, code) => {
    const outcome = fetchCards(path, WITH_CURL);
    expect(outcome).toMatchObject({ code, problem: expect.stringMatching(/\.$|>/) as string });
    expect(outcome.seconds).toBeLessThan(10);
    expect(outcome.bytes).toBeLessThan(10_000_000);
  });

  it('asks nobody where PHP has no curl, since WordPress would read on for ever', () => {
    const { code, problem } = fetchCards('/endless', WITHOUT_CURL);
    expect(code).toBe('comunal-no-curl');
    expect(problem).toContain('Sube el archivo');
  });
});

interface FetchOutcome {
  readonly code: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly problem: string;
}
