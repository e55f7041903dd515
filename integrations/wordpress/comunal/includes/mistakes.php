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
 * Renders a mistake for who may mend it, and nothing for others.
 *
 * @param \WP_Error $error What is wrong.
 * @return string
 */
function render_mistake( \WP_Error $error ) {
	if ( ! may_mend() ) {
		return '';
	}
	$message = $error->get_error_message() . ' ' . __( 'Visitors do not see this message.', 'comunal' );
	return '<p class="comunal-mistake"><strong>comun.al:</strong> ' . write_text( $message ) . '</p>';
}

/** Whether the reader may edit what is being shown. */
function may_mend() {
	$post = get_the_ID();
	if ( $post ) {
		return current_user_can( 'edit_post', $post );
	}
	return current_user_can( 'edit_theme_options' );
}
