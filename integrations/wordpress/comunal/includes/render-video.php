<?php
/**
 * The video block: what renderVideo of @comunal/peertube writes.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Renders a video of PeerTube.
 *
 * @param string[] $attributes `src`, `title`, `lang`.
 * @return string|\WP_Error
 */
function render_video( array $attributes ) {
	if ( '' === $attributes['src'] ) {
		return new \WP_Error( 'comunal-empty', __( 'Write the address of the video, like https://tube.example/w/….', 'comunal' ) );
	}
	$address = parse_allowed_address( $attributes['src'] );
	if ( is_wp_error( $address ) ) {
		return $address;
	}
	if ( 1 !== preg_match( '~^/(?:w|videos/watch|videos/embed)/([0-9]{1,10}|[1-9A-HJ-NP-Za-km-z]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?$~D', $address['path'], $parts ) ) {
		return new \WP_Error( 'comunal-video', __( 'This is not the address of a video of PeerTube. Those are like https://tube.example/w/….', 'comunal' ) );
	}
	$language = choose_language( $attributes['lang'] );
	$src      = 'https://' . $address['host'] . '/w/' . $parts[1];
	return '<comunal-video'
		. write_attribute( 'src', $src )
		. write_attribute( 'video-title', $attributes['title'] )
		. write_attribute( 'lang', $language )
		. '>' . render_link( 'video', $attributes['title'], $src, $address['host'], $language ) . '</comunal-video>';
}

/**
 * Renders the link inside an element, which leads there without a script, and names what it is and its server.
 *
 * @param string $kind     `video` or `room`.
 * @param string $title    Its title, or an empty text.
 * @param string $href     Where it leads.
 * @param string $host     The server.
 * @param string $language The language.
 * @return string
 */
function render_link( $kind, $title, $href, $host, $language ) {
	$texts = get_texts();
	$label = str_replace( '{{host}}', $host, $texts[ $language ][ $kind ] );
	$label = '' === $title ? $label : $title . ' · ' . $label;
	return '<a' . write_attribute( 'href', $href ) . ' rel="noopener noreferrer external">' . write_text( $label ) . '</a>';
}
