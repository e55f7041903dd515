<?php
/**
 * Names of rooms that open the same room everywhere, as @comunal/jitsi checks them.
 *
 * PHP 7.4 knows emoji by no property, and most servers cannot compose texts (NFKC), so the characters stand here as ranges: a test
 * compares each character with the package.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const MAX_ROOM_UNITS   = 200;
const MAX_ROOM_ENCODED = 1023;

/** Emoji, and what is an emoji or has one of / \ ? # & : ' " % < > @ once it is composed. */
const ROOM_REFUSED =
	'\x{A9}\x{AE}\x{203C}\x{2047}-\x{2049}\x{20E3}\x{2100}-\x{2101}\x{2105}-\x{2106}\x{2122}\x{2139}'
	. '\x{2194}-\x{2199}\x{21A9}-\x{21AA}\x{231A}-\x{231B}\x{2328}\x{23CF}\x{23E9}-\x{23F3}\x{23F8}-\x{23FA}\x{24C2}'
	. '\x{25AA}-\x{25AB}\x{25B6}\x{25C0}\x{25FB}-\x{25FE}\x{2600}-\x{2604}\x{260E}\x{2611}\x{2614}-\x{2615}\x{2618}'
	. '\x{261D}\x{2620}\x{2622}-\x{2623}\x{2626}\x{262A}\x{262E}-\x{262F}\x{2638}-\x{263A}\x{2640}\x{2642}'
	. '\x{2648}-\x{2653}\x{265F}-\x{2660}\x{2663}\x{2665}-\x{2666}\x{2668}\x{267B}\x{267E}-\x{267F}\x{2692}-\x{2697}'
	. '\x{2699}\x{269B}-\x{269C}\x{26A0}-\x{26A1}\x{26A7}\x{26AA}-\x{26AB}\x{26B0}-\x{26B1}\x{26BD}-\x{26BE}'
	. '\x{26C4}-\x{26C5}\x{26C8}\x{26CE}-\x{26CF}\x{26D1}\x{26D3}-\x{26D4}\x{26E9}-\x{26EA}\x{26F0}-\x{26F5}'
	. '\x{26F7}-\x{26FA}\x{26FD}\x{2702}\x{2705}\x{2708}-\x{270D}\x{270F}\x{2712}\x{2714}\x{2716}\x{271D}\x{2721}'
	. '\x{2728}\x{2733}-\x{2734}\x{2744}\x{2747}\x{274C}\x{274E}\x{2753}-\x{2755}\x{2757}\x{2763}-\x{2764}'
	. '\x{2795}-\x{2797}\x{27A1}\x{27B0}\x{27BF}\x{2934}-\x{2935}\x{2A74}\x{2B05}-\x{2B07}\x{2B1B}-\x{2B1C}\x{2B50}'
	. '\x{2B55}\x{3030}\x{303D}\x{3297}\x{3299}\x{FE0F}\x{FE13}\x{FE16}\x{FE55}-\x{FE56}\x{FE5F}-\x{FE60}'
	. '\x{FE64}-\x{FE65}\x{FE68}\x{FE6A}-\x{FE6B}\x{FF02}-\x{FF03}\x{FF05}-\x{FF07}\x{FF0F}\x{FF1A}\x{FF1C}'
	. '\x{FF1E}-\x{FF20}\x{FF3C}\x{1F004}\x{1F0CF}\x{1F170}-\x{1F171}\x{1F17E}-\x{1F17F}\x{1F18E}\x{1F191}-\x{1F19A}'
	. '\x{1F1E6}-\x{1F1FF}\x{1F201}-\x{1F202}\x{1F21A}\x{1F22F}\x{1F232}-\x{1F23A}\x{1F250}-\x{1F251}'
	. '\x{1F300}-\x{1F321}\x{1F324}-\x{1F393}\x{1F396}-\x{1F397}\x{1F399}-\x{1F39B}\x{1F39E}-\x{1F3F0}'
	. '\x{1F3F3}-\x{1F3F5}\x{1F3F7}-\x{1F3FA}\x{1F400}-\x{1F4FD}\x{1F4FF}-\x{1F53D}\x{1F549}-\x{1F54E}'
	. '\x{1F550}-\x{1F567}\x{1F56F}-\x{1F570}\x{1F573}-\x{1F57A}\x{1F587}\x{1F58A}-\x{1F58D}\x{1F590}'
	. '\x{1F595}-\x{1F596}\x{1F5A4}-\x{1F5A5}\x{1F5A8}\x{1F5B1}-\x{1F5B2}\x{1F5BC}\x{1F5C2}-\x{1F5C4}'
	. '\x{1F5D1}-\x{1F5D3}\x{1F5DC}-\x{1F5DE}\x{1F5E1}\x{1F5E3}\x{1F5E8}\x{1F5EF}\x{1F5F3}\x{1F5FA}-\x{1F64F}'
	. '\x{1F680}-\x{1F6C5}\x{1F6CB}-\x{1F6D2}\x{1F6D5}-\x{1F6E5}\x{1F6E9}\x{1F6EB}-\x{1F6F0}\x{1F6F3}-\x{1F6FC}'
	. '\x{1F7E0}-\x{1F7F0}\x{1F90C}-\x{1F93A}\x{1F93C}-\x{1F945}\x{1F947}-\x{1F9FF}\x{1FA70}-\x{1FAF8}';

/** What begins or ends with a space once it is composed. */
const ROOM_SPACES_FIRST =
	'\x{20}\x{A0}\x{A8}\x{AF}\x{B4}\x{B8}\x{2D8}-\x{2DD}\x{37A}\x{384}-\x{385}\x{1680}\x{1FBD}\x{1FBF}-\x{1FC1}'
	. '\x{1FCD}-\x{1FCF}\x{1FDD}-\x{1FDF}\x{1FED}-\x{1FEE}\x{1FFD}-\x{200A}\x{2017}\x{202F}\x{203E}\x{205F}\x{3000}'
	. '\x{309B}-\x{309C}\x{FC5E}-\x{FC63}\x{FE49}-\x{FE4C}\x{FE70}\x{FE72}\x{FE74}-\x{FE76}\x{FE78}\x{FE7A}\x{FE7C}'
	. '\x{FE7E}\x{FFE3}';
const ROOM_SPACES_LAST  = '\x{20}\x{A0}\x{1680}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}';

/** What is dots, or an asterisk, once it is composed. */
const ROOM_DOTS      = '\x{2E}\x{2024}-\x{2026}\x{FE19}\x{FE30}\x{FE52}\x{FF0E}';
const ROOM_ASTERISKS = '\x{2A}\x{FE61}\x{FF0A}';

/**
 * Whether a name opens the same room everywhere.
 *
 * @param string $name The name, decoded.
 */
function is_room( $name ) {
	$pattern = '~^(?![' . ROOM_SPACES_FIRST . '])(?![' . ROOM_DOTS . ']+$)(?![' . ROOM_ASTERISKS . ']$)'
		. '[^\p{C}\p{Zl}\p{Zp}/\\\\?#&:\'"%<>@' . ROOM_REFUSED . ']+(?<![' . ROOM_SPACES_LAST . '])$~uD';
	if ( 1 !== preg_match( $pattern, $name ) ) {
		return false;
	}
	// JavaScript counts what has four bytes in UTF-8 as two.
	$units = preg_match_all( '/[\x00-\x7f\xc0-\xff]/', $name ) + preg_match_all( '/[\xf0-\xff]/', $name );
	return $units <= MAX_ROOM_UNITS && strlen( encode_room( $name ) ) <= MAX_ROOM_ENCODED;
}

/**
 * Encodes the name of a room as browsers do with encodeURIComponent.
 *
 * @param string $name The name, decoded.
 * @return string
 */
function encode_room( $name ) {
	return str_replace( array( '%21', '%2A', '%28', '%29' ), array( '!', '*', '(', ')' ), rawurlencode( $name ) );
}
