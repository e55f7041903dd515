<?php
/**
 * Attributes of blocks and shortcodes, which authors write.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const MAX_ATTRIBUTE_LENGTH = 2000;

/**
 * The attributes of each block and shortcode, without `lang`, which all have.
 */
const ATTRIBUTES = array(
	'video'  => array( 'src', 'title' ),
	'room'   => array( 'href', 'title', 'starts', 'ends', 'timezone' ),
	'donate' => array( 'campaign' ),
	'events' => array( 'limit' ),
	'book'   => array( 'book' ),
);

/**
 * Reads attributes as texts on one line.
 *
 * @param string $type       The block, such as `video`.
 * @param mixed  $attributes What the block or the shortcode has.
 * @return string[]|\WP_Error Each attribute by name, an empty text where it is missing.
 */
function read_attributes( $type, $attributes ) {
	$attributes = is_array( $attributes ) ? $attributes : array();
	$texts      = array();
	foreach ( array_merge( ATTRIBUTES[ $type ], array( 'lang' ) ) as $name ) {
		$value = isset( $attributes[ $name ] ) ? $attributes[ $name ] : '';
		if ( is_int( $value ) ) {
			$value = (string) $value;
		}
		if ( ! is_string( $value ) || strlen( $value ) > MAX_ATTRIBUTE_LENGTH || 1 !== preg_match( '/^[^\p{Cc}\p{Zl}\p{Zp}]*$/uD', $value ) ) {
			/* translators: %s: the name of an attribute. */
			return new \WP_Error( 'comunal-attribute', sprintf( __( 'The attribute “%s” has to be one line of text, of at most 2,000 bytes.', 'comunal' ), $name ) );
		}
		// WordPress stores `&` as `&amp;` where the author has no right to write unfiltered HTML.
		$texts[ $name ] = trim( wp_specialchars_decode( $value, ENT_QUOTES ) );
	}
	return $texts;
}

/**
 * Whether a value begins or ends with a quote that WordPress does not take for one, as word processors write them, or as
 * wptexturize wrote them before a shortcode was run.
 *
 * @param mixed $value What stands in a shortcode.
 */
function is_in_curly_quotes( $value ) {
	$quotes = '[“”„‟‘’‚‛«»‹›″′]';
	return is_string( $value ) && 1 === preg_match( '/^' . $quotes . '|' . $quotes . '$/uD', trim( html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) ) );
}

/**
 * Writes an attribute of HTML. Unlike esc_attr alone it keeps what looks like an entity or like a shortcode, and the name that
 * capital_P_dangit writes its way, as the text that it is.
 *
 * @param string $name  The attribute.
 * @param string $value Its value; an empty one is left out.
 * @return string With a space before it.
 */
function write_attribute( $name, $value ) {
	$escaped = esc_attr( str_replace( '&', '&#038;', $value ) );
	return '' === $value ? '' : ' ' . $name . '="' . str_replace( array( '[', ']', 'Wordpress' ), array( '&#091;', '&#093;', 'Word&#112;ress' ), $escaped ) . '"';
}
