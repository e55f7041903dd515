<?php
/**
 * HTML as it leaves the plugin.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Removes from the HTML of a card what cards do not have.
 *
 * @param string $html The HTML of a card, which may be hostile.
 * @return string
 */
function clean_html( $html ) {
	// WordPress takes `&amp;#39;` for an apostrophe, and leaves `&#038;#39;` as the text that it is.
	$html = str_replace( '&amp;', '&#038;', $html );
	return shield_html( remove_comments( wp_kses( $html, get_allowed_html(), get_allowed_protocols() ) ) );
}

/**
 * Removes comments, which wp_kses keeps: one that begins with `wp:` is a block, and WordPress would run it.
 *
 * @param string $html HTML.
 * @return string An empty text for HTML that PHP cannot read.
 */
function remove_comments( $html ) {
	// What is left around a removed comment may make another.
	return str_replace( '<!--', '&lt;!--', (string) preg_replace( '/<!--.*?-->/s', '', $html ) );
}

/**
 * Writes a text as HTML. Unlike esc_html alone it keeps what looks like an entity as the text that it is.
 *
 * @param string $text Any text.
 * @return string
 */
function write_text( $text ) {
	return shield_html( esc_html( str_replace( '&', '&#038;', $text ) ) );
}

/**
 * Writes as entities what later filters of WordPress would change: wptexturize makes other characters of quotes, dashes and
 * `2x3`, which may be part of an account, convert_smilies makes pictures, capital_P_dangit writes `WordPress` its way, and
 * do_shortcode runs what stands in brackets.
 *
 * @param string $html HTML without scripts, in which > stands for nothing but the end of a tag.
 * @return string
 */
function shield_html( $html ) {
	$parts = preg_split( '/(<[^>]*>)/', $html, -1, PREG_SPLIT_DELIM_CAPTURE );
	foreach ( $parts as $index => $part ) {
		$pattern         = 1 === $index % 2 ? '/[\[\]]|(?<=Word)p(?=ress)/' : '/["\'`\[\]()-]|\.(?=\.)|(?<=\.)\.|:(?=\S)|(?<=\d)x(?=\d)|(?<=8)O|(?<=Word)p(?=ress)/';
		$parts[ $index ] = preg_replace_callback( $pattern, __NAMESPACE__ . '\\encode_character', $part );
	}
	return implode( '', $parts );
}

/**
 * Writes a character as an entity.
 *
 * @param string[] $matches The character, of ASCII.
 */
function encode_character( $matches ) {
	return '&#' . str_pad( (string) ord( $matches[0] ), 3, '0', STR_PAD_LEFT ) . ';';
}

/**
 * Writes emoji for a feed, in which WordPress makes pictures of s.w.org of them. It does not see decimal entities.
 *
 * @param string $html HTML.
 * @return string
 */
function encode_emoji( $html ) {
	return (string) preg_replace_callback( '/[\x{A9}\x{AE}\x{203C}-\x{3299}\x{FE0F}\x{1F000}-\x{1FFFF}\x{E0000}-\x{E007F}]/u', __NAMESPACE__ . '\\encode_high_character', $html );
}

/**
 * Writes a character beyond ASCII as a decimal entity.
 *
 * @param string[] $matches The character, in UTF-8.
 */
function encode_high_character( $matches ) {
	$bytes = array_values( unpack( 'C*', $matches[0] ) );
	$code  = $bytes[0] & ( 0x7f >> count( $bytes ) );
	foreach ( array_slice( $bytes, 1 ) as $byte ) {
		$code = ( $code << 6 ) | ( $byte & 0x3f );
	}
	return '&#' . $code . ';';
}

/**
 * Writes data for a `<script type="application/json">`, which no text in it can end, and in which WordPress finds nothing to
 * change: a signature is of the data as they are.
 *
 * @param mixed $data Decoded JSON.
 * @return string|null Null for what cannot be written.
 */
function write_json_script( $data ) {
	$json = encode_json( $data );
	if ( null === $json ) {
		return null;
	}
	$json = str_replace( '<', '\u003c', $json );
	return preg_replace_callback( '/"(?:[^"\\\\]|\\\\.)*+"/s', __NAMESPACE__ . '\\encode_json_text', $json );
}

/**
 * Escapes in a text of JSON what shortcodes, capital_P_dangit and wp_replace_insecure_home_url look for.
 *
 * @param string[] $matches The text, with its quotes.
 */
function encode_json_text( $matches ) {
	return str_replace( array( '[', ']', 'Wordpress', 'http:' ), array( '\u005b', '\u005d', 'Word\u0070ress', 'http\u003a' ), $matches[0] );
}
