<?php
/**
 * Plugin Name: comun.al
 * Description: Blocks and shortcodes for PeerTube videos, Jitsi calls, donation cards, events and books, which ask no other server before a visitor presses a button.
 * Version: 0.0.0
 * Requires at least: 6.3
 * Requires PHP: 7.4
 * Author: comun.al
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain: comunal
 * Domain Path: /languages
 *
 * The script in elements/ is under the MIT licence, which elements/LICENSE.txt holds.
 *
 * @package Comunal
 */

namespace Comunal;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const VERSION     = '0.0.0';
const PLUGIN_FILE = __FILE__;

require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/languages.php';
require_once __DIR__ . '/includes/times.php';
require_once __DIR__ . '/includes/problems.php';
require_once __DIR__ . '/includes/canonical-json.php';
require_once __DIR__ . '/includes/verify-document.php';
require_once __DIR__ . '/includes/card-limits.php';
require_once __DIR__ . '/includes/read-cards.php';
require_once __DIR__ . '/includes/cards-store.php';
require_once __DIR__ . '/includes/fetch-cards.php';
require_once __DIR__ . '/includes/attributes.php';
require_once __DIR__ . '/includes/addresses.php';
require_once __DIR__ . '/includes/allowed-html.php';
require_once __DIR__ . '/includes/finished-html.php';
require_once __DIR__ . '/includes/errors.php';
require_once __DIR__ . '/includes/render-video.php';
require_once __DIR__ . '/includes/room-names.php';
require_once __DIR__ . '/includes/render-room.php';
require_once __DIR__ . '/includes/render-cards.php';
require_once __DIR__ . '/includes/elements-script.php';
require_once __DIR__ . '/includes/blocks.php';
require_once __DIR__ . '/includes/editor.php';
require_once __DIR__ . '/includes/settings-page.php';
require_once __DIR__ . '/includes/expiry-notice.php';
require_once __DIR__ . '/includes/upload-cards.php';

add_action( 'init', __NAMESPACE__ . '\\load_translations', 1 );
add_action( 'change_locale', __NAMESPACE__ . '\\load_translations', 10, 0 );
add_action( 'init', __NAMESPACE__ . '\\register_blocks' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\\add_integrity', 10, 3 );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\\add_editor_data' );
add_action( 'admin_init', __NAMESPACE__ . '\\register_settings' );
add_action( 'admin_init', __NAMESPACE__ . '\\schedule_refresh' );
add_action( 'admin_notices', __NAMESPACE__ . '\\render_expiry_notice' );
add_action( 'admin_menu', __NAMESPACE__ . '\\add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), __NAMESPACE__ . '\\add_settings_link' );
add_action( 'admin_post_comunal_cards', __NAMESPACE__ . '\\handle_cards_form' );
add_action( 'add_option_comunal_settings', __NAMESPACE__ . '\\apply_settings', 10, 0 );
add_action( 'update_option_comunal_settings', __NAMESPACE__ . '\\apply_settings', 10, 0 );
add_action( REFRESH_EVENT, __NAMESPACE__ . '\\refresh_by_cron' );
register_activation_hook( __FILE__, __NAMESPACE__ . '\\schedule_refresh' );
register_deactivation_hook( __FILE__, __NAMESPACE__ . '\\deactivate' );
