<?php
/**
 * What authors are told. Visitors see nothing of it.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Renders an error for who may edit the post, and nothing for others.
 *
 * @param \WP_Error $error What is wrong.
 * @return string
 */
function render_error( \WP_Error $error ) {
	if ( ! can_edit_post() ) {
		return '';
	}
	$message = $error->get_error_message() . ' ' . __( 'Visitors do not see this message.', 'comunal' );
	return '<p class="comunal-error"><strong>comun.al:</strong> ' . write_text( $message ) . '</p>';
}

/** Whether the reader may edit what is being shown. */
function can_edit_post() {
	$post = get_the_ID();
	if ( $post ) {
		return current_user_can( 'edit_post', $post );
	}
	return current_user_can( 'edit_theme_options' );
}
