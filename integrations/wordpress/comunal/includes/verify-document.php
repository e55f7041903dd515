<?php
/**
 * Verification of signed documents, as @comunal/fundraising does it.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const MAX_SIGNATURES = 20;

/**
 * Verifies a signed document against keys. Every signature in it has to be valid, those of unknown keys included, and one of them
 * has to be of a key that is trusted.
 *
 * @param mixed    $file Decoded JSON.
 * @param string   $kind The kind, such as `cards`.
 * @param string[] $keys Keys that are trusted, at least one.
 * @return \WP_Error|true
 */
function verify_document( $file, $kind, array $keys ) {
	if ( ! is_object( $file ) || ! isset( $file->comunalSigned, $file->signatures ) || array() === $file->signatures ) {
		return create_problem( 'comunal-not-signed' );
	}
	$form = create_problem( 'comunal-form' );
	$part = read_signed_part( $file );
	if ( null === $part || $kind !== $file->comunalSigned || ! is_array( $file->signatures ) || count( $file->signatures ) > MAX_SIGNATURES ) {
		return $form;
	}
	if ( ! function_exists( 'sodium_crypto_sign_verify_detached' ) ) {
		return create_problem( 'comunal-no-crypto' );
	}
	$message = 'comunal-' . $kind . "-2\n" . $part;
	$signers = array();
	foreach ( $file->signatures as $signature ) {
		$key   = is_object( $signature ) && isset( $signature->key ) ? decode_base64url( $signature->key, 32 ) : null;
		$bytes = null !== $key && isset( $signature->signature ) ? decode_base64url( $signature->signature, 64 ) : null;
		if ( null === $bytes || 2 !== count( get_object_vars( $signature ) ) || in_array( $signature->key, $signers, true ) ) {
			return $form;
		}
		if ( ! is_signed_by( $bytes, $message, $key ) ) {
			return create_problem( 'comunal-changed' );
		}
		$signers[] = $signature->key;
	}
	if ( array() === array_intersect( $keys, $signers ) ) {
		return create_problem( 'comunal-other-key' );
	}
	if ( is_expired( $file ) ) {
		return get_expired_error( $file );
	}
	return true;
}

/**
 * The canonical JSON of the part that signatures cover.
 *
 * @param \stdClass $file A signed document.
 * @return string|null Null where the document is not well-formed.
 */
function read_signed_part( $file ) {
	$part = clone $file;
	unset( $part->comunalSigned, $part->signatures );
	$names = array_keys( get_object_vars( $part ) );
	sort( $names );
	if ( array( 'expiresAt', 'issuedAt', 'name', 'payload', 'sequence' ) !== $names ) {
		return null;
	}
	$is_valid = is_string( $part->name ) && 1 === preg_match( '/^[!-~]{1,300}$/D', $part->name )
		&& is_object( $part->payload )
		&& is_moment( $part->issuedAt ) && is_moment( $part->expiresAt )
		&& $part->issuedAt < $part->expiresAt
		&& is_int( $part->sequence ) && $part->sequence > 0;
	return $is_valid ? canonical_json( $part ) : null;
}

/**
 * Whether a document has expired.
 *
 * @param \stdClass $file A signed document.
 */
function is_expired( $file ) {
	return $file->expiresAt <= gmdate( 'Y-m-d\TH:i:s\Z', time() );
}

/**
 * Says that a document has expired.
 *
 * @param \stdClass $file A signed document.
 */
function get_expired_error( $file ) {
	return create_problem( 'comunal-expired', array( $file->expiresAt ) );
}

/**
 * Whether a value is a moment in UTC to the second.
 *
 * @param mixed $value Anything.
 */
function is_moment( $value ) {
	if ( ! is_string( $value ) || 1 !== preg_match( '/^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/D', $value, $parts ) ) {
		return false;
	}
	return checkdate( (int) $parts[2], (int) $parts[3], max( 1, (int) $parts[1] ) );
}

/**
 * Whether an Ed25519 signature is valid.
 *
 * @param string $signature 64 bytes.
 * @param string $message   What was signed.
 * @param string $key       32 bytes.
 */
function is_signed_by( $signature, $message, $key ) {
	try {
		return sodium_crypto_sign_verify_detached( $signature, $message, $key );
	} catch ( \Exception $error ) {
		return false; // Not a point of the curve, or one that anybody could sign for.
	}
}

/**
 * Decodes base64url without padding into a number of bytes. No two texts decode to the same bytes.
 *
 * @param mixed $text   Anything.
 * @param int   $length How many bytes.
 * @return string|null
 */
function decode_base64url( $text, $length ) {
	if ( ! is_string( $text ) || 1 !== preg_match( '/^[A-Za-z0-9_-]+$/D', $text ) || (int) ceil( $length * 4 / 3 ) !== strlen( $text ) ) {
		return null;
	}
	$padded = strtr( $text, '-_', '+/' ) . str_repeat( '=', ( 4 - strlen( $text ) % 4 ) % 4 );
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- Keys and signatures are written so.
	$bytes = base64_decode( $padded, true );
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- The same.
	return false !== $bytes && strlen( $bytes ) === $length && base64_encode( $bytes ) === $padded ? $bytes : null;
}
