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

const ELEMENTS_SCRIPT = 'elements/comunal.standalone.js';

/** Puts the script on the page that is being written. */
function enqueue_elements() {
	// Another script has another address: no copy in a browser is taken for it, which its integrity value would refuse.
	$version = VERSION . '-' . substr( md5( get_integrity() ), 0, 8 );
	wp_enqueue_script(
		'comunal-elements',
		plugins_url( ELEMENTS_SCRIPT, PLUGIN_FILE ),
		array(),
		$version,
		array(
			'strategy'  => 'defer',
			'in_footer' => true,
		)
	);
}

/**
 * Writes the integrity value into the tag of the script, so that a browser runs no other one.
 *
 * @param string $tag    The tag.
 * @param string $handle The script that it is for.
 * @param string $src    Its address, which other plugins may have changed.
 * @return string
 */
function add_integrity( $tag, $handle, $src ) {
	$integrity = get_integrity();
	// At another host a browser would run nothing with it, unless that host allows it: whoever moved the script answers for it.
	if ( 'comunal-elements' !== $handle || '' === $integrity || 0 !== strpos( $src, plugins_url( ELEMENTS_SCRIPT, PLUGIN_FILE ) ) ) {
		return $tag;
	}
	$tags = new \WP_HTML_Tag_Processor( $tag );
	while ( $tags->next_tag( 'script' ) ) {
		if ( null !== $tags->get_attribute( 'src' ) ) {
			$tags->set_attribute( 'integrity', $integrity );
		}
	}
	return $tags->get_updated_html();
}

/**
 * The integrity value of the script, which was computed when the plugin was put together: that of the file itself would be right
 * for any file.
 *
 * @return string An empty text where there is none, as in the sources.
 */
function get_integrity() {
	static $integrity = null;
	if ( null === $integrity ) {
		$file = dirname( PLUGIN_FILE ) . '/' . ELEMENTS_SCRIPT . '.integrity.txt';
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of this plugin.
		$integrity = is_readable( $file ) ? trim( (string) file_get_contents( $file ) ) : '';
	}
	return $integrity;
}
