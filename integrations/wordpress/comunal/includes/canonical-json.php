<?php
/**
 * Canonical JSON (RFC 8785), of which signatures are made. Of numbers only those that PHP and browsers write alike.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const MAX_JSON_DEPTH = 64;
const MAX_INTEGER    = 9007199254740991;

/**
 * Serializes decoded JSON, in which objects are stdClass.
 *
 * @param mixed $value What json_decode returned.
 * @param int   $depth How deep the value stands.
 * @return string|null Null for what has no canonical form here: numbers that are too large or too small, too many levels.
 */
function canonical_json( $value, $depth = 0 ) {
	if ( $depth > MAX_JSON_DEPTH ) {
		return null;
	}
	if ( is_int( $value ) ) {
		return abs( $value ) <= MAX_INTEGER ? (string) $value : null;
	}
	if ( is_float( $value ) ) {
		return write_fraction( $value );
	}
	if ( null === $value || is_bool( $value ) || is_string( $value ) ) {
		return encode_json( $value );
	}
	$parts = array();
	if ( is_array( $value ) ) {
		foreach ( $value as $item ) {
			$text = canonical_json( $item, $depth + 1 );
			if ( null === $text ) {
				return null;
			}
			$parts[] = $text;
		}
		return '[' . implode( ',', $parts ) . ']';
	}
	if ( ! is_object( $value ) ) {
		return null;
	}
	$fields = get_object_vars( $value );
	$names  = array_map( 'strval', array_keys( $fields ) );
	usort( $names, __NAMESPACE__ . '\\compare_utf16' );
	foreach ( $names as $name ) {
		$text = canonical_json( $fields[ $name ], $depth + 1 );
		if ( null === $text ) {
			return null;
		}
		$parts[] = encode_json( $name ) . ':' . $text;
	}
	return '{' . implode( ',', $parts ) . '}';
}

/**
 * Writes a value as JavaScript does.
 *
 * @param mixed $value Decoded JSON.
 * @return string|null
 */
function encode_json( $value ) {
	// phpcs:ignore WordPress.WP.AlternativeFunctions.json_encode_json_encode -- wp_json_encode would mend what it cannot write.
	$text = json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_LINE_TERMINATORS );
	return false === $text ? null : $text;
}

/**
 * Writes a fraction, such as hours of work, with as few digits as JavaScript does.
 *
 * @param float $value A number.
 * @return string|null Null for a whole number, which has no fraction in canonical JSON, and for what JavaScript writes with an exponent.
 */
function write_fraction( $value ) {
	if ( floor( $value ) === $value || abs( $value ) < 1e-6 ) {
		return null;
	}
	// The settings of a server decide how many digits json_encode writes.
	for ( $digits = 1; $digits <= 23; $digits++ ) {
		$text = sprintf( '%.' . $digits . 'F', $value );
		if ( (float) $text === $value ) {
			return $text;
		}
	}
	return null;
}

/**
 * Compares two names by their UTF-16 units. UTF-8 sorts as code points do, and the units differ from that only in that U+E000 to
 * U+FFFF, which begin with EE and EF, come after the surrogates of higher characters.
 *
 * @param string $a UTF-8.
 * @param string $b UTF-8.
 * @return int
 */
function compare_utf16( $a, $b ) {
	return strcmp( strtr( $a, "\xEE\xEF", "\xF8\xF9" ), strtr( $b, "\xEE\xEF", "\xF8\xF9" ) );
}
