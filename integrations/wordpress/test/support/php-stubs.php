<?php
/**
 * What the plugin calls of WordPress, written for these tests: enough to see what it prints, what it stores and what it asks. Where
 * a function of WordPress decides, such as wp_kses, the stub keeps what it was handed, and the test with a real WordPress judges.
 */

namespace Comunal {
	// The plugin's own functions find this one before that of PHP.
	function time() {
		return $GLOBALS['comunal_test']['time'];
	}
	function function_exists( $name ) {
		return ! in_array( $name, $GLOBALS['comunal_test']['missing'], true ) && \function_exists( $name );
	}
}

namespace {

define( 'ABSPATH', '/' );
define( 'MINUTE_IN_SECONDS', 60 );
define( 'HOUR_IN_SECONDS', 3600 );
define( 'DAY_IN_SECONDS', 86400 );
$GLOBALS['comunal_test'] = array(
	'options'  => array(),
	'can'      => false,
	'time'     => 1900000000,
	'locale'   => 'es_MX',
	'response' => null,
	'cron'     => false,
	'feed'     => false,
	'unwritable' => array(),
	'mark'     => '',
	'unfetchable' => array(),
	'missing' => array(),
	'actions'  => array(),
	'calls'    => array(),
);

function comunal_record( $name, array $arguments ) {
	$GLOBALS['comunal_test']['calls'][] = array( $name, $arguments );
}

class WP_Error {
	private $code;
	private $message;
	private $data;
	public function __construct( $code = '', $message = '', $data = null ) {
		$this->code    = $code;
		$this->message = $message;
		$this->data    = $data;
	}
	public function get_error_data() {
		return $this->data;
	}
	public function get_error_code() {
		return $this->code;
	}
	public function get_error_message() {
		return $this->message;
	}
}

function is_wp_error( $value ) {
	return $value instanceof WP_Error;
}
function __( $text, $domain ) {
	return $GLOBALS['comunal_test']['mark'] . $text;
}
function esc_html__( $text, $domain ) {
	return esc_html( $text );
}
function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}
function wp_specialchars_decode( $text, $quotes ) {
	return strtr( $text, array( '&lt;' => '<', '&#060;' => '<', '&#x3c;' => '<', '&gt;' => '>', '&#062;' => '>', '&#x3e;' => '>', '&amp;' => '&', '&#038;' => '&', '&#x26;' => '&', '&quot;' => '"', '&#034;' => '"', '&#x22;' => '"', '&#039;' => "'", '&#x27;' => "'" ) );
}
function wp_kses( $html, $allowed, $protocols ) {
	comunal_record( 'wp_kses', array( $html ) );
	return $html;
}
function remove_action() {}
function add_action( $hook, $function ) {
	$GLOBALS['comunal_test']['actions'][] = array( $hook, $function );
}
function add_filter( $hook, $function ) {
	$GLOBALS['comunal_test']['actions'][] = array( $hook, $function );
}
function plugin_basename( $file ) {
	return 'comunal/' . basename( $file );
}
function admin_url( $path ) {
	return 'https://colectiva.example/wp-admin/' . $path;
}
function esc_url( $address ) {
	return esc_html( $address );
}
function register_activation_hook() {}
function register_deactivation_hook() {}
function get_option( $name, $default = false ) {
	$options = array_merge( array( 'date_format' => 'Y-m-d', 'time_format' => 'H:i' ), $GLOBALS['comunal_test']['options'] );
	return array_key_exists( $name, $options ) ? $options[ $name ] : $default;
}
function update_option( $name, $value, $autoload = null ) {
	if ( ! in_array( $name, $GLOBALS['comunal_test']['unwritable'], true ) ) {
		$GLOBALS['comunal_test']['options'][ $name ] = $value;
	}
}
function delete_option( $name ) {
	unset( $GLOBALS['comunal_test']['options'][ $name ] );
}
function add_settings_error( $setting, $code, $message ) {
	comunal_record( 'add_settings_error', array( $code, $message ) );
}
function get_locale() {
	return $GLOBALS['comunal_test']['locale'];
}
function determine_locale() {
	return $GLOBALS['comunal_test']['locale'];
}
function get_the_ID() {
	return 7;
}
function current_user_can( $capability, $post = null ) {
	return $GLOBALS['comunal_test']['can'];
}
function is_feed() {
	return $GLOBALS['comunal_test']['feed'];
}
function wp_json_encode( $value, $flags = 0 ) {
	return json_encode( $value, $flags );
}
function wp_date( $format, $time, $zone = null ) {
	return ( new DateTimeImmutable( '@' . $time ) )->setTimezone( $zone ? $zone : new DateTimeZone( 'UTC' ) )->format( $format );
}
function wp_timezone_string() {
	return '-06:00';
}
function wp_doing_cron() {
	return $GLOBALS['comunal_test']['cron'];
}
function wp_next_scheduled() {
	return false;
}
function wp_schedule_event( $time, $recurrence, $hook ) {
	comunal_record( 'wp_schedule_event', array( $time, $recurrence, $hook ) );
}
function wp_clear_scheduled_hook( $hook ) {
	comunal_record( 'wp_clear_scheduled_hook', array( $hook ) );
}
function get_sites( $query ) {
	return array( 3, 5 );
}
function switch_to_blog( $site ) {
	comunal_record( 'switch_to_blog', array( $site ) );
}
function restore_current_blog() {
	comunal_record( 'restore_current_blog', array() );
}
function check_admin_referer( $action ) {
	comunal_record( 'check_admin_referer', array( $action ) );
}
function wp_http_validate_url( $address ) {
	return in_array( $address, $GLOBALS['comunal_test']['unfetchable'], true ) ? false : $address;
}
function wp_parse_url( $address, $part ) {
	return parse_url( $address, $part );
}
function plugins_url( $path ) {
	return 'https://colectiva.example/wp-content/plugins/comunal/' . $path;
}
function wp_enqueue_style( $handle ) {
	comunal_record( 'wp_enqueue_style', array( $handle ) );
}
function wp_enqueue_script( $handle, $src, $needs, $version, $how ) {
	comunal_record( 'wp_enqueue_script', array( $src, $how ) );
}
function wp_safe_remote_get( $address, $how ) {
	comunal_record( 'wp_safe_remote_get', array( $address, $how ) );
	// WordPress hands over no body where it wrote a file.
	file_put_contents( $how['filename'], $GLOBALS['comunal_test']['response']['body'] );
	return array_merge( $GLOBALS['comunal_test']['response'], array( 'body' => '' ) );
}
function wp_remote_retrieve_response_code( $response ) {
	return $response['status'];
}
function wp_tempnam( $name ) {
	return tempnam( '/tmp', $name );
}
function wp_delete_file( $path ) {
	unlink( $path );
}
function wp_remote_retrieve_body( $response ) {
	return $response['body'];
}
if ( ! function_exists( 'sodium_crypto_sign_verify_detached' ) ) {
	// WordPress brings one for servers whose PHP has none; here Node verifies.
	function sodium_crypto_sign_verify_detached( $signature, $message, $key ) {
		return 'valid' === post_message_to_js( json_encode( array( base64_encode( $signature ), base64_encode( $message ), base64_encode( $key ) ) ) );
	}
}

}
