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
		$render = static function ( $attributes ) use ( $type ) {
			return render( $type, $attributes );
		};
		register_block_type( dirname( PLUGIN_FILE ) . '/blocks/' . $type, array( 'render_callback' => $render ) );
		add_shortcode( 'comunal_' . $type, $render );
	}
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
		return render_mistake( $html );
	}
	wp_enqueue_style( 'comunal' );
	if ( in_array( $type, array( 'video', 'room', 'donate' ), true ) ) {
		enqueue_elements();
	}
	return $html;
}
