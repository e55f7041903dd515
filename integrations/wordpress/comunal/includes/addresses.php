<?php
/**
 * Addresses that authors write: of videos and of calls, on servers that the administrator allows.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const HOST_PATTERN = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::[0-9]{1,5})?';

/**
 * Parses an address that a browser and a person read alike.
 *
 * @param string $text The address.
 * @return array{host: string, path: string, rest: string}|\WP_Error The host with its port, the path, and what stands behind it.
 */
function parse_address( $text ) {
	// A browser turns \ into /, and encodes letters beyond ASCII.
	$encoded = preg_replace_callback( '/[^\x00-\x7f]/', __NAMESPACE__ . '\\encode_byte', $text );
	if ( 1 !== preg_match( '~^https://(' . HOST_PATTERN . ')(/[^\s\\\\?#"<>`{}|^\x00-\x20\x7f]*)?([?#][^\s\\\\"<>`{}|^\x00-\x20\x7f]*)?$~iD', (string) $encoded, $parts ) ) {
		return new \WP_Error( 'comunal-address', __( 'The address has to begin with https:// and hold no user, password or spaces. Copy it from the address bar of the browser.', 'comunal' ) );
	}
	return array(
		'host' => normalize_host( $parts[1] ),
		'path' => isset( $parts[2] ) && '' !== $parts[2] ? $parts[2] : '/',
		'rest' => isset( $parts[3] ) ? $parts[3] : '',
	);
}

/**
 * Encodes a byte for an address.
 *
 * @param string[] $matches The byte.
 */
function encode_byte( $matches ) {
	return rawurlencode( $matches[0] );
}

/**
 * Parses an address on a server that authors may use.
 *
 * @param string $text The address.
 * @return array{host: string, path: string, rest: string}|\WP_Error
 */
function parse_allowed_address( $text ) {
	$address = parse_address( $text );
	if ( is_wp_error( $address ) ) {
		return $address;
	}
	$settings = get_settings();
	if ( in_array( $address['host'], $settings['hosts'], true ) ) {
		return $address;
	}
	/* translators: %s: the name of a server, such as tube.example. */
	return new \WP_Error( 'comunal-host', sprintf( __( 'The server %s is not one of those that this site may lead to. An administrator allows it in Settings → comun.al.', 'comunal' ), $address['host'] ) );
}
