<?php
/**
 * The room block: what renderRoom of @comunal/jitsi writes.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Renders a call on a Jitsi server.
 *
 * @param string[] $attributes `href`, `title`, `starts`, `ends`, `timezone`, `lang`.
 * @return string|\WP_Error
 */
function render_room( array $attributes ) {
	if ( '' === $attributes['href'] ) {
		return new \WP_Error( 'comunal-empty', __( 'Write the address of the room, like https://meet.example/assembly.', 'comunal' ) );
	}
	$address = parse_allowed_address( $attributes['href'] );
	if ( is_wp_error( $address ) ) {
		return $address;
	}
	$end  = strrpos( $address['path'], '/' ) + 1;
	$room = rawurldecode( substr( $address['path'], $end ) );
	// A browser reads /a/../ as /.
	$climbs = 1 === preg_match( '~/(?:\.|%2e){1,2}(?:/|$)~iD', $address['path'] );
	if ( '' !== $address['rest'] || $climbs || ! is_room( $room ) ) {
		return new \WP_Error( 'comunal-room', __( 'The address has to be that of a room and nothing else, like https://meet.example/assembly: without ? and #, and with a name of letters and digits.', 'comunal' ) );
	}
	$times = read_times( $attributes );
	if ( is_wp_error( $times ) ) {
		return $times;
	}
	$language = choose_language( $attributes['lang'] );
	$instance = preg_replace( '~/+$~D', '/', 'https://' . $address['host'] . substr( $address['path'], 0, $end ) );
	$href     = $instance . encode_room( $room );
	$html     = '<comunal-room'
		. write_attribute( 'instance', $instance )
		. write_attribute( 'room', $room )
		. write_attribute( 'room-title', $attributes['title'] );
	foreach ( $times as $name => $value ) {
		$html .= write_attribute( $name, $value );
	}
	return $html . write_attribute( 'lang', $language )
		. '>' . render_link( 'room', $attributes['title'], $href, $address['host'], $language ) . render_times( $times ) . '</comunal-room>';
}

/**
 * Renders when a call is, for pages that run no script: in its own zone, as the site writes dates and times.
 *
 * @param string[] $times What read_times returned.
 * @return string An empty text for a call without a time.
 */
function render_times( array $times ) {
	if ( array() === $times ) {
		return '';
	}
	$zone   = new \DateTimeZone( $times['time-zone'] );
	$starts = new \DateTimeImmutable( $times['starts'], $zone );
	$day    = (string) get_option( 'date_format' );
	$hour   = (string) get_option( 'time_format' );
	$text   = wp_date( $day . ' ' . $hour, $starts->getTimestamp(), $zone );
	if ( '' !== $times['ends'] ) {
		$is_same_day = substr( $times['starts'], 0, 10 ) === substr( $times['ends'], 0, 10 );
		$ends        = new \DateTimeImmutable( $times['ends'], $zone );
		$text       .= ' – ' . wp_date( $is_same_day ? $hour : $day . ' ' . $hour, $ends->getTimestamp(), $zone );
	}
	$text .= ', ' . str_replace( '_', ' ', $times['time-zone'] );
	return '<br><time' . write_attribute( 'datetime', gmdate( 'Y-m-d\TH:i:s\Z', $starts->getTimestamp() ) )
		. write_attribute( 'lang', get_locale_tag() ) . '>' . write_text( $text ) . '</time>';
}

/**
 * Reads when a call takes place.
 *
 * @param string[] $attributes `starts`, `ends`, `timezone`.
 * @return string[]|\WP_Error The attributes of the element.
 */
function read_times( array $attributes ) {
	if ( '' === $attributes['starts'] && '' === $attributes['ends'] ) {
		return array();
	}
	$zone = '' === $attributes['timezone'] ? wp_timezone_string() : $attributes['timezone'];
	if ( ! in_array( $zone, timezone_identifiers_list( \DateTimeZone::ALL_WITH_BC ), true ) || false === strpos( $zone, '/' ) ) {
		return get_zone_error( $attributes['timezone'] );
	}
	foreach ( array( 'starts', 'ends' ) as $name ) {
		$is_missing = '' === $attributes[ $name ];
		if ( ( $is_missing && 'starts' === $name ) || ( ! $is_missing && ! is_moment( $attributes[ $name ] . ':00Z' ) ) ) {
			/* translators: %s: the name of an attribute. */
			return new \WP_Error( 'comunal-time', sprintf( __( 'The attribute “%s” has to be a day and a time, like 2030-03-15T18:00.', 'comunal' ), $name ) );
		}
	}
	if ( '' !== $attributes['ends'] && $attributes['ends'] <= $attributes['starts'] ) {
		return new \WP_Error( 'comunal-time', __( 'The call ends before it starts.', 'comunal' ) );
	}
	return array(
		'starts'    => $attributes['starts'],
		'ends'      => $attributes['ends'],
		'time-zone' => $zone,
	);
}

/**
 * Says that a zone is missing, where the site has none either, or that it is none.
 *
 * @param string $zone What the author wrote.
 * @return \WP_Error
 */
function get_zone_error( $zone ) {
	if ( '' === $zone ) {
		return new \WP_Error( 'comunal-zone', __( 'A call with a time needs a time zone, like America/Mexico_City: write it here, or choose a city as the time zone of the site in Settings → General.', 'comunal' ) );
	}
	/* translators: %s: what an author wrote as time zone. */
	return new \WP_Error( 'comunal-zone', sprintf( __( '“%s” is not a time zone. Write it like America/Mexico_City.', 'comunal' ), $zone ) );
}
