<?php
/**
 * The cards in the database. Those that are good stay until others are.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Stores a cards file if it is good, and says on the settings page what became of it.
 *
 * @param string $text   The file.
 * @param string $source Where it is from: an address, or an empty text for an upload.
 * @return true|\WP_Error
 */
function accept_cards( $text, $source ) {
	$settings = get_settings();
	$file     = decode_cards( $text );
	$checked  = is_wp_error( $file ) ? $file : check_cards( $file, $settings['keys'], get_sequence() );
	if ( is_wp_error( $checked ) ) {
		remember_attempt( $checked, $source );
		return $checked;
	}
	$stored = array(
		// Escaped to ASCII, which every database keeps.
		'file'     => wp_json_encode( $file ),
		'keys'     => $settings['keys'],
		'accepted' => time(),
		'source'   => $source,
	);
	$written = write_cards( $stored, $file );
	remember_attempt( $written, $source );
	return $written;
}

/**
 * Writes checked cards into the database, and their sequence once they are there.
 *
 * @param array     $stored What get_stored_cards will return.
 * @param \stdClass $file   The checked file.
 * @return true|\WP_Error
 */
function write_cards( array $stored, $file ) {
	update_option( 'comunal_cards', $stored, false );
	// It returns false as well where the same cards were there before.
	if ( get_stored_cards() !== $stored ) {
		return create_problem( 'comunal-not-stored' );
	}
	if ( array() !== $stored['keys'] ) {
		update_option( 'comunal_sequence', $file->sequence, false );
	}
	return true;
}

/**
 * Loads the cards as they may be shown now.
 *
 * @return \stdClass|\WP_Error
 */
function load_cards() {
	$stored = get_stored_cards();
	if ( null === $stored ) {
		return new \WP_Error( 'comunal-no-cards', __( 'There are no cards yet. An administrator uploads cards.json, or names its address, in Settings → comun.al.', 'comunal' ) );
	}
	$file = is_wp_error( $stored ) ? $stored : decode_stored( $stored );
	if ( is_wp_error( $file ) ) {
		return $file;
	}
	$settings = get_settings();
	if ( $settings['keys'] !== $stored['keys'] ) {
		return new \WP_Error( 'comunal-unchecked', __( 'The trusted keys were changed, and they did not sign the cards that are here. An administrator has to upload or fetch signed ones in Settings → comun.al.', 'comunal' ) );
	}
	if ( array() !== $settings['keys'] && ! isset( $file->expiresAt ) ) {
		return create_problem( 'comunal-damaged' );
	}
	if ( array() !== $settings['keys'] && is_expired( $file ) ) {
		return get_expired_error( $file );
	}
	return get_payload( $file );
}

/** Checks the stored cards against the keys of the settings, after these were changed. */
function recheck_cards() {
	$stored   = get_stored_cards();
	$settings = get_settings();
	if ( array() === $settings['keys'] ) {
		delete_option( 'comunal_sequence' );
	}
	if ( ! is_array( $stored ) || $stored['keys'] === $settings['keys'] ) {
		return;
	}
	$file    = decode_stored( $stored );
	$outcome = is_wp_error( $file ) ? $file : check_cards( $file, $settings['keys'], get_sequence() );
	if ( true === $outcome ) {
		$stored['keys'] = $settings['keys'];
		$outcome        = write_cards( $stored, $file );
	}
	if ( is_wp_error( $outcome ) ) {
		remember_attempt( $outcome, '' );
	}
}

/**
 * What is stored: null where nothing is, an error for what this plugin would not have stored.
 *
 * @return array{file: string, keys: string[], accepted: int, source: string}|\WP_Error|null
 */
function get_stored_cards() {
	$stored = get_option( 'comunal_cards', null );
	if ( null === $stored ) {
		return null;
	}
	$is_whole = is_array( $stored ) && isset( $stored['file'], $stored['keys'], $stored['accepted'], $stored['source'] )
		&& is_string( $stored['file'] ) && is_array( $stored['keys'] ) && is_int( $stored['accepted'] ) && is_string( $stored['source'] );
	return $is_whole ? $stored : create_problem( 'comunal-damaged' );
}

/**
 * Decodes the stored file, once for a page with several blocks.
 *
 * @param array $stored What get_stored_cards returned.
 * @return \stdClass|\WP_Error
 */
function decode_stored( array $stored ) {
	static $text = null, $file = null;
	if ( $text !== $stored['file'] ) {
		$text = $stored['file'];
		$file = json_decode( $text, false, 128 );
		if ( ! is_object( $file ) || ! has_cards_shape( get_payload( $file ) ) ) {
			$file = create_problem( 'comunal-damaged' );
		}
	}
	return $file;
}

/**
 * The highest sequence of the signed cards that were accepted, 0 where there were none.
 *
 * @return int
 */
function get_sequence() {
	return (int) get_option( 'comunal_sequence', 0 );
}
