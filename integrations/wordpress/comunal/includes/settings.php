<?php
/**
 * The settings of the plugin: one option, which the administrator changes on the settings page.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads the settings, each with its type whatever stands in the database.
 *
 * @return array{address: string, keys: string[], language: string, hosts: string[]}
 */
function get_settings() {
	$stored = get_option( 'comunal_settings', array() );
	$stored = is_array( $stored ) ? $stored : array();
	$texts  = array();
	foreach ( array( 'address', 'language' ) as $name ) {
		$texts[ $name ] = isset( $stored[ $name ] ) && is_string( $stored[ $name ] ) ? $stored[ $name ] : '';
	}
	$lists = array();
	foreach ( array( 'keys', 'hosts' ) as $name ) {
		$list           = isset( $stored[ $name ] ) && is_array( $stored[ $name ] ) ? $stored[ $name ] : array();
		$lists[ $name ] = array_values( array_filter( $list, 'is_string' ) );
	}
	return array_merge( $texts, $lists );
}

/**
 * Checks what the administrator sent. A field with a mistake keeps its value, and the page says why.
 *
 * @param mixed $input The fields of the form: `address` and `language`, and `keys` and `hosts` with one a line.
 * @return array The settings to store.
 */
function sanitize_settings( $input ) {
	$settings = get_settings();
	if ( ! is_array( $input ) ) {
		return $settings;
	}
	if ( isset( $input['address'] ) && is_string( $input['address'] ) ) {
		$address = trim( $input['address'] );
		if ( '' === $address || $settings['address'] === $address ) {
			$settings['address'] = $address;
		} elseif ( ! is_wp_error( parse_address( $address ) ) ) {
			// What wp_safe_remote_get asks before it fetches.
			if ( wp_http_validate_url( $address ) ) {
				$settings['address'] = $address;
			} else {
				add_field_error( 'address', __( 'WordPress fetches nothing from this address of the cards: its server has to be one that this site finds in the public network, and its port 443, 80 or 8080. The former one was kept.', 'comunal' ) );
			}
		} else {
			add_field_error( 'address', __( 'The address of the cards has to begin with https:// and hold no user, password or spaces. The former one was kept.', 'comunal' ) );
		}
	}
	if ( isset( $input['language'] ) && in_array( $input['language'], array_merge( array( '' ), list_languages() ), true ) ) {
		$settings['language'] = $input['language'];
	}
	foreach ( array( 'keys', 'hosts' ) as $name ) {
		if ( ! isset( $input[ $name ] ) ) {
			continue;
		}
		$lines = is_array( $input[ $name ] ) ? $input[ $name ] : preg_split( 'hosts' === $name ? '/[\s,;]+/' : '/[\r\n]+/', (string) $input[ $name ] );
		$lines = array_values( array_unique( array_filter( array_map( 'trim', array_filter( $lines, 'is_string' ) ), 'strlen' ) ) );
		$lines = 'hosts' === $name ? array_map( __NAMESPACE__ . '\\get_host_of_address', $lines ) : $lines;
		$wrong = array_values( array_filter( $lines, 'keys' === $name ? __NAMESPACE__ . '\\is_wrong_key' : __NAMESPACE__ . '\\is_wrong_host' ) );
		$right = array_values( array_diff( $lines, $wrong ) );
		if ( 'hosts' === $name ) {
			// A mistake in one line loses none of the others.
			if ( array() !== $right || array() === $wrong ) {
				$settings['hosts'] = array_values( array_unique( array_map( __NAMESPACE__ . '\\normalize_host', $right ) ) );
			}
			if ( array() !== $wrong ) {
				/* translators: %s: lines that are no hosts. */
				$sentence = sprintf( __( 'These are not names of servers: %s. Write each like tube.example, without a path.', 'comunal' ), implode( ', ', $wrong ) );
				add_field_error( 'hosts', $sentence . ' ' . ( array() === $right ? __( 'The former ones were kept.', 'comunal' ) : __( 'The others were saved.', 'comunal' ) ) );
			}
		} elseif ( array() === $wrong ) {
			$settings['keys'] = $lines;
		} else {
			/* translators: %s: a line that is not a key. */
			add_field_error( 'keys', sprintf( __( 'This is not a key: %s. A key has 43 letters, digits, - and _. The former keys were kept.', 'comunal' ), $wrong[0] ) );
		}
	}
	return $settings;
}

/**
 * Whether a line is not a public key.
 *
 * @param string $line One line.
 */
function is_wrong_key( $line ) {
	return null === decode_base64url( $line, 32 );
}

/**
 * What is left of the address of a server as it is copied from a browser.
 *
 * @param string $line A host, with or without https:// and a slash at its end.
 */
function get_host_of_address( $line ) {
	return (string) preg_replace( '~^https?://|/+$~iD', '', $line );
}

/**
 * Whether a line is not a host with at most a port.
 *
 * @param string $line One line.
 */
function is_wrong_host( $line ) {
	return 1 !== preg_match( '/^' . HOST_PATTERN . '$/iD', $line );
}

/**
 * Writes a host as parse_address does.
 *
 * @param string $line A host with at most a port.
 */
function normalize_host( $line ) {
	return (string) preg_replace( '/:443$/D', '', strtolower( $line ) );
}

/**
 * Says what is wrong with a field on the settings page.
 *
 * @param string $field   The field.
 * @param string $message What is wrong, and what to do.
 */
function add_field_error( $field, $message ) {
	add_settings_error( 'comunal_settings', 'comunal-' . $field, esc_html( $message ) );
}

/** Checks the stored cards again once the keys may be others, and asks cron for the address that may be new, as soon as it runs. */
function apply_settings() {
	recheck_cards();
	unschedule_refresh();
	schedule_refresh();
}
