<?php
/**
 * Reading of a cards file, which `comunal export json` writes.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const MAX_CARDS_BYTES  = 2000000;
const MAX_CARDS_VALUES = 100000;
const MAX_HTML_BYTES   = 200000;
const SLUG_PATTERN     = '/^[a-z0-9][a-z0-9-]{0,199}$/D';

/**
 * Decodes a cards file, signed or not.
 *
 * @param string $text The file.
 * @return \stdClass|\WP_Error
 */
function decode_cards( $text ) {
	if ( strlen( $text ) > MAX_CARDS_BYTES ) {
		return new \WP_Error( 'comunal-too-large', __( 'The file is larger than 2 MB, which is the most that is accepted. Export fewer entries.', 'comunal' ) );
	}
	// Two megabytes of empty objects take hundreds in memory, and would end this page and the next.
	if ( substr_count( $text, ',' ) + substr_count( $text, '{' ) + substr_count( $text, '[' ) > MAX_CARDS_VALUES ) {
		return new \WP_Error( 'comunal-too-many', __( 'The file has more than 100,000 commas and brackets, which is the most that is accepted. Export fewer entries.', 'comunal' ) );
	}
	$text = (string) preg_replace( '/\r?\n$/D', '', $text ); // Editors add a line end.
	$file = json_decode( $text, false, 128 );
	if ( ! is_object( $file ) ) {
		return new \WP_Error( 'comunal-not-json', __( 'The file is not JSON. Choose cards.json, as “comunal export json” writes it.', 'comunal' ) );
	}
	// JSON that two programs read differently would pass with one of them.
	if ( isset( $file->comunalSigned ) && canonical_json( $file ) !== $text ) {
		return new \WP_Error( 'comunal-form', __( 'It is not a signed file, or it was changed. Get it again.', 'comunal' ) );
	}
	return $file;
}

/**
 * Checks a cards file as far as the settings ask: its signatures where there are trusted keys, then its shape.
 *
 * @param \stdClass $file      What decode_cards returned.
 * @param string[]  $keys      The trusted keys.
 * @param int[]     $sequences The highest sequence that was seen of each document.
 * @return true|\WP_Error
 */
function check_cards( $file, array $keys, array $sequences ) {
	if ( array() !== $keys ) {
		$verified = verify_document( $file, 'cards', $keys );
		if ( is_wp_error( $verified ) ) {
			return $verified;
		}
		if ( 'cards' !== $file->name ) {
			return new \WP_Error( 'comunal-other-name', __( 'It was signed under another name than “cards”, so its age cannot be compared. Sign it again, without --name.', 'comunal' ) );
		}
		if ( isset( $sequences[ $file->name ] ) && $file->sequence < $sequences[ $file->name ] ) {
			return new \WP_Error( 'comunal-older', __( 'It is older than the one that was accepted last: somebody may have put an old one back. Tell the collective by another channel.', 'comunal' ) );
		}
	}
	$cards = get_payload( $file );
	$wrong = new \WP_Error( 'comunal-shape', __( 'The file has no cards that this version reads. Choose cards.json, as “comunal export json” writes it, or update this plugin.', 'comunal' ) );
	if ( ! is_object( $cards ) || ! isset( $cards->version, $cards->cards ) || 1 !== $cards->version || ! is_array( $cards->cards ) ) {
		return $wrong;
	}
	foreach ( $cards->cards as $card ) {
		if ( ! is_card( $card ) ) {
			return $wrong;
		}
		if ( is_too_large( $card ) ) {
			/* translators: %s: the name of a card. */
			return new \WP_Error( 'comunal-card-too-large', sprintf( __( 'The HTML of the card “%s” is larger than 200 kB, which is the most that is accepted. Shorten its text, and export it again.', 'comunal' ), $card->slug ) );
		}
		if ( array() === $keys || 'campaign' !== $card->type ) {
			continue;
		}
		$verified = verify_document( isset( $card->data ) ? $card->data : null, 'campaign', $keys );
		if ( is_wp_error( $verified ) ) {
			/* translators: 1: the name of a campaign. 2: what is wrong with it. */
			return new \WP_Error( $verified->get_error_code(), sprintf( __( 'The campaign “%1$s”: %2$s', 'comunal' ), $card->slug, $verified->get_error_message() ) );
		}
	}
	return true;
}

/**
 * The cards of a file, signed or not.
 *
 * @param \stdClass $file What decode_cards returned.
 * @return mixed
 */
function get_payload( $file ) {
	if ( ! isset( $file->comunalSigned ) ) {
		return $file;
	}
	return 'cards' === $file->comunalSigned && isset( $file->payload ) ? $file->payload : null;
}

/**
 * Whether a value is a card.
 *
 * @param mixed $card Anything.
 */
function is_card( $card ) {
	if ( ! is_object( $card ) || ! isset( $card->type, $card->slug, $card->html ) || ! is_string( $card->type ) || ! is_string( $card->slug ) ) {
		return false;
	}
	if ( 1 !== preg_match( SLUG_PATTERN, $card->slug ) || ! is_object( $card->html ) ) {
		return false;
	}
	foreach ( array( 'starts', 'over' ) as $name ) {
		if ( isset( $card->$name ) && ! is_moment( $card->$name ) ) {
			return false;
		}
	}
	return array_filter( get_object_vars( $card->html ), 'is_string' ) === get_object_vars( $card->html );
}

/**
 * Whether the HTML of a card is too large in a language: wp_kses and the filters of WordPress would take long for it.
 *
 * @param \stdClass $card A card.
 */
function is_too_large( $card ) {
	return max( array_merge( array( 0 ), array_map( 'strlen', array_values( get_object_vars( $card->html ) ) ) ) ) > MAX_HTML_BYTES;
}
