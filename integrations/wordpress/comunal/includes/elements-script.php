<?php
/**
 * The script of the elements, and a style for where it does not run, from this plugin's own folder.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Puts both on the page that is being written. */
function enqueue_elements() {
	wp_enqueue_style( 'comunal', plugins_url( 'style.css', PLUGIN_FILE ), array(), VERSION );
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
