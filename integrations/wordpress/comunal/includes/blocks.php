<?php
/**
 * Blocks and shortcodes, which are rendered by the same functions.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Registers the blocks and the shortcodes. */
function register_blocks() {
	register_style();
	wp_register_script(
		'comunal-editor',
		plugins_url( 'blocks/editor.js', PLUGIN_FILE ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-html-entities', 'wp-i18n', 'wp-server-side-render' ),
		VERSION,
		true
	);
	wp_set_script_translations( 'comunal-editor', 'comunal', dirname( PLUGIN_FILE ) . '/languages' );
	foreach ( array_keys( ATTRIBUTES ) as $type ) {
		$block     = static function ( $attributes ) use ( $type ) {
			return render( $type, $attributes );
		};
		$shortcode = static function ( $attributes ) use ( $type ) {
			return render_shortcode( $type, $attributes );
		};
		register_block_type( dirname( PLUGIN_FILE ) . '/blocks/' . $type, array( 'render_callback' => $block ) );
		add_shortcode( 'comunal_' . $type, $shortcode );
	}
}

/**
 * Renders a shortcode, and tells its author of attributes that do not exist. Those of a block are WordPress's own matter.
 *
 * @param string $type       The shortcode, such as `video`.
 * @param mixed  $attributes Its attributes; those that are no pairs have a number as name.
 * @return string
 */
function render_shortcode( $type, $attributes ) {
	$known     = array_merge( ATTRIBUTES[ $type ], array( 'lang' ) );
	$unknown   = array();
	$is_quoted = false;
	foreach ( is_array( $attributes ) ? $attributes : array() as $name => $value ) {
		// A title may have quotes of its own.
		$is_quoted = $is_quoted || ( 'title' !== $name && is_in_curly_quotes( $value ) );
		if ( ! in_array( $name, $known, true ) ) {
			$unknown[] = is_int( $name ) ? $value : $name;
		}
	}
	if ( $is_quoted ) {
		/* translators: %s: an attribute with its value in straight quotes. */
		return render_error( new \WP_Error( 'comunal-quotes', sprintf( __( 'This shortcode has curly quotes (“ ”). Write straight ones: %s', 'comunal' ), $known[0] . '="…"' ) ) );
	}
	$note = '';
	if ( array() !== $unknown ) {
		/* translators: 1: what an author wrote. 2: names of attributes. */
		$note = render_error( new \WP_Error( 'comunal-unknown', sprintf( __( 'This shortcode does not know “%1$s”, and leaves it out. Its attributes are: %2$s.', 'comunal' ), implode( ' ', $unknown ), implode( ', ', $known ) ) ) );
	}
	return $note . render( $type, $attributes );
}

/**
 * Renders a block or a shortcode.
 *
 * @param string $type       The block, such as `video`.
 * @param mixed  $attributes Its attributes.
 * @return string
 */
function render( $type, $attributes ) {
	$texts = read_attributes( $type, $attributes );
	$html  = is_wp_error( $texts ) ? $texts : call_user_func( __NAMESPACE__ . '\\render_' . $type, $texts );
	if ( is_wp_error( $html ) ) {
		return render_error( $html );
	}
	$languages = in_array( $type, array( 'video', 'room' ), true ) ? list_languages() : list_card_languages();
	if ( '' !== $texts['lang'] && null === find_language( $texts['lang'], $languages ) ) {
		/* translators: 1: what an author wrote as language. 2: tags of languages. */
		$html = render_error( new \WP_Error( 'comunal-language', sprintf( __( 'There is nothing in the language “%1$s”, so another one is shown. The languages are: %2$s.', 'comunal' ), $texts['lang'], implode( ', ', $languages ) ) ) ) . $html;
	}
	wp_enqueue_style( 'comunal' );
	if ( in_array( $type, array( 'video', 'room', 'donate' ), true ) ) {
		enqueue_elements();
	}
	return is_feed() ? encode_emoji( $html ) : $html;
}
