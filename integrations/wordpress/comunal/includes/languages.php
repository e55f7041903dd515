<?php
/**
 * Languages: of the cards, which have texts of their own, and of the plugin's own sentences.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The texts of cards that need no data, by language and name.
 *
 * @return array<string, array<string, string>>
 */
function get_texts() {
	static $texts = null;
	if ( null === $texts ) {
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of this plugin.
		$texts = json_decode( file_get_contents( dirname( PLUGIN_FILE ) . '/texts.json' ), true );
	}
	return $texts;
}

/**
 * The languages that cards can have.
 *
 * @return string[]
 */
function list_languages() {
	return array_keys( get_texts() );
}

/**
 * The language of a card: that of its attribute, of the settings, or of the site, and Spanish where the cards have none of them.
 *
 * @param string $wanted The attribute `lang`, or an empty text.
 * @return string
 */
function choose_language( $wanted ) {
	$settings = get_settings();
	foreach ( array( $wanted, $settings['language'], get_locale() ) as $tag ) {
		$language = strtolower( (string) preg_replace( '/[-_].*$/s', '', $tag ) );
		if ( in_array( $language, list_languages(), true ) ) {
			return $language;
		}
	}
	return 'es';
}

/** Loads the sentences of the plugin. One Spanish serves all countries, and so does one Portuguese. */
function load_translations() {
	$file = dirname( PLUGIN_FILE ) . '/languages/comunal-' . choose_translation( determine_locale() ) . '.mo';
	if ( is_readable( $file ) ) {
		load_textdomain( 'comunal', $file );
	}
}

/**
 * The translation for a locale of WordPress.
 *
 * @param string $locale A locale such as es_MX.
 * @return string
 */
function choose_translation( $locale ) {
	$translations = array(
		'es' => 'es_ES',
		'pt' => 'pt_BR',
	);
	$language     = substr( $locale, 0, 2 );
	return isset( $translations[ $language ] ) && 1 === preg_match( '/^[a-z]{2}(_|$)/', $locale ) ? $translations[ $language ] : $locale;
}
