<?php
/**
 * How much HTML cards may have. It is cleaned each time that a page is made, and hostile cards could take minutes for it.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const MAX_HTML_BYTES   = 200000;
const MAX_EVENTS_BYTES = 500000;
const MAX_TAGS         = 5000;
const MAX_TAG_BYTES    = 1000;

/**
 * Checks how much HTML a card has in each language.
 *
 * @param \stdClass $card A card.
 * @return true|\WP_Error
 */
function check_card_limits( $card ) {
	foreach ( get_object_vars( $card->html ) as $html ) {
		if ( strlen( $html ) > MAX_HTML_BYTES ) {
			return create_problem( 'comunal-card-too-large', array( $card->slug ) );
		}
		if ( substr_count( $html, '<' ) > MAX_TAGS || has_long_tag( $html ) ) {
			return create_problem( 'comunal-card-tags', array( $card->slug ) );
		}
	}
	return true;
}

/**
 * Whether a tag has very many attributes: what wp_kses takes for them grows with their square. The value of one, such as the path
 * of a QR code, may be long.
 *
 * @param string $html HTML.
 */
function has_long_tag( $html ) {
	preg_match_all( '/<[^>]*+/', $html, $tags );
	$without_values = preg_replace( '/="[^"]*+"/', '', $tags[0] );
	return array() !== $without_values && max( array_map( 'strlen', $without_values ) ) > MAX_TAG_BYTES;
}

/**
 * Checks how much HTML the events have together, of which one block shows all.
 *
 * @param \stdClass[] $cards The cards.
 * @return true|\WP_Error
 */
function check_events_limit( array $cards ) {
	$bytes = array();
	foreach ( $cards as $card ) {
		foreach ( 'event' === $card->type ? get_object_vars( $card->html ) : array() as $language => $html ) {
			$bytes[ $language ] = ( isset( $bytes[ $language ] ) ? $bytes[ $language ] : 0 ) + strlen( $html );
		}
	}
	return array() !== $bytes && max( $bytes ) > MAX_EVENTS_BYTES ? create_problem( 'comunal-events-too-large' ) : true;
}
