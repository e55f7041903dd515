<?php
/**
 * Times as this site writes them.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Writes a time in the zone and the form of the site.
 *
 * @param int $time Seconds since 1970.
 * @return string
 */
function format_time( $time ) {
	return (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) $time );
}

/**
 * Writes a moment of a signed document in the zone and the form of the site.
 *
 * @param string $moment A moment in UTC, such as 2030-08-01T00:00:00Z.
 * @return string
 */
function format_moment( $moment ) {
	return format_time( (int) strtotime( $moment ) );
}
