<?php
/**
 * The form with which the administrator uploads cards, or fetches them now.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Handles the form, and leads back to the settings page. */
function handle_cards_form() {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'Only an administrator may do this.', 'comunal' ), 403 );
	}
	$result = receive_cards();
	if ( is_wp_error( $result ) ) {
		add_field_error( 'cards', $result->get_error_message() );
	} else {
		add_settings_error( 'comunal_settings', 'comunal-cards', esc_html__( 'The cards are here.', 'comunal' ), 'success' );
	}
	set_transient( 'settings_errors', get_settings_errors(), 30 );
	wp_safe_redirect( admin_url( 'options-general.php?page=comunal&settings-updated=1' ) );
	exit;
}

/**
 * Accepts what the form sent.
 *
 * @return true|\WP_Error
 */
function receive_cards() {
	// phpcs:ignore WordPress.Security -- Whether something arrived at all: PHP drops a form above post_max_size, the nonce with it.
	if ( array() === $_POST && isset( $_SERVER['CONTENT_LENGTH'] ) && (int) $_SERVER['CONTENT_LENGTH'] > 0 ) {
		return get_upload_error();
	}
	check_admin_referer( 'comunal_cards' );
	return isset( $_POST['comunal_fetch'] ) ? fetch_cards() : accept_upload();
}

/**
 * Accepts the uploaded file.
 *
 * @return true|\WP_Error
 */
function accept_upload() {
	// phpcs:ignore WordPress.Security -- The nonce was checked by the caller, and the file is judged below.
	$upload = isset( $_FILES['comunal_cards'] ) ? $_FILES['comunal_cards'] : array();
	$path   = isset( $upload['tmp_name'] ) && is_string( $upload['tmp_name'] ) ? $upload['tmp_name'] : '';
	if ( '' === $path || ! isset( $upload['error'] ) || UPLOAD_ERR_OK !== $upload['error'] || ! is_uploaded_file( $path ) ) {
		return get_upload_error();
	}
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- The upload; no more than is accepted.
	return accept_cards( (string) file_get_contents( $path, false, null, 0, MAX_CARDS_BYTES + 1 ), '' );
}

/**
 * Says that no file arrived.
 *
 * @return \WP_Error
 */
function get_upload_error() {
	return new \WP_Error( 'comunal-upload', __( 'No file arrived. Choose cards.json; it may have at most 2 MB.', 'comunal' ) );
}
