<?php
/**
 * The notice that signed cards are about to expire, or have: without it they would vanish from the site one day.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const NOTICE_DAYS = 30;

/** Tells administrators, on each page of the administration. */
function render_expiry_notice() {
	$sentences = current_user_can( 'manage_options' ) ? list_expiry_sentences() : array();
	foreach ( $sentences as $sentence ) {
		echo '<div class="notice notice-warning"><p><strong>comun.al:</strong> ' . esc_html( $sentence ) . '</p></div>';
	}
}

/**
 * Says what expires soon or has expired: all cards, or campaigns whose own signature ends before that of the cards.
 *
 * @return string[]
 */
function list_expiry_sentences() {
	$stored = get_stored_cards();
	$file   = is_array( $stored ) ? decode_stored( $stored ) : null;
	if ( ! is_object( $file ) || is_wp_error( $file ) || ! isset( $file->expiresAt ) || get_settings()['keys'] !== $stored['keys'] || array() === $stored['keys'] ) {
		return array();
	}
	$soon      = gmdate( 'Y-m-d\TH:i:s\Z', time() + NOTICE_DAYS * DAY_IN_SECONDS );
	$sentences = array();
	if ( is_expired( $file ) ) {
		/* translators: %s: a date. */
		return array( sprintf( __( 'The cards expired on %s, and this site shows none of them. Ask the collective to sign them again.', 'comunal' ), format_moment( $file->expiresAt ) ) );
	}
	if ( $file->expiresAt <= $soon ) {
		/* translators: %s: a date. */
		$sentences[] = sprintf( __( 'The cards expire on %s. After that this site shows none of them: ask the collective to sign them again.', 'comunal' ), format_moment( $file->expiresAt ) );
	}
	foreach ( get_payload( $file )->cards as $card ) {
		$expires = 'campaign' === $card->type && isset( $card->data->expiresAt ) ? $card->data->expiresAt : $file->expiresAt;
		if ( $expires < $file->expiresAt && $expires <= $soon ) {
			/* translators: 1: the name of a campaign. 2: a date. */
			$text        = is_expired( $card->data ) ? __( 'The campaign “%1$s” expired on %2$s, and this site does not show it. Ask the collective to sign it again.', 'comunal' ) : __( 'The campaign “%1$s” expires on %2$s. After that this site does not show it: ask the collective to sign it again.', 'comunal' );
			$sentences[] = sprintf( $text, $card->slug, format_moment( $expires ) );
		}
	}
	return $sentences;
}
