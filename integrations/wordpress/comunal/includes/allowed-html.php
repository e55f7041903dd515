<?php
/**
 * The HTML that cards may have, for wp_kses: what the packages write, and nothing that loads, runs or styles.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The elements with their attributes.
 *
 * @return array<string, array<string, bool|array>>
 */
function get_allowed_html() {
	$names  = 'abbr article aside b bdi blockquote br cite code dd del details div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins li nav ol p pre q s section small span strong sub summary sup table tbody td tfoot th thead time tr u ul';
	$common = array_fill_keys( array( 'class', 'dir', 'lang', 'part', 'role', 'translate', 'aria-hidden', 'aria-label' ), true );
	$html   = array_fill_keys( explode( ' ', $names ), $common );
	$own    = array(
		'a'       => array( 'href', 'hreflang', 'rel' ),
		'details' => array( 'open' ),
		'ol'      => array( 'start', 'reversed' ),
		'td'      => array( 'colspan', 'rowspan' ),
		'th'      => array( 'colspan', 'rowspan', 'scope' ),
		'time'    => array( 'datetime' ),
		'svg'     => array( 'xmlns', 'viewbox', 'shape-rendering', 'preserveaspectratio', 'width', 'height' ),
		'path'    => array( 'd' ),
		'rect'    => array( 'x', 'y', 'width', 'height' ),
	);
	foreach ( $own as $name => $attributes ) {
		$html[ $name ] = array_merge( $common, array_fill_keys( $attributes, true ) );
	}
	// A fill can be url(…) as well, which browsers fetch.
	$colors               = array( 'values' => array( '#fff', '#000', 'none', 'currentcolor' ) );
	$html['path']['fill'] = $colors;
	$html['rect']['fill'] = $colors;
	return $html;
}

/**
 * What links in cards may begin with.
 *
 * @return string[]
 */
function get_allowed_protocols() {
	return array( 'https', 'http', 'mailto', 'tel', 'geo', 'bitcoin', 'lightning', 'monero' );
}
