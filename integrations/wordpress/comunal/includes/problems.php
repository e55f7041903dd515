<?php
/**
 * What may be wrong with cards. The last problem is stored as its code and details, and becomes a sentence in the language of
 * whoever reads it.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The sentences by code.
 *
 * @return string[]
 */
function get_problem_texts() {
	return array(
		'comunal-not-stored'       => __( 'The database did not accept the cards: it may be full, or accept no values of this size. The former ones were kept.', 'comunal' ),
		'comunal-damaged'          => __( 'The stored cards cannot be read: the database was changed or damaged. An administrator has to upload or fetch them again in Settings → comun.al.', 'comunal' ),
		/* translators: %s: the name of a server. */
		'comunal-not-found'        => __( 'WordPress did not find the server %s, or found it in a private network, from which it fetches nothing.', 'comunal' ),
		/* translators: %s: what WordPress says. */
		'comunal-not-fetched'      => __( 'The address of the cards did not answer: %s', 'comunal' ),
		/* translators: %d: a status of HTTP such as 404. */
		'comunal-status'           => __( 'The address of the cards answered with the status %d in place of a file. Redirects are not followed.', 'comunal' ),
		'comunal-no-curl'          => __( 'This server cannot fetch cards: the curl functions of PHP are missing, and without them an answer could last for ever. Upload the file, or ask the hosting company for curl.', 'comunal' ),
		'comunal-too-large'        => __( 'The file is larger than 2 MB, which is the most that is accepted. Export fewer entries.', 'comunal' ),
		'comunal-too-many'         => __( 'The file has more than 100,000 commas and brackets, which is the most that is accepted. Export fewer entries.', 'comunal' ),
		'comunal-not-json'         => __( 'The file is not JSON. Choose cards.json, as “comunal export json” writes it.', 'comunal' ),
		'comunal-shape'            => __( 'The file has no cards that this version reads. Choose cards.json, as “comunal export json” writes it, or update this plugin.', 'comunal' ),
		/* translators: %s: the name of a card. */
		'comunal-card-too-large'   => __( 'The HTML of the card “%s” is larger than 200 kB, which is the most that is accepted. Shorten its text, and export it again.', 'comunal' ),
		/* translators: %s: the name of a card. */
		'comunal-card-tags'        => __( 'The HTML of the card “%s” has more than 5,000 tags, or a tag with more than 1,000 bytes beside its values, which is the most that is accepted. Export it again.', 'comunal' ),
		'comunal-events-too-large' => __( 'The events have more than 500 kB of HTML in one language, which is the most that is accepted. Export fewer events.', 'comunal' ),
		/* translators: %s: the name of a card. */
		'comunal-empty-card'       => __( 'The card “%s” is empty in every language. Export the cards again.', 'comunal' ),
		'comunal-form'             => __( 'It is not a signed file, or it was changed. Get it again.', 'comunal' ),
		'comunal-not-signed'       => __( 'It is not signed, and only what one of the trusted keys signed is accepted. Sign it with “comunal fundraising sign”, or remove the keys from the settings.', 'comunal' ),
		'comunal-no-crypto'        => __( 'This server cannot verify signatures: the sodium functions of PHP are missing.', 'comunal' ),
		'comunal-changed'          => __( 'It was changed after it was signed. Tell the collective by another channel, and do not use it.', 'comunal' ),
		'comunal-other-key'        => __( 'None of the trusted keys signed it. It may be from somebody else: ask the collective by another channel.', 'comunal' ),
		/* translators: %s: a date. */
		'comunal-expired'          => __( 'Its signature was valid until %s. Ask the collective to sign it again.', 'comunal' ),
		'comunal-other-name'       => __( 'It was signed under another name than “cards”, so its age cannot be compared. Sign it again, without --name.', 'comunal' ),
		'comunal-older'            => __( 'It is older than the one that was accepted last: somebody may have put an old one back. Tell the collective by another channel.', 'comunal' ),
	);
}

/**
 * Creates an error of which remember_attempt stores the code and the details.
 *
 * @param string $code     One of the codes.
 * @param array  $details  What stands in the sentence.
 * @param string $campaign The name of the campaign that it is about, or an empty text for the whole file.
 * @return \WP_Error
 */
function create_problem( $code, array $details = array(), $campaign = '' ) {
	$texts = get_problem_texts();
	// What is stored is a moment in UTC: the site may come to write dates in another way.
	$shown    = 'comunal-expired' === $code ? array_map( __NAMESPACE__ . '\\format_moment', $details ) : $details;
	$sentence = array() === $details ? $texts[ $code ] : vsprintf( $texts[ $code ], $shown );
	if ( '' !== $campaign ) {
		/* translators: 1: the name of a campaign. 2: what is wrong with it. */
		$sentence = sprintf( __( 'The campaign “%1$s”: %2$s', 'comunal' ), $campaign, $sentence );
	}
	return new \WP_Error(
		$code,
		$sentence,
		array(
			'code'     => $code,
			'details'  => $details,
			'campaign' => $campaign,
		)
	);
}

/**
 * Remembers when cards came last, and what was wrong with them.
 *
 * @param \WP_Error|true $outcome What create_problem returned, or true.
 * @param string         $source  Where they are from: an address, or an empty text.
 */
function remember_attempt( $outcome, $source ) {
	$attempt = array(
		'time'    => time(),
		'source'  => $source,
		'problem' => is_wp_error( $outcome ) ? $outcome->get_error_data() : null,
	);
	update_option( 'comunal_attempt', $attempt, false );
}

/**
 * When cards came last and from where, and the sentence that says what was wrong with them.
 *
 * @return array{time: int, source: string, problem: string} An empty text as problem where nothing was wrong.
 */
function get_attempt() {
	$stored  = get_option( 'comunal_attempt' );
	$attempt = array(
		'time'    => is_array( $stored ) && isset( $stored['time'] ) ? (int) $stored['time'] : 0,
		'source'  => is_array( $stored ) && isset( $stored['source'] ) ? $stored['source'] : '',
		'problem' => '',
	);
	$problem = is_array( $stored ) && isset( $stored['problem'] ) ? $stored['problem'] : null;
	if ( isset( $problem['code'], $problem['details'], $problem['campaign'], get_problem_texts()[ $problem['code'] ] ) ) {
		$attempt['problem'] = create_problem( $problem['code'], $problem['details'], $problem['campaign'] )->get_error_message();
	}
	return $attempt;
}
