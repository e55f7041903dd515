<?php
/**
 * The blocks that show cards: a campaign, the events to come, a book.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Renders a campaign, which `<comunal-donate>` takes over where scripts run.
 *
 * @param string[] $attributes `campaign`, `lang`.
 * @return string|\WP_Error
 */
function render_donate( array $attributes ) {
	$card = find_card( 'campaign', $attributes['campaign'] );
	if ( is_wp_error( $card ) ) {
		return $card;
	}
	$settings = get_settings();
	// The signature of a campaign may end before that of the cards.
	if ( array() !== $settings['keys'] && isset( $card->data->expiresAt ) && is_expired( $card->data ) ) {
		return get_expired_error( $card->data );
	}
	$html = get_card_html( $card, $attributes['lang'] );
	$json = isset( $card->data ) ? write_json_script( $card->data ) : null;
	if ( null === $json || is_feed() ) {
		return $html; // Readers of feeds show the data as text.
	}
	$keys = array() === $settings['keys'] ? '' : write_attribute( 'trusted-key', implode( ' ', $settings['keys'] ) ) . ' needed="1"';
	// The element writes amounts in its language, and would take that of the site, such as es-ES, in which they are written otherwise.
	$lang = write_attribute( 'lang', choose_card_language( $card, $attributes['lang'] ) );
	return '<comunal-donate layout="full"' . $keys . $lang . '>' . $html . '<script type="application/json">' . $json . '</script></comunal-donate>';
}

/**
 * Renders the events that are not over, in their order.
 *
 * @param string[] $attributes `limit`, `lang`.
 * @return string|\WP_Error
 */
function render_events( array $attributes ) {
	if ( 1 !== preg_match( '/^(?:[1-9][0-9]{0,2})?$/D', $attributes['limit'] ) ) {
		return new \WP_Error( 'comunal-limit', __( 'The number of events has to be a whole number from 1 to 999.', 'comunal' ) );
	}
	$cards = list_cards( 'event' );
	if ( is_wp_error( $cards ) ) {
		return $cards;
	}
	$now      = gmdate( 'Y-m-d\TH:i:s\Z', time() );
	$upcoming = array();
	foreach ( $cards as $card ) {
		if ( ! isset( $card->over ) || $card->over > $now ) {
			$upcoming[] = $card;
		}
	}
	usort( $upcoming, __NAMESPACE__ . '\\compare_starts' );
	$items = '';
	foreach ( '' === $attributes['limit'] ? $upcoming : array_slice( $upcoming, 0, (int) $attributes['limit'] ) as $card ) {
		$items .= '<li>' . get_card_html( $card, $attributes['lang'] ) . '</li>';
	}
	if ( '' === $items ) {
		$language = choose_language( $attributes['lang'] );
		$texts    = get_texts();
		return '<p class="comunal-events"' . write_attribute( 'lang', $language ) . '>' . write_text( $texts[ $language ]['noEvents'] ) . '</p>';
	}
	return '<ul class="comunal-events">' . $items . '</ul>';
}

/**
 * Renders a book.
 *
 * @param string[] $attributes `book`, `lang`.
 * @return string|\WP_Error
 */
function render_book( array $attributes ) {
	$card = find_card( 'publication', $attributes['book'] );
	return is_wp_error( $card ) ? $card : get_card_html( $card, $attributes['lang'] );
}

/**
 * The cards of a type.
 *
 * @param string $type `campaign`, `event` or `publication`.
 * @return \stdClass[]|\WP_Error
 */
function list_cards( $type ) {
	$file = load_cards();
	if ( is_wp_error( $file ) ) {
		return $file;
	}
	$cards = array();
	foreach ( $file->cards as $card ) {
		if ( $type === $card->type ) {
			$cards[] = $card;
		}
	}
	return $cards;
}

/**
 * The card of a name.
 *
 * @param string $type `campaign` or `publication`.
 * @param string $slug Its name.
 * @return \stdClass|\WP_Error
 */
function find_card( $type, $slug ) {
	$cards = list_cards( $type );
	if ( is_wp_error( $cards ) ) {
		return $cards;
	}
	$slugs = array();
	foreach ( $cards as $card ) {
		if ( $slug === $card->slug ) {
			return $card;
		}
		$slugs[] = $card->slug;
	}
	if ( array() === $slugs ) {
		return new \WP_Error( 'comunal-no-cards-of-type', __( 'This site has no card of this kind yet. An administrator uploads a cards.json that has one in Settings → comun.al.', 'comunal' ) );
	}
	$names = implode( ', ', array_slice( $slugs, 0, 20 ) );
	if ( '' === $slug ) {
		/* translators: %s: names of cards. */
		return new \WP_Error( 'comunal-empty', sprintf( __( 'Choose one of the cards of this site: %s.', 'comunal' ), $names ) );
	}
	/* translators: 1: a name that an author wrote. 2: names of cards. */
	return new \WP_Error( 'comunal-no-card', sprintf( __( 'There is no card named “%1$s”. The cards of this site are: %2$s.', 'comunal' ), $slug, $names ) );
}

/**
 * The HTML of a card, in a language that it has.
 *
 * @param \stdClass $card A card.
 * @param string    $lang The attribute `lang`.
 * @return string
 */
function get_card_html( $card, $lang ) {
	$texts    = get_object_vars( $card->html );
	$language = choose_card_language( $card, $lang );
	return clean_html( isset( $texts[ $language ] ) ? $texts[ $language ] : '' );
}

/**
 * The title of a card, for administrators and authors.
 *
 * @param \stdClass $card A card, whose title is a text, or texts by language.
 * @return string Its slug where it has no title.
 */
function get_card_title( $card ) {
	// A text is the title in every language.
	$titles   = is_object( $card->title ) ? get_object_vars( $card->title ) : array( '' => $card->title );
	$language = choose_key( $titles, '' );
	return isset( $titles[ $language ] ) && '' !== trim( $titles[ $language ] ) ? $titles[ $language ] : $card->slug;
}

/**
 * The language of a card: the one that is wanted, or else the first of the cards that it has.
 *
 * @param \stdClass $card A card.
 * @param string    $lang The attribute `lang`.
 * @return string An empty text for a card without any.
 */
function choose_card_language( $card, $lang ) {
	return choose_key( get_object_vars( $card->html ), $lang );
}

/**
 * The languages of the cards.
 *
 * @return string[]
 */
function list_card_languages() {
	$cards = load_cards();
	return is_wp_error( $cards ) ? array() : $cards->languages;
}

/**
 * The language of which there is a text: the one that is wanted, or else the first of the cards.
 *
 * @param array  $texts What there is, by language. A signature sorts its names, so their order says nothing.
 * @param string $lang  The attribute `lang`.
 * @return string An empty text where there is none.
 */
function choose_key( array $texts, $lang ) {
	$languages = array_map( 'strval', array_keys( $texts ) );
	$wanted    = find_wanted_language( $lang, $languages );
	if ( null !== $wanted ) {
		return $wanted;
	}
	$known = array_merge( array_intersect( list_card_languages(), $languages ), $languages, array( '' ) );
	return $known[0];
}

/**
 * Compares when two events start; what has no start comes last.
 *
 * @param \stdClass $a A card.
 * @param \stdClass $b A card.
 * @return int
 */
function compare_starts( $a, $b ) {
	return strcmp( isset( $a->starts ) ? $a->starts : '~', isset( $b->starts ) ? $b->starts : '~' );
}
