<?php
/**
 * Fetching of cards by the address that the administrator names: by a button, and once an hour by cron. Never for a visitor.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const REFRESH_EVENT = 'comunal_refresh_cards';

/**
 * Fetches the cards. Those that are here stay if that fails.
 *
 * @return true|\WP_Error
 */
function fetch_cards() {
	$settings = get_settings();
	$address  = $settings['address'];
	if ( '' === $address ) {
		return new \WP_Error( 'comunal-no-address', __( 'The settings name no address.', 'comunal' ) );
	}
	// The other transport of WordPress waits for each part of an answer, and so for ever where the parts do not end.
	if ( ! function_exists( 'curl_init' ) || ! function_exists( 'curl_exec' ) ) {
		return fail_fetch( $address, create_problem( 'comunal-no-curl' ) );
	}
	// WordPress would say that the address is not valid.
	if ( ! wp_http_validate_url( $address ) ) {
		return fail_fetch( $address, create_problem( 'comunal-not-found', array( (string) wp_parse_url( $address, PHP_URL_HOST ) ) ) );
	}
	if ( ! function_exists( 'wp_tempnam' ) ) {
		require_once ABSPATH . 'wp-admin/includes/file.php';
	}
	// In a file nothing is decompressed, which could fill the memory.
	$path   = wp_tempnam( 'comunal-cards' );
	$result = fetch_into( $path, $address );
	wp_delete_file( $path );
	return $result;
}

/**
 * Fetches cards into a file, and accepts them from there.
 *
 * @param string $path    An empty file.
 * @param string $address The address of the cards.
 * @return true|\WP_Error
 */
function fetch_into( $path, $address ) {
	add_action( 'http_api_curl', __NAMESPACE__ . '\\limit_curl' );
	$response = wp_safe_remote_get(
		$address,
		array(
			'timeout'             => 15,
			'redirection'         => 0,
			'stream'              => true,
			'filename'            => $path,
			'limit_response_size' => MAX_CARDS_BYTES + 1,
			// WordPress would add the address of this site.
			'user-agent'          => 'comunal/' . VERSION,
			'headers'             => array(
				'Accept'          => 'application/json',
				'Accept-Encoding' => 'identity',
			),
		)
	);
	remove_action( 'http_api_curl', __NAMESPACE__ . '\\limit_curl' );
	if ( is_wp_error( $response ) ) {
		$message = $response->get_error_message();
		// 42 is that the function for the progress has ended it.
		$problem = 0 === strpos( $message, 'cURL error 42:' ) ? create_problem( 'comunal-too-large' ) : create_problem( 'comunal-not-fetched', array( $message ) );
		return fail_fetch( $address, $problem );
	}
	$status = (int) wp_remote_retrieve_response_code( $response );
	if ( 200 !== $status ) {
		return fail_fetch( $address, create_problem( 'comunal-status', array( $status ) ) );
	}
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- The file of its own; no more than is accepted.
	return accept_cards( (string) file_get_contents( $path, false, null, 0, MAX_CARDS_BYTES + 1 ), $address );
}

/**
 * Has curl end an answer that is too large, where WordPress would write nothing more and read on, and decompress none.
 *
 * @param resource|\CurlHandle $handle The request.
 */
function limit_curl( $handle ) {
	// phpcs:disable WordPress.WP.AlternativeFunctions.curl_curl_setopt -- WordPress has no option for these.
	curl_setopt( $handle, CURLOPT_HTTP_CONTENT_DECODING, false );
	curl_setopt( $handle, CURLOPT_NOPROGRESS, false );
	curl_setopt(
		$handle,
		CURLOPT_PROGRESSFUNCTION,
		static function ( $request, $expected, $received ) {
			return $expected > MAX_CARDS_BYTES || $received > MAX_CARDS_BYTES ? 1 : 0;
		}
	);
	// phpcs:enable
}

/**
 * Remembers why nothing was fetched.
 *
 * @param string    $address The address of the cards.
 * @param \WP_Error $problem What went wrong.
 * @return \WP_Error
 */
function fail_fetch( $address, \WP_Error $problem ) {
	remember_attempt( $problem, $address );
	return $problem;
}

/** Fetches the cards where cron asks for it, from the same address at most once an hour. */
function refresh_by_cron() {
	if ( defined( 'ALTERNATE_WP_CRON' ) && ALTERNATE_WP_CRON ) {
		return; // It would be a part of a visitor's request.
	}
	$attempt  = get_attempt();
	$settings = get_settings();
	$is_early = $attempt['source'] === $settings['address'] && time() - $attempt['time'] < 55 * MINUTE_IN_SECONDS;
	if ( wp_doing_cron() && ! $is_early ) {
		fetch_cards();
	}
}

/** Asks cron for a refresh each hour where there is an address, and for none where there is not. */
function schedule_refresh() {
	$settings = get_settings();
	if ( '' === $settings['address'] ) {
		unschedule_refresh();
	} elseif ( ! wp_next_scheduled( REFRESH_EVENT ) ) {
		wp_schedule_event( time(), 'hourly', REFRESH_EVENT );
	}
}

/** Asks cron for no refresh. */
function unschedule_refresh() {
	wp_clear_scheduled_hook( REFRESH_EVENT );
}

/**
 * Asks cron for no refresh once the plugin is off. Where it is on again, schedule_refresh runs on the first page of the
 * administration of each site.
 *
 * @param bool $is_network Whether it is off on all sites of a network.
 */
function deactivate( $is_network ) {
	if ( ! $is_network ) {
		unschedule_refresh();
		return;
	}
	$sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $sites as $site ) {
		switch_to_blog( $site );
		unschedule_refresh();
		restore_current_blog();
	}
}
