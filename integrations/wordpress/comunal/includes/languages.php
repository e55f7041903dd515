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
 * The language of a text that the plugin has in all of its languages: that of the attribute, of the settings, or of the site, and
 * Spanish where it has none of them.
 *
 * @param string $wanted The attribute `lang`, or an empty text.
 * @return string
 */
function choose_language( $wanted ) {
	$language = find_wanted_language( $wanted, list_languages() );
	return null === $language ? 'es' : $language;
}

/**
 * The first language of those that are wanted: that of the attribute, of the settings, or of the site.
 *
 * @param string   $wanted    The attribute `lang`, or an empty text.
 * @param string[] $languages Tags of languages, such as `es` or `pt-BR`.
 * @return string|null One of them.
 */
function find_wanted_language( $wanted, array $languages ) {
	$settings = get_settings();
	foreach ( array( $wanted, $settings['language'], get_locale() ) as $tag ) {
		$language = find_language( $tag, $languages );
		if ( null !== $language ) {
			return $language;
		}
	}
	return null;
}

/**
 * The language for a tag: the same one, or that of the tag without its country, or that of another country.
 *
 * @param string   $tag       A tag such as `pt-BR`, or a locale of WordPress such as `pt_BR`.
 * @param string[] $languages Tags of languages.
 * @return string|null One of them.
 */
function find_language( $tag, array $languages ) {
	$tag   = strtolower( str_replace( '_', '-', $tag ) );
	$lower = array_combine( $languages, array_map( 'strtolower', $languages ) );
	foreach ( array( $tag, get_base_language( $tag ) ) as $each ) {
		$found = array_search( $each, $lower, true );
		if ( '' !== $each && false !== $found ) {
			return (string) $found;
		}
	}
	$found = array_search( get_base_language( $tag ), array_map( __NAMESPACE__ . '\\get_base_language', $lower ), true );
	return '' === $tag || false === $found ? null : (string) $found;
}

/**
 * A tag without what stands behind its first part.
 *
 * @param string $tag A tag such as `pt-br`.
 * @return string
 */
function get_base_language( $tag ) {
	return (string) preg_replace( '/-.*$/s', '', $tag );
}

/** The language in which WordPress writes dates, as HTML names it. */
function get_locale_tag() {
	return (string) preg_replace( '/[^A-Za-z0-9-].*$/s', '', str_replace( '_', '-', determine_locale() ) );
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
