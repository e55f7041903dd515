<?php
/**
 * The page Settings → comun.al.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Registers the option that the page changes. */
function register_settings() {
	register_setting(
		'comunal',
		'comunal_settings',
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\\sanitize_settings',
			'show_in_rest'      => false,
		)
	);
}

/** Adds the page to the menu. */
function add_settings_page() {
	add_options_page( 'comun.al', 'comun.al', 'manage_options', 'comunal', __NAMESPACE__ . '\\render_settings_page' );
}

/**
 * Adds a link to the page in the list of plugins.
 *
 * @param string[] $links The links of this plugin.
 * @return string[]
 */
function add_settings_link( $links ) {
	if ( ! current_user_can( 'manage_options' ) ) {
		return $links;
	}
	return array_merge( array( '<a href="' . esc_url( admin_url( 'options-general.php?page=comunal' ) ) . '">' . esc_html__( 'Settings', 'comunal' ) . '</a>' ), $links );
}

/** Renders the page. */
function render_settings_page() {
	$settings = get_settings();
	?>
	<div class="wrap">
		<h1>comun.al</h1>
		<form method="post" action="options.php">
			<?php settings_fields( 'comunal' ); ?>
			<table class="form-table" role="presentation">
				<?php
				render_field( 'hosts', __( 'Servers of videos and calls', 'comunal' ), __( 'One a line, like tube.example. Authors can place videos and calls of these servers and of no others.', 'comunal' ), implode( "\n", $settings['hosts'] ), true );
				render_field( 'address', __( 'Address of the cards', 'comunal' ), __( 'The address of a file cards.json, which this server fetches once an hour. Leave it empty if you upload the file.', 'comunal' ), $settings['address'], false );
				render_field( 'keys', __( 'Keys to trust', 'comunal' ), __( 'One a line, as the collective told you by another channel. With keys here, only cards and campaigns that one of them signed are shown. Without any, nothing is verified.', 'comunal' ), implode( "\n", $settings['keys'] ), true );
				render_language_field( $settings['language'] );
				?>
			</table>
			<?php submit_button(); ?>
		</form>
		<h2><?php esc_html_e( 'Cards', 'comunal' ); ?></h2>
		<?php render_cards_state(); ?>
		<form method="post" action="<?php echo esc_url( admin_url( 'admin-post.php?action=comunal_cards' ) ); ?>" enctype="multipart/form-data">
			<?php wp_nonce_field( 'comunal_cards' ); ?>
			<p>
				<label for="comunal-file"><?php esc_html_e( 'File cards.json, at most 2 MB', 'comunal' ); ?></label><br>
				<input type="file" id="comunal-file" name="comunal_cards" accept=".json,application/json" style="max-width: 100%">
			</p>
			<p><?php submit_button( __( 'Upload the cards', 'comunal' ), 'secondary', 'comunal_upload', false ); ?></p>
			<?php if ( '' !== $settings['address'] ) : ?>
				<p><?php submit_button( __( 'Fetch the cards now', 'comunal' ), 'secondary', 'comunal_fetch', false ); ?></p>
			<?php endif; ?>
		</form>
	</div>
	<?php
}

/**
 * Renders a field of text.
 *
 * @param string $name    The setting.
 * @param string $label   What it is.
 * @param string $note    What it does.
 * @param string $value   Its value.
 * @param bool   $is_list Whether it has several lines.
 */
function render_field( $name, $label, $note, $value, $is_list ) {
	$id         = 'comunal-' . $name;
	$attributes = sprintf( 'id="%1$s" name="comunal_settings[%2$s]" aria-describedby="%1$s-note"', esc_attr( $id ), esc_attr( $name ) );
	echo '<tr><th scope="row"><label for="' . esc_attr( $id ) . '">' . esc_html( $label ) . '</label></th><td>';
	// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- The attributes are escaped above.
	if ( $is_list ) {
		echo '<textarea rows="4" class="large-text code" ' . $attributes . '>' . esc_textarea( $value ) . '</textarea>';
	} else {
		echo '<input type="url" class="large-text code" ' . $attributes . ' value="' . esc_attr( $value ) . '">';
	}
	// phpcs:enable
	echo '<p class="description" id="' . esc_attr( $id ) . '-note">' . esc_html( $note ) . '</p></td></tr>';
}

/**
 * Renders the choice of a language.
 *
 * @param string $value The language, or an empty text for the site's.
 */
function render_language_field( $value ) {
	$names = array(
		'es' => 'Español',
		'en' => 'English',
		'pt' => 'Português',
	);
	echo '<tr><th scope="row"><label for="comunal-language">' . esc_html__( 'Language of the cards', 'comunal' ) . '</label></th><td>';
	echo '<select id="comunal-language" name="comunal_settings[language]"><option value="">' . esc_html__( 'That of the site', 'comunal' ) . '</option>';
	foreach ( list_languages() as $language ) {
		echo '<option value="' . esc_attr( $language ) . '" lang="' . esc_attr( $language ) . '"' . selected( $value, $language, false ) . '>' . esc_html( isset( $names[ $language ] ) ? $names[ $language ] : $language ) . '</option>';
	}
	echo '</select></td></tr>';
}

/** Says which cards there are, since when, and what was wrong with the last ones. */
function render_cards_state() {
	$attempt = get_attempt();
	$cards   = load_cards();
	if ( '' !== $attempt['problem'] ) {
		/* translators: 1: a date. 2: a sentence. */
		$sentence = sprintf( __( 'Last attempt (%1$s): %2$s', 'comunal' ), format_time( $attempt['time'] ), $attempt['problem'] );
		$sentence = is_wp_error( $cards ) ? $sentence : $sentence . ' ' . __( 'The cards from before stay.', 'comunal' );
		echo '<div class="notice notice-error inline"><p>' . esc_html( $sentence ) . '</p></div>';
	}
	if ( is_wp_error( $cards ) ) {
		echo '<p>' . esc_html( $cards->get_error_message() ) . '</p>';
	}
	$stored = get_stored_cards();
	if ( ! is_array( $stored ) ) {
		return;
	}
	$source = '' === $stored['source'] ? __( 'uploaded', 'comunal' ) : $stored['source'];
	/* translators: 1: a date. 2: an address, or "uploaded". */
	echo '<p>' . esc_html( sprintf( __( 'Received: %1$s (%2$s).', 'comunal' ), format_time( $stored['accepted'] ), $source ) ) . ' ';
	if ( is_wp_error( $cards ) ) {
		echo '</p>';
		return;
	}
	if ( array() === $stored['keys'] ) {
		echo esc_html__( 'Nothing was verified, since there are no keys to trust.', 'comunal' );
	} else {
		/* translators: %s: a date. */
		echo esc_html( sprintf( __( 'Signed by a trusted key, and valid until %s.', 'comunal' ), format_moment( decode_stored( $stored )->expiresAt ) ) );
	}
	echo '</p>';
	render_cards_list( $cards->cards );
}

/**
 * Lists cards by their titles, each with the shortcode that shows it.
 *
 * @param \stdClass[] $cards The cards.
 */
function render_cards_list( array $cards ) {
	$types      = array(
		'campaign'    => __( 'Campaign', 'comunal' ),
		'event'       => __( 'Event', 'comunal' ),
		'publication' => __( 'Book', 'comunal' ),
	);
	$shortcodes = array(
		'campaign'    => '[comunal_donate campaign="%s"]',
		'event'       => '[comunal_events]',
		'publication' => '[comunal_book book="%s"]',
	);
	echo '<ul class="ul-disc">';
	foreach ( $cards as $card ) {
		$type      = isset( $types[ $card->type ] ) ? $types[ $card->type ] : $card->type;
		$shortcode = isset( $shortcodes[ $card->type ] ) ? sprintf( $shortcodes[ $card->type ], $card->slug ) : $card->slug;
		echo '<li>' . esc_html( $type . ': ' . get_card_title( $card ) ) . ' <code>' . esc_html( $shortcode ) . '</code></li>';
	}
	echo '</ul>';
}
