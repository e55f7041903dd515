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
const SLUG_PATTERN     = '/^[a-z0-9][a-z0-9-]{0,199}$/D';
const LANGUAGE_PATTERN = '/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$/D';

/**
 * Decodes a cards file, signed or not.
 *
 * @param string $text The file.
 * @return \stdClass|\WP_Error
 */
function decode_cards( $text ) {
	if ( strlen( $text ) > MAX_CARDS_BYTES ) {
		return create_problem( 'comunal-too-large' );
	}
	// Two megabytes of empty objects take hundreds in memory, and would end this page and the next.
	if ( substr_count( $text, ',' ) + substr_count( $text, '{' ) + substr_count( $text, '[' ) > MAX_CARDS_VALUES ) {
		return create_problem( 'comunal-too-many' );
	}
	$text = (string) preg_replace( '/\r?\n$/D', '', $text ); // Editors add a line end.
	$file = json_decode( $text, false, 128 );
	if ( ! is_object( $file ) ) {
		return create_problem( 'comunal-not-json' );
	}
	// JSON that two programs read differently would pass with one of them.
	if ( isset( $file->comunalSigned ) && canonical_json( $file ) !== $text ) {
		return create_problem( 'comunal-form' );
	}
	return $file;
}

/**
 * Checks a cards file as far as the settings ask: its signatures where there are trusted keys, then its shape.
 *
 * @param \stdClass $file     What decode_cards returned.
 * @param string[]  $keys     The trusted keys.
 * @param int       $sequence The highest sequence that was accepted.
 * @return true|\WP_Error
 */
function check_cards( $file, array $keys, $sequence ) {
	if ( array() !== $keys ) {
		$verified = verify_document( $file, 'cards', $keys );
		if ( is_wp_error( $verified ) ) {
			return $verified;
		}
		if ( 'cards' !== $file->name ) {
			return create_problem( 'comunal-other-name' );
		}
		if ( $file->sequence < $sequence ) {
			return create_problem( 'comunal-older' );
		}
	}
	$cards = get_payload( $file );
	if ( ! has_cards_shape( $cards ) ) {
		return create_problem( 'comunal-shape' );
	}
	foreach ( $cards->cards as $card ) {
		if ( '' === trim( implode( '', get_object_vars( $card->html ) ) ) ) {
			return create_problem( 'comunal-empty-card', array( $card->slug ) );
		}
		$limited = check_card_limits( $card );
		if ( is_wp_error( $limited ) ) {
			return $limited;
		}
		if ( array() === $keys || 'campaign' !== $card->type ) {
			continue;
		}
		$verified = verify_document( isset( $card->data ) ? $card->data : null, 'campaign', $keys );
		if ( is_wp_error( $verified ) ) {
			return create_problem( $verified->get_error_code(), $verified->get_error_data()['details'], $card->slug );
		}
	}
	return check_events_limit( $cards->cards );
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
 * Whether a value is a list of cards with its languages, of a version that is read here.
 *
 * @param mixed $cards Anything.
 */
function has_cards_shape( $cards ) {
	if ( ! is_object( $cards ) || ! isset( $cards->version, $cards->siteUrl, $cards->languages, $cards->cards ) || 1 !== $cards->version ) {
		return false;
	}
	return is_string( $cards->siteUrl )
		&& is_array( $cards->cards ) && array_filter( $cards->cards, __NAMESPACE__ . '\\is_card' ) === $cards->cards
		&& is_array( $cards->languages ) && array() !== $cards->languages
		&& array_filter( $cards->languages, __NAMESPACE__ . '\\is_language' ) === $cards->languages;
}

/**
 * Whether a value is a card.
 *
 * @param mixed $card Anything.
 */
function is_card( $card ) {
	if ( ! is_object( $card ) || ! isset( $card->type, $card->slug, $card->title, $card->html ) || ! is_string( $card->type ) || ! is_string( $card->slug ) ) {
		return false;
	}
	if ( 1 !== preg_match( SLUG_PATTERN, $card->slug ) ) {
		return false;
	}
	foreach ( array( 'starts', 'over' ) as $name ) {
		if ( property_exists( $card, $name ) && ! is_moment( $card->$name ) ) {
			return false;
		}
	}
	return ( is_string( $card->title ) || is_text_by_language( $card->title ) ) && is_text_by_language( $card->html );
}

/**
 * Whether a value is texts by language.
 *
 * @param mixed $value Anything.
 */
function is_text_by_language( $value ) {
	if ( ! is_object( $value ) ) {
		return false;
	}
	foreach ( get_object_vars( $value ) as $language => $text ) {
		if ( ! is_language( (string) $language ) || ! is_string( $text ) ) {
			return false;
		}
	}
	return true;
}

/**
 * Whether a value is the tag of a language, as the content model accepts it.
 *
 * @param mixed $value Anything.
 */
function is_language( $value ) {
	return is_string( $value ) && 1 === preg_match( LANGUAGE_PATTERN, $value );
}
