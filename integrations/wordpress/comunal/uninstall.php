<?php
/**
 * Removes what the plugin stored, when it is deleted.
 *
 * @package Comunal
 */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

$comunal_sites = is_multisite() ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array( 0 );
foreach ( $comunal_sites as $comunal_site ) {
	if ( 0 !== $comunal_site ) {
		switch_to_blog( $comunal_site );
	}
	foreach ( array( 'comunal_settings', 'comunal_cards', 'comunal_sequence', 'comunal_attempt' ) as $comunal_option ) {
		delete_option( $comunal_option );
	}
	wp_clear_scheduled_hook( 'comunal_refresh_cards' );
	if ( 0 !== $comunal_site ) {
		restore_current_blog();
	}
}
