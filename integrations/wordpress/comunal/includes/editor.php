<?php
/**
 * What the editor knows of this site: which cards there are, and which servers authors may use.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Hands the names of cards and servers to the script of the editor. */
function add_editor_data() {
	$data = array(
		'hosts' => get_settings()['hosts'],
		'cards' => array(
			'campaign'    => list_choices( 'campaign' ),
			'publication' => list_choices( 'publication' ),
		),
	);
	wp_add_inline_script( 'comunal-editor', 'window.comunalEditor = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	$file = 'languages/comunal-' . choose_translation( determine_locale() ) . '-comunal-editor.json';
	if ( is_readable( dirname( PLUGIN_FILE ) . '/' . $file ) ) {
		add_filter( 'load_script_translation_file', __NAMESPACE__ . '\\choose_script_translation', 10, 2 );
	}
}

/**
 * Names the translation of the editor's script, which one Spanish serves for all countries.
 *
 * @param string|false $file   What WordPress looks for.
 * @param string       $handle The script.
 * @return string|false
 */
function choose_script_translation( $file, $handle ) {
	$own = dirname( PLUGIN_FILE ) . '/languages/comunal-' . choose_translation( determine_locale() ) . '-comunal-editor.json';
	return 'comunal-editor' === $handle && is_readable( $own ) ? $own : $file;
}

/**
 * The cards of a type, for a list to choose from.
 *
 * @param string $type `campaign` or `publication`.
 * @return array<int, array{value: string, label: string}>
 */
function list_choices( $type ) {
	$cards = list_cards( $type );
	if ( is_wp_error( $cards ) ) {
		return array();
	}
	$choices = array();
	foreach ( $cards as $card ) {
		$choices[] = array(
			'value' => $card->slug,
			'label' => get_card_title( $card ),
		);
	}
	return $choices;
}
