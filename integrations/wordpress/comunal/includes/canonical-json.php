<?php
/**
 * Canonical JSON (RFC 8785), of which signatures are made. Numbers are integers only, as in all that comun.al signs: PHP and
 * browsers would not write others alike.
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
 * @return string|null Null for what has no canonical form here: fractions, integers that JavaScript rounds, too many levels.
 */
function canonical_json( $value, $depth = 0 ) {
	if ( $depth > MAX_JSON_DEPTH ) {
		return null;
	}
	if ( is_int( $value ) ) {
		return abs( $value ) <= MAX_INTEGER ? (string) $value : null;
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
