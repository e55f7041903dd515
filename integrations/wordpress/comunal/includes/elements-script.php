<?php
/**
 * The style of cards, and the script of the elements, from this plugin's own folder.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Registers the style, which the editor puts beside the blocks as well. */
function register_style() {
	wp_register_style( 'comunal', plugins_url( 'style.css', PLUGIN_FILE ), array(), VERSION );
}

/** Puts the script on the page that is being written. */
function enqueue_elements() {
	wp_enqueue_script(
		'comunal-elements',
		plugins_url( 'elements/comunal.standalone.js', PLUGIN_FILE ),
		array(),
		VERSION,
		array(
			'strategy'  => 'defer',
			'in_footer' => true,
		)
	);
}
