// Written by `pnpm --filter @comunal/i18n keys` from locales/es. Do not edit by hand.

/** What fills a variable of a message. A number is written as the language writes numbers: hand a year over as text. */
export type MessageValue = string | number;

/** Every message of the interface and the values that it takes; `undefined` when it takes none. */
export interface MessageValues {
  'common:skipToContent': undefined;
  'common:languageSwitcher': undefined;
  'common:free': undefined;
  'common:unknown': undefined;
  'common:until': {
    readonly date: MessageValue;
  };
  'site:nav.label': undefined;
  'site:nav.menu': undefined;
  'site:nav.home': undefined;
  'site:nav.activities': undefined;
  'site:nav.library': undefined;
  'site:nav.services': undefined;
  'site:nav.allies': undefined;
  'site:nav.about': undefined;
  'site:nav.support': undefined;
  'site:nav.search': undefined;
  'site:nav.breadcrumbs': undefined;
  'site:nav.onThisPage': undefined;
  'site:nav.footerLabel': undefined;
  'site:home.next': undefined;
  'site:home.memory': undefined;
  'site:home.services': undefined;
  'site:home.allies': undefined;
  'site:home.support': undefined;
  'site:home.nothingAnnounced': undefined;
  'site:home.seeActivities': undefined;
  'site:home.seeAllies': undefined;
  'site:home.supportText': undefined;
  'site:home.seeSupport': undefined;
  'site:activities.title': undefined;
  'site:activities.upcoming': undefined;
  'site:activities.past': undefined;
  'site:activities.empty': undefined;
  'site:activity.when': undefined;
  'site:activity.where': undefined;
  'site:activity.howToJoin': undefined;
  'site:activity.forWhom': undefined;
  'site:activity.languages': undefined;
  'site:activity.interpretation': undefined;
  'site:activity.captions': undefined;
  'site:activity.recording': undefined;
  'site:activity.recordings': undefined;
  'site:activity.transcript': undefined;
  'site:activity.figures': undefined;
  'site:activity.programme': undefined;
  'site:activity.materials': undefined;
  'site:activity.related': undefined;
  'site:activity.joinAt': {
    readonly host: MessageValue;
  };
  'site:activity.watchAt': {
    readonly host: MessageValue;
  };
  'site:activity.captionsWished': {
    readonly languages: MessageValue;
  };
  'site:activity.status.postponed': undefined;
  'site:activity.status.cancelled': undefined;
  'site:activity.about': undefined;
  'site:activity.whoMayCome': undefined;
  'site:activity.platforms': undefined;
  'site:activity.doNotRecord': undefined;
  'site:activity.nodesTitle': undefined;
  'site:activity.nodesInAll': undefined;
  'site:activity.noRecordingTold': undefined;
  'site:activity.recordingWithheld': undefined;
  'site:activity.captionFile': {
    readonly language: MessageValue;
  };
  'site:activity.readTranscript': undefined;
  'site:transcript.madeOf': undefined;
  'site:transcript.timesLead': {
    readonly host: MessageValue;
  };
  'site:transcript.otherLanguages': undefined;
  'site:library.title': undefined;
  'site:library.empty': undefined;
  'site:library.editions': undefined;
  'site:library.format.print': undefined;
  'site:library.format.digital': undefined;
  'site:library.format.audio': undefined;
  'site:library.copiesPrinted': {
    readonly count: number;
  };
  'site:library.state.published': undefined;
  'site:library.state.inProgress': undefined;
  'site:library.state.planned': undefined;
  'site:library.state.plannedFor': {
    readonly date: MessageValue;
  };
  'site:library.state.wished': undefined;
  'site:library.state.wishedFor': {
    readonly date: MessageValue;
  };
  'site:library.state.label': undefined;
  'site:library.downloads': undefined;
  'site:library.downloadFile': {
    readonly format: MessageValue;
    readonly size: MessageValue;
  };
  'site:library.sha256': undefined;
  'site:library.sha256Help': undefined;
  'site:library.isbn': undefined;
  'site:library.noIsbn': undefined;
  'site:library.licence': undefined;
  'site:library.licenceUnknown': undefined;
  'site:library.sellers': undefined;
  'site:library.copyUses': undefined;
  'site:library.works': undefined;
  'site:library.condition': undefined;
  'site:library.form': undefined;
  'site:library.madeFor': undefined;
  'site:library.grewFrom': undefined;
  'site:library.feedback': undefined;
  'site:library.date': undefined;
  'site:library.note': undefined;
  'site:services.title': undefined;
  'site:services.empty': undefined;
  'site:services.onionAddress': undefined;
  'site:services.software': undefined;
  'site:services.openTo.label': undefined;
  'site:services.openTo.anyone': undefined;
  'site:services.openTo.allies': undefined;
  'site:services.openTo.members': undefined;
  'site:services.openTo.registration': undefined;
  'site:services.openTo.unknown': undefined;
  'site:services.claim.transit': {
    readonly who: MessageValue;
  };
  'site:services.claim.disk': {
    readonly who: MessageValue;
  };
  'site:services.claim.end-to-end': {
    readonly who: MessageValue;
  };
  'site:services.claim.unknown': {
    readonly who: MessageValue;
  };
  'site:services.claimNote': {
    readonly who: MessageValue;
  };
  'site:services.state.label': undefined;
  'site:services.state.running': undefined;
  'site:services.state.planned': undefined;
  'site:services.state.paused': undefined;
  'site:services.state.unknown': undefined;
  'site:services.state.ended': undefined;
  'site:services.monthlyCost': undefined;
  'site:services.lead': undefined;
  'site:services.price': undefined;
  'site:services.paid': undefined;
  'site:allies.title': undefined;
  'site:allies.byPlace': undefined;
  'site:allies.noPlace': undefined;
  'site:allies.website': undefined;
  'site:allies.organizations': undefined;
  'site:allies.organizationsNote': undefined;
  'site:allies.empty': undefined;
  'site:about.title': undefined;
  'site:about.funders': undefined;
  'site:about.contact': undefined;
  'site:about.story': undefined;
  'site:about.more': undefined;
  'site:about.publicKey': undefined;
  'site:support.title': undefined;
  'site:support.ways': undefined;
  'site:support.refused': undefined;
  'site:support.collaborators': undefined;
  'site:support.none': undefined;
  'site:support.copies': undefined;
  'site:state.wished': undefined;
  'site:state.machine': undefined;
  'site:state.draft': undefined;
  'site:state.reviewed': undefined;
  'site:state.published': undefined;
  'site:visibility.closed': undefined;
  'site:visibility.unlisted': undefined;
  'site:sample.banner': undefined;
  'site:sample.label': undefined;
  'site:notTranslated': {
    readonly language: MessageValue;
    readonly other: MessageValue;
  };
  'site:machineTranslated': undefined;
  'site:search.title': undefined;
  'site:search.label': undefined;
  'site:search.submit': undefined;
  'site:search.needsJavaScript': undefined;
  'site:search.staysHere': undefined;
  'site:search.failed': undefined;
  'site:search.none': undefined;
  'site:search.some': undefined;
  'site:notFound.title': undefined;
  'site:notFound.text': undefined;
  'site:notFound.goHome': undefined;
  'site:footer.noCookies': undefined;
  'site:footer.contentLicence': {
    readonly licence: MessageValue;
  };
  'site:print.printedFrom': {
    readonly site: MessageValue;
  };
  'site:moved.title': undefined;
  'site:moved.link': undefined;
  'site:translatedBy': {
    readonly who: MessageValue;
  };
  'site:draftTranslated': undefined;
  'site:audience.caption': undefined;
  'site:audience.figure': undefined;
  'site:audience.counted': undefined;
  'site:audience.means': undefined;
  'content:eventKind.conversation': undefined;
  'content:eventKind.workshop': undefined;
  'content:eventKind.conference': undefined;
  'content:eventKind.presentation': undefined;
  'content:eventKind.gathering': undefined;
  'content:eventKind.node': undefined;
  'content:eventKind.other': undefined;
  'content:publicationKind.book': undefined;
  'content:publicationKind.fanzine': undefined;
  'content:publicationKind.guide': undefined;
  'content:publicationKind.text': undefined;
  'content:publicationKind.other': undefined;
  'content:publicationKind.poster': undefined;
  'content:publicationKind.printed-materials': undefined;
  'content:role.author': undefined;
  'content:role.speaker': undefined;
  'content:role.facilitator': undefined;
  'content:role.moderator': undefined;
  'content:role.guest': undefined;
  'content:role.host': undefined;
  'content:role.organizer': undefined;
  'content:role.partner': undefined;
  'content:role.publisher': undefined;
  'content:role.editor': undefined;
  'content:role.translator': undefined;
  'content:role.illustrator': undefined;
  'content:role.other': undefined;
  'content:role.interpreter': undefined;
  'content:role.participant': undefined;
  'content:metric.live-audience.label': undefined;
  'content:metric.live-audience.meaning': undefined;
  'content:metric.replays.label': undefined;
  'content:metric.replays.meaning': undefined;
  'content:metric.attendance.label': undefined;
  'content:metric.attendance.meaning': undefined;
  'content:metric.copies.label': undefined;
  'content:metric.copies.meaning': undefined;
  'content:metric.views.label': undefined;
  'content:metric.views.meaning': {
    readonly platform: MessageValue;
  };
  'content:metric.downloads.label': undefined;
  'content:metric.downloads.meaning': undefined;
  'content:metric.other.label': undefined;
  'content:metric.other.meaning': undefined;
  'content:figure.about': {
    readonly number: MessageValue;
  };
  'content:figure.per.session': undefined;
  'content:figure.per.series': undefined;
  'content:figure.per.event': undefined;
  'content:figure.per.edition': undefined;
  'content:figure.averageOfUnknown.platforms': undefined;
  'content:figure.averageOfUnknown.sessions': undefined;
  'content:figure.averageOfUnknown.days': undefined;
  'content:figure.averageOf.platforms': {
    readonly count: number;
  };
  'content:figure.averageOf.sessions': {
    readonly count: number;
  };
  'content:figure.averageOf.days': {
    readonly count: number;
  };
  'content:figure.method.count': undefined;
  'content:figure.method.average': undefined;
  'content:figure.method.sum': undefined;
  'content:figure.method.estimate': undefined;
  'content:figure.method.unknown': undefined;
  'content:figure.platformUnknown': undefined;
  'content:figure.window.live': {
    readonly duration: MessageValue;
  };
  'content:figure.window.publication': {
    readonly duration: MessageValue;
  };
  'content:figure.window.start': {
    readonly duration: MessageValue;
  };
  'content:figure.dateUnknown': undefined;
  'content:mode.in-person': undefined;
  'content:mode.online': undefined;
  'content:mode.hybrid': undefined;
  'content:mode.unknown': undefined;
  'content:language.tzh': undefined;
  'content:language.tzo': undefined;
  'content:language.yua': undefined;
  'content:language.nah': undefined;
  'content:language.ctu': undefined;
  'content:language.toj': undefined;
  'content:language.zap': undefined;
  'content:language.mix': undefined;
  'content:language.mfs': undefined;
  'content:language.bzs': undefined;
  'content:seriesKind.conversation': undefined;
  'content:seriesKind.workshop': undefined;
  'content:seriesKind.other': undefined;
  'content:attendance.open': undefined;
  'content:attendance.registration': undefined;
  'content:attendance.closed': undefined;
  'content:curriculum': undefined;
  'content:workState.published': undefined;
  'content:workState.in-progress': undefined;
  'content:workState.planned': undefined;
  'content:workState.wished': undefined;
  'content:placeLevel.venue': undefined;
  'content:placeLevel.neighbourhood': undefined;
  'content:placeLevel.municipality': undefined;
  'content:placeLevel.city': undefined;
  'content:placeLevel.state': undefined;
  'content:placeLevel.country': undefined;
  'content:rhythm.day': {
    readonly count: number;
  };
  'content:rhythm.week': {
    readonly count: number;
  };
  'content:rhythm.month': {
    readonly count: number;
  };
  'content:platforms.several': undefined;
  'content:platforms.unknown': undefined;
  'content:materialKind.text': undefined;
  'content:materialKind.guide': undefined;
  'content:materialKind.exercise': undefined;
  'content:materialKind.other': undefined;
  'content:copyUse.donated': undefined;
  'content:copyUse.fundraising': undefined;
  'content:copyUse.sold': undefined;
  'content:copyUse.exchanged': undefined;
  'content:organizationKind.collective': undefined;
  'content:organizationKind.human-rights-centre': undefined;
  'content:organizationKind.publisher': undefined;
  'content:organizationKind.funder': undefined;
  'content:organizationKind.bookshop': undefined;
  'content:organizationKind.gathering': undefined;
  'content:callState.open': undefined;
  'content:callState.closed': undefined;
  'problems:severity.error': undefined;
  'problems:severity.warning': undefined;
  'problems:severity.notice': undefined;
  'problems:inClosedEntry': {
    readonly title: MessageValue;
  };
  'problems:inHidden': {
    readonly title: MessageValue;
  };
  'problems:inUnread': {
    readonly title: MessageValue;
  };
  'problems:inMasked': {
    readonly title: MessageValue;
  };
  'problems:near': {
    readonly nearest: MessageValue;
  };
  'problems:no-folder.title': undefined;
  'problems:no-folder.message': {
    readonly dir: MessageValue;
  };
  'problems:no-folder.fix': undefined;
  'problems:no-folder.variant.file': {
    readonly dir: MessageValue;
  };
  'problems:no-folder.near': {
    readonly nearest: MessageValue;
  };
  'problems:no-site.title': undefined;
  'problems:no-site.message': undefined;
  'problems:no-site.fix': undefined;
  'problems:no-site.variant.elsewhere': undefined;
  'problems:no-site.near': {
    readonly nearest: MessageValue;
  };
  'problems:unknown-folder.title': undefined;
  'problems:unknown-folder.message': {
    readonly name: MessageValue;
  };
  'problems:unknown-folder.fix': undefined;
  'problems:unknown-file.title': undefined;
  'problems:unknown-file.message': {
    readonly name: MessageValue;
  };
  'problems:unknown-file.near': {
    readonly nearest: MessageValue;
  };
  'problems:unknown-file.variant.txt': {
    readonly name: MessageValue;
  };
  'problems:unknown-file.variant.document': {
    readonly name: MessageValue;
  };
  'problems:unknown-file.fixes.document': undefined;
  'problems:hidden-file.title': undefined;
  'problems:hidden-file.message': {
    readonly name: MessageValue;
  };
  'problems:bad-file-name.title': undefined;
  'problems:bad-file-name.message': {
    readonly name: MessageValue;
  };
  'problems:bad-file-name.near': {
    readonly nearest: MessageValue;
  };
  'problems:duplicate-slug.title': undefined;
  'problems:duplicate-slug.message': undefined;
  'problems:duplicate-slug.variant.file': {
    readonly other: MessageValue;
  };
  'problems:duplicate-slug.variant.private': undefined;
  'problems:duplicate-slug.variant.alias': {
    readonly other: MessageValue;
  };
  'problems:duplicate-slug.variant.aliasOfClosed': undefined;
  'problems:duplicate-slug.fix': undefined;
  'problems:huge-file.title': undefined;
  'problems:huge-file.message': {
    readonly bytes: MessageValue;
  };
  'problems:huge-file.fix': undefined;
  'problems:invalid-utf8.title': undefined;
  'problems:invalid-utf8.message': undefined;
  'problems:invalid-utf8.fix': undefined;
  'problems:unreadable-file.title': undefined;
  'problems:unreadable-file.message': undefined;
  'problems:unreadable-file.fix': undefined;
  'problems:link-outside.title': undefined;
  'problems:link-outside.message': {
    readonly name: MessageValue;
  };
  'problems:link-outside.fix': undefined;
  'problems:yaml-syntax.title': undefined;
  'problems:yaml-syntax.message': undefined;
  'problems:yaml-syntax.variant.tab': undefined;
  'problems:yaml-syntax.variant.indent': undefined;
  'problems:yaml-syntax.variant.colon': undefined;
  'problems:yaml-syntax.variant.unclosed': undefined;
  'problems:yaml-syntax.variant.quote': undefined;
  'problems:yaml-syntax.variant.escape': undefined;
  'problems:yaml-syntax.variant.documents': undefined;
  'problems:yaml-syntax.variant.tag': undefined;
  'problems:yaml-syntax.fix': undefined;
  'problems:yaml-syntax.fixes.colon': undefined;
  'problems:duplicate-key.title': undefined;
  'problems:duplicate-key.message': undefined;
  'problems:duplicate-key.fix': undefined;
  'problems:yaml-alias.title': undefined;
  'problems:yaml-alias.message': undefined;
  'problems:yaml-alias.fix': undefined;
  'problems:too-deep.title': undefined;
  'problems:too-deep.message': undefined;
  'problems:not-a-mapping.title': undefined;
  'problems:not-a-mapping.message': undefined;
  'problems:not-a-mapping.fix': undefined;
  'problems:front-matter.title': undefined;
  'problems:front-matter.message': undefined;
  'problems:front-matter.fix': undefined;
  'problems:unknown-key.title': undefined;
  'problems:unknown-key.message': {
    readonly key: MessageValue;
  };
  'problems:unknown-key.fix': {
    readonly call: MessageValue;
  };
  'problems:unknown-key.variant.body': undefined;
  'problems:missing-field.title': undefined;
  'problems:missing-field.message': {
    readonly field: MessageValue;
  };
  'problems:missing-field.variant.rail': {
    readonly field: MessageValue;
  };
  'problems:missing-field.variant.pixKey': {
    readonly field: MessageValue;
  };
  'problems:missing-field.variant.sepaAccount': {
    readonly field: MessageValue;
  };
  'problems:missing-field.fix': {
    readonly form: MessageValue;
    readonly call: MessageValue;
  };
  'problems:missing-field.named': {
    readonly field: MessageValue;
  };
  'problems:wrong-type.title': undefined;
  'problems:wrong-type.message': {
    readonly field: MessageValue;
  };
  'problems:wrong-type.variant.other': {
    readonly field: MessageValue;
    readonly form: MessageValue;
  };
  'problems:wrong-type.variant.string': {
    readonly field: MessageValue;
  };
  'problems:wrong-type.variant.number': {
    readonly field: MessageValue;
  };
  'problems:wrong-type.variant.int': {
    readonly field: MessageValue;
  };
  'problems:wrong-type.variant.boolean': {
    readonly field: MessageValue;
  };
  'problems:wrong-type.variant.array': {
    readonly field: MessageValue;
  };
  'problems:wrong-type.variant.object': {
    readonly field: MessageValue;
  };
  'problems:wrong-type.variant.record': {
    readonly field: MessageValue;
  };
  'problems:wrong-type.fix': {
    readonly call: MessageValue;
  };
  'problems:empty-text.title': undefined;
  'problems:empty-text.message': undefined;
  'problems:empty-text.variant.empty': {
    readonly field: MessageValue;
  };
  'problems:empty-text.variant.languages': undefined;
  'problems:empty-text.fix': undefined;
  'problems:bad-choice.title': undefined;
  'problems:bad-choice.message': {
    readonly value: MessageValue;
    readonly field: MessageValue;
    readonly choices: MessageValue;
  };
  'problems:bad-date.title': undefined;
  'problems:bad-date.message': {
    readonly value: MessageValue;
  };
  'problems:bad-date.fix': undefined;
  'problems:bad-time.title': undefined;
  'problems:bad-time.message': {
    readonly value: MessageValue;
  };
  'problems:bad-time.variant.local': {
    readonly value: MessageValue;
  };
  'problems:bad-time.variant.zone': {
    readonly value: MessageValue;
  };
  'problems:ends-before-start.title': undefined;
  'problems:ends-before-start.message': undefined;
  'problems:ends-before-start.fix': undefined;
  'problems:bad-language.title': undefined;
  'problems:bad-language.message': {
    readonly value: MessageValue;
  };
  'problems:bad-language.variant.comma': {
    readonly value: MessageValue;
  };
  'problems:bad-language.fixes.comma': undefined;
  'problems:bad-slug.title': undefined;
  'problems:bad-slug.message': {
    readonly value: MessageValue;
  };
  'problems:bad-reference.title': undefined;
  'problems:bad-reference.message': {
    readonly value: MessageValue;
  };
  'problems:bad-address.title': undefined;
  'problems:bad-address.message': {
    readonly value: MessageValue;
  };
  'problems:bad-address.variant.https': {
    readonly value: MessageValue;
  };
  'problems:bad-address.variant.onion': {
    readonly value: MessageValue;
  };
  'problems:bad-address.variant.contact': {
    readonly value: MessageValue;
  };
  'problems:bad-address.variant.email': {
    readonly value: MessageValue;
  };
  'problems:bad-address.fix': undefined;
  'problems:bad-address.fixes.email': undefined;
  'problems:bad-address.fixes.contact': undefined;
  'problems:bad-number.title': undefined;
  'problems:bad-number.message': {
    readonly field: MessageValue;
  };
  'problems:bad-number.variant.least': {
    readonly field: MessageValue;
    readonly limit: MessageValue;
  };
  'problems:bad-number.variant.most': {
    readonly field: MessageValue;
    readonly limit: MessageValue;
  };
  'problems:bad-length.title': undefined;
  'problems:bad-length.message': {
    readonly field: MessageValue;
  };
  'problems:bad-length.variant.least': {
    readonly field: MessageValue;
    readonly limit: MessageValue;
  };
  'problems:bad-length.variant.most': {
    readonly field: MessageValue;
    readonly limit: MessageValue;
  };
  'problems:bad-format.title': undefined;
  'problems:bad-format.message': {
    readonly field: MessageValue;
  };
  'problems:bad-format.variant.duration': {
    readonly value: MessageValue;
  };
  'problems:bad-format.variant.mediaType': {
    readonly value: MessageValue;
  };
  'problems:bad-format.variant.sha256': {
    readonly value: MessageValue;
  };
  'problems:bad-format.variant.isbn': {
    readonly value: MessageValue;
  };
  'problems:bad-format.variant.guid': {
    readonly value: MessageValue;
  };
  'problems:bad-format.variant.id': {
    readonly value: MessageValue;
  };
  'problems:bad-format.variant.average': undefined;
  'problems:too-many-mistakes.title': undefined;
  'problems:too-many-mistakes.message': undefined;
  'problems:too-many-mistakes.fix': undefined;
  'problems:path-outside.title': undefined;
  'problems:path-outside.message': {
    readonly value: MessageValue;
  };
  'problems:path-outside.variant.link': {
    readonly value: MessageValue;
  };
  'problems:path-outside.fix': undefined;
  'problems:type-differs.title': undefined;
  'problems:type-differs.message': {
    readonly key: MessageValue;
    readonly right: MessageValue;
  };
  'problems:type-differs.fix': undefined;
  'problems:language-twice.title': undefined;
  'problems:language-twice.message': {
    readonly key: MessageValue;
    readonly language: MessageValue;
  };
  'problems:language-twice.variant.field': {
    readonly key: MessageValue;
  };
  'problems:language-twice.fix': undefined;
  'problems:shared-field.title': undefined;
  'problems:shared-field.message': {
    readonly key: MessageValue;
  };
  'problems:shared-field.fix': undefined;
  'problems:unknown-license.title': undefined;
  'problems:unknown-license.message': {
    readonly value: MessageValue;
  };
  'problems:unknown-license.fix': undefined;
  'problems:unknown-license.variant.version': {
    readonly value: MessageValue;
  };
  'problems:unknown-license.nears.version': {
    readonly nearest: MessageValue;
  };
  'problems:unknown-currency.title': undefined;
  'problems:unknown-currency.message': {
    readonly value: MessageValue;
  };
  'problems:broken-reference.title': undefined;
  'problems:broken-reference.message': {
    readonly type: MessageValue;
    readonly slug: MessageValue;
  };
  'problems:broken-reference.fix': undefined;
  'problems:closed-reference.title': undefined;
  'problems:closed-reference.message': undefined;
  'problems:closed-reference.variant.allies': {
    readonly slug: MessageValue;
  };
  'problems:broken-link.title': undefined;
  'problems:broken-link.message': {
    readonly href: MessageValue;
  };
  'problems:broken-link.fix': undefined;
  'problems:closed-link.title': undefined;
  'problems:closed-link.message': undefined;
  'problems:closed-link.variant.allies': {
    readonly slug: MessageValue;
  };
  'problems:closed-link.fix': undefined;
  'problems:closed-text.title': undefined;
  'problems:closed-text.message': undefined;
  'problems:closed-text.fix': undefined;
  'problems:html-in-text.title': undefined;
  'problems:html-in-text.message': {
    readonly tag: MessageValue;
  };
  'problems:html-in-text.fix': undefined;
  'problems:too-much-markdown.title': undefined;
  'problems:too-much-markdown.message': undefined;
  'problems:too-much-markdown.fix': undefined;
  'problems:closed-outside-private.title': undefined;
  'problems:closed-outside-private.message': undefined;
  'problems:closed-outside-private.variant.unsaid': undefined;
  'problems:closed-outside-private.fix': undefined;
  'problems:no-visibility.title': undefined;
  'problems:no-visibility.message': undefined;
  'problems:no-visibility.fix': undefined;
  'problems:no-visibility.variant.part': undefined;
  'problems:private-not-ignored.title': undefined;
  'problems:private-not-ignored.message': undefined;
  'problems:private-not-ignored.near': {
    readonly nearest: MessageValue;
  };
  'problems:private-tracked.title': undefined;
  'problems:private-tracked.message': undefined;
  'problems:private-tracked.near': {
    readonly nearest: MessageValue;
  };
  'problems:public-in-private.title': undefined;
  'problems:public-in-private.message': undefined;
  'problems:public-in-private.fix': undefined;
  'problems:consent-missing.title': undefined;
  'problems:consent-missing.message': {
    readonly scope: MessageValue;
    readonly fields: MessageValue;
  };
  'problems:consent-missing.fix': {
    readonly scope: MessageValue;
  };
  'problems:consent-missing.variant.none': {
    readonly scope: MessageValue;
    readonly fields: MessageValue;
  };
  'problems:consent-missing.variant.withdrawn': {
    readonly scope: MessageValue;
    readonly fields: MessageValue;
  };
  'problems:consent-missing.variant.ended': {
    readonly scope: MessageValue;
    readonly fields: MessageValue;
  };
  'problems:consent-missing.variant.later': {
    readonly scope: MessageValue;
    readonly fields: MessageValue;
  };
  'problems:consent-missing.variant.others': {
    readonly fields: MessageValue;
  };
  'problems:consent-ends-soon.title': undefined;
  'problems:consent-ends-soon.message': {
    readonly scope: MessageValue;
  };
  'problems:consent-ends-soon.fix': undefined;
  'problems:entry-not-shown.title': undefined;
  'problems:entry-not-shown.message': undefined;
  'problems:entry-not-shown.fix': undefined;
  'problems:entry-not-shown.variant.name': undefined;
  'problems:entry-not-shown.variant.faulty': undefined;
  'problems:entry-not-shown.fixes.faulty': undefined;
  'problems:entry-not-shown.nears.faulty': {
    readonly nearest: MessageValue;
  };
  'problems:rail-off.title': undefined;
  'problems:rail-off.message': undefined;
  'problems:rail-off.fix': undefined;
  'problems:rail-off.variant.unsaid': undefined;
  'problems:place-coarsened.title': undefined;
  'problems:place-coarsened.message': undefined;
  'problems:place-coarsened.fix': undefined;
  'problems:place-coarsened.variant.as': {
    readonly name: MessageValue;
  };
  'problems:place-coarsened.variant.hidden': undefined;
  'problems:missing-file.title': undefined;
  'problems:missing-file.message': {
    readonly value: MessageValue;
  };
  'problems:missing-file.variant.withheld': undefined;
  'problems:missing-file.fix': undefined;
  'problems:unused-file.title': undefined;
  'problems:unused-file.message': {
    readonly name: MessageValue;
  };
  'problems:wrong-size.title': undefined;
  'problems:wrong-size.message': {
    readonly value: MessageValue;
    readonly bytes: MessageValue;
    readonly said: MessageValue;
  };
  'problems:wrong-size.near': {
    readonly nearest: MessageValue;
  };
  'problems:wrong-checksum.title': undefined;
  'problems:wrong-checksum.message': {
    readonly value: MessageValue;
  };
  'problems:wrong-checksum.near': {
    readonly nearest: MessageValue;
  };
  'problems:forbidden-file.title': undefined;
  'problems:forbidden-file.message': {
    readonly value: MessageValue;
  };
  'problems:forbidden-file.fix': undefined;
  'problems:forbidden-file.near': {
    readonly nearest: MessageValue;
  };
  'problems:forbidden-file.variant.none': {
    readonly value: MessageValue;
  };
  'problems:forbidden-file.variant.double': {
    readonly value: MessageValue;
  };
  'problems:disguised-file.title': undefined;
  'problems:disguised-file.message': {
    readonly value: MessageValue;
    readonly ending: MessageValue;
  };
  'problems:disguised-file.fix': undefined;
  'problems:disguised-file.near': {
    readonly nearest: MessageValue;
  };
  'problems:disguised-file.variant.other': {
    readonly value: MessageValue;
    readonly found: MessageValue;
  };
  'problems:disguised-file.variant.notText': {
    readonly value: MessageValue;
  };
  'problems:disguised-file.variant.markup': {
    readonly value: MessageValue;
  };
  'problems:active-file.title': undefined;
  'problems:active-file.message': {
    readonly value: MessageValue;
    readonly line: MessageValue;
  };
  'problems:active-file.fix': undefined;
  'problems:active-file.variant.broken': {
    readonly value: MessageValue;
    readonly line: MessageValue;
  };
  'problems:active-file.variant.encoding': {
    readonly value: MessageValue;
  };
  'problems:active-file.variant.huge': {
    readonly value: MessageValue;
  };
  'problems:active-file.variant.doctype': {
    readonly value: MessageValue;
    readonly line: MessageValue;
  };
  'problems:active-file.variant.instruction': {
    readonly value: MessageValue;
    readonly line: MessageValue;
    readonly name: MessageValue;
  };
  'problems:active-file.variant.root': {
    readonly value: MessageValue;
  };
  'problems:active-file.variant.element': {
    readonly value: MessageValue;
    readonly line: MessageValue;
    readonly name: MessageValue;
  };
  'problems:active-file.variant.attribute': {
    readonly value: MessageValue;
    readonly line: MessageValue;
    readonly name: MessageValue;
  };
  'problems:active-file.variant.reference': {
    readonly value: MessageValue;
    readonly line: MessageValue;
    readonly name: MessageValue;
  };
  'problems:active-file.variant.style': {
    readonly value: MessageValue;
    readonly line: MessageValue;
    readonly name: MessageValue;
  };
  'problems:not-a-picture.title': undefined;
  'problems:not-a-picture.message': {
    readonly value: MessageValue;
  };
  'problems:not-a-picture.fix': undefined;
  'problems:heavy-picture.title': undefined;
  'problems:heavy-picture.message': {
    readonly value: MessageValue;
    readonly mebibytes: MessageValue;
  };
  'problems:heavy-picture.fix': undefined;
  'problems:wrong-media-type.title': undefined;
  'problems:wrong-media-type.message': {
    readonly value: MessageValue;
    readonly said: MessageValue;
  };
  'problems:wrong-media-type.fix': undefined;
  'problems:wrong-media-type.near': {
    readonly nearest: MessageValue;
  };
  'problems:check-failed.title': undefined;
  'problems:check-failed.message': {
    readonly check: MessageValue;
  };
  'problems:check-failed.fix': undefined;
  'problems:check-failed.variant.slow': {
    readonly check: MessageValue;
  };
  'problems:check-failed.variant.invalid': {
    readonly check: MessageValue;
  };
  'problems:unlisted-language.title': undefined;
  'problems:unlisted-language.message': {
    readonly language: MessageValue;
    readonly languages: MessageValue;
  };
  'problems:unlisted-language.fix': undefined;
  'problems:missing-translation.title': undefined;
  'problems:missing-translation.message': {
    readonly field: MessageValue;
    readonly languageName: MessageValue;
    readonly language: MessageValue;
  };
  'problems:missing-translation.fix': {
    readonly language: MessageValue;
  };
  'problems:form.value': undefined;
  'problems:form.text': undefined;
  'problems:form.texts': undefined;
  'problems:form.markdown': undefined;
  'problems:form.number': undefined;
  'problems:form.integer': undefined;
  'problems:form.boolean': undefined;
  'problems:form.word': {
    readonly choices: MessageValue;
  };
  'problems:form.choice': {
    readonly choices: MessageValue;
  };
  'problems:form.list': {
    readonly of: MessageValue;
  };
  'problems:form.byLanguage': {
    readonly of: MessageValue;
  };
  'problems:form.fields': {
    readonly names: MessageValue;
  };
  'problems:form.either': {
    readonly one: MessageValue;
    readonly other: MessageValue;
  };
  'problems:form.entry': {
    readonly type: MessageValue;
  };
  'problems:form.entries': {
    readonly example: MessageValue;
    readonly types: MessageValue;
  };
  'problems:form.slug': undefined;
  'problems:form.id': undefined;
  'problems:form.guid': undefined;
  'problems:form.date': undefined;
  'problems:form.time': undefined;
  'problems:form.zone': undefined;
  'problems:form.duration': undefined;
  'problems:form.language': undefined;
  'problems:form.https': undefined;
  'problems:form.onion': undefined;
  'problems:form.license': undefined;
  'problems:form.path': undefined;
  'problems:form.mediaType': undefined;
  'problems:form.sha256': undefined;
  'problems:form.isbn': undefined;
  'problems:form.currency': undefined;
  'problems:fields.intro': undefined;
  'problems:fields.types': undefined;
  'problems:fields.takes': {
    readonly form: MessageValue;
  };
  'problems:fields.needed': undefined;
  'problems:fields.optional': undefined;
  'problems:fields.default': {
    readonly value: MessageValue;
  };
  'problems:fields.public': undefined;
  'problems:fields.consent': {
    readonly scope: MessageValue;
  };
  'problems:fields.private': undefined;
  'problems:check.entries': {
    readonly count: number;
  };
  'problems:check.languages': {
    readonly count: number;
    readonly list: MessageValue;
  };
  'problems:check.errors': {
    readonly count: number;
  };
  'problems:check.warnings': {
    readonly count: number;
  };
  'problems:check.notices': {
    readonly count: number;
  };
  'problems:check.noProblem': undefined;
  'problems:check.perLanguage': {
    readonly language: MessageValue;
    readonly written: MessageValue;
    readonly wanted: MessageValue;
  };
  'problems:check.unknownType': {
    readonly type: MessageValue;
  };
  'problems:check.help.text': undefined;
  'problems:check.help.maskClosed': undefined;
  'problems:check.help.fields': undefined;
  'video:play': {
    readonly host: MessageValue;
  };
  'video:listen': {
    readonly host: MessageValue;
  };
  'video:contact': {
    readonly host: MessageValue;
  };
  'video:peers': undefined;
  'video:duration': {
    readonly duration: MessageValue;
  };
  'video:captions': {
    readonly list: MessageValue;
  };
  'video:noCaptions': undefined;
  'video:remember': {
    readonly host: MessageValue;
  };
  'video:player': {
    readonly title: MessageValue;
  };
  'video:loading': {
    readonly host: MessageValue;
  };
  'video:failed': {
    readonly host: MessageValue;
  };
  'video:unavailable': {
    readonly host: MessageValue;
  };
  'video:retry': undefined;
  'video:open': {
    readonly host: MessageValue;
  };
  'video:badAddress': undefined;
  'room:time.yours': {
    readonly when: MessageValue;
  };
  'room:time.theirs': {
    readonly when: MessageValue;
  };
  'room:time.before': undefined;
  'room:time.now': undefined;
  'room:time.over': undefined;
  'room:needs': undefined;
  'room:contact': {
    readonly host: MessageValue;
  };
  'room:others': undefined;
  'room:here': {
    readonly site: MessageValue;
  };
  'room:closed': {
    readonly site: MessageValue;
  };
  'room:tab': {
    readonly host: MessageValue;
  };
  'room:embed': {
    readonly host: MessageValue;
  };
  'room:asking': undefined;
  'room:offline': undefined;
  'room:wrong.instance': undefined;
  'room:wrong.href': undefined;
  'room:wrong.room': undefined;
  'call:name': {
    readonly title: MessageValue;
  };
  'call:leave': undefined;
  'call:ready': undefined;
  'call:opened': undefined;
  'call:token.refused': undefined;
  'call:token.failed': undefined;
  'call:token.silent': undefined;
  'call:token.not-yet': undefined;
  'call:state.loading': {
    readonly host: MessageValue;
  };
  'call:state.prejoin': undefined;
  'call:state.lobby': undefined;
  'call:state.password': undefined;
  'call:state.wrong-password': undefined;
  'call:state.joined': undefined;
  'call:state.breakout': undefined;
  'call:state.reconnecting': {
    readonly host: MessageValue;
  };
  'call:ended.left': undefined;
  'call:ended.ended': undefined;
  'call:ended.kicked': undefined;
  'call:ended.lost': {
    readonly host: MessageValue;
  };
  'call:failed.options': undefined;
  'call:failed.blocked': undefined;
  'call:failed.unreachable': {
    readonly host: MessageValue;
  };
  'call:failed.timed-out': {
    readonly host: MessageValue;
  };
  'call:failed.token-missing': undefined;
  'call:failed.token-expired': undefined;
  'call:failed.token-refused': undefined;
  'call:failed.other-room': undefined;
  'call:failed.refused': undefined;
  'call:failed.full': undefined;
  'donate:test.mark': undefined;
  'donate:test.campaign': undefined;
  'donate:state.planned': undefined;
  'donate:state.paused': undefined;
  'donate:state.ended': undefined;
  'donate:progress.of': {
    readonly raised: MessageValue;
    readonly goal: MessageValue;
    readonly percent: MessageValue;
  };
  'donate:progress.also': {
    readonly raised: MessageValue;
  };
  'donate:progress.raised': {
    readonly raised: MessageValue;
  };
  'donate:progress.goal': {
    readonly goal: MessageValue;
  };
  'donate:progress.asOf': {
    readonly date: MessageValue;
  };
  'donate:progress.ends': {
    readonly date: MessageValue;
  };
  'donate:progress.daysLeft': {
    readonly count: number;
  };
  'donate:progress.gifts': {
    readonly count: number;
  };
  'donate:progress.hours': {
    readonly count: number;
  };
  'donate:costs.title': undefined;
  'donate:costs.total': {
    readonly money: MessageValue;
  };
  'donate:costs.per.once': {
    readonly money: MessageValue;
  };
  'donate:costs.per.month': {
    readonly money: MessageValue;
  };
  'donate:costs.per.year': {
    readonly money: MessageValue;
  };
  'donate:milestones.title': undefined;
  'donate:milestones.reached': {
    readonly money: MessageValue;
  };
  'donate:needs.title': undefined;
  'donate:needs.thing': undefined;
  'donate:needs.time': undefined;
  'donate:needs.covered': undefined;
  'donate:needs.until': {
    readonly date: MessageValue;
  };
  'donate:needs.about': undefined;
  'donate:inKind.title': undefined;
  'donate:ways.title': undefined;
  'donate:ways.none': undefined;
  'donate:ways.show': undefined;
  'donate:ways.only': undefined;
  'donate:ways.wrong': undefined;
  'donate:ways.offline': undefined;
  'donate:ways.open': {
    readonly host: MessageValue;
  };
  'donate:copy.button': {
    readonly what: MessageValue;
  };
  'donate:copy.done': {
    readonly what: MessageValue;
    readonly last: MessageValue;
  };
  'donate:copy.plain': {
    readonly what: MessageValue;
  };
  'donate:copy.selected': {
    readonly what: MessageValue;
  };
  'donate:code.long': {
    readonly count: number;
    readonly last: MessageValue;
  };
  'donate:qr.show': undefined;
  'donate:qr.hide': undefined;
  'donate:qr.payment': undefined;
  'donate:qr.text': undefined;
  'donate:qr.failed': undefined;
  'donate:qr.amount': {
    readonly currency: MessageValue;
  };
  'donate:qr.with': {
    readonly amount: MessageValue;
  };
  'donate:qr.wrong': undefined;
  'donate:qr.what': undefined;
  'donate:thanks': undefined;
  'donate:trust.valid': {
    readonly date: MessageValue;
  };
  'donate:trust.limit': undefined;
  'donate:trust.failed': undefined;
  'donate:trust.failedWhy': undefined;
  'donate:trust.reach': undefined;
  'donate:trust.contact': {
    readonly contact: MessageValue;
  };
  'donate:trust.expired': undefined;
  'donate:trust.expiredWhy': {
    readonly signed: MessageValue;
    readonly date: MessageValue;
  };
  'donate:trust.expiredTodo': undefined;
  'donate:trust.unchecked': undefined;
  'donate:trust.why.no-crypto': undefined;
  'donate:trust.why.bad-key': undefined;
  'donate:trust.why.no-key': undefined;
  'donate:trust.todo': undefined;
  'donate:trust.fingerprint': undefined;
  'donate:wrong.missing': undefined;
  'donate:wrong.form': undefined;
  'donate:wrong.elsewhere': undefined;
  'donate:wrong.unreachable': undefined;
  'donate:wrong.too-large': undefined;
  'donate:warning.look-alike': {
    readonly value: MessageValue;
    readonly expected: MessageValue;
  };
  'donate:warning.foreign-letters': {
    readonly value: MessageValue;
  };
  'donate:warning.unknown-bank': undefined;
  'donate:warning.national-check': undefined;
  'donate:warning.not-sepa': undefined;
  'donate:warning.no-checksum': undefined;
  'donate:warning.url-unchecked': undefined;
  'donate:warning.one-time': undefined;
  'donate:sees.clabe': undefined;
  'donate:sees.pix': undefined;
  'donate:sees.sepa': undefined;
  'donate:sees.iban': undefined;
  'donate:sees.account': undefined;
  'donate:sees.bitcoin': undefined;
  'donate:sees.monero': undefined;
  'donate:sees.shop': undefined;
  'donate:sees.link': undefined;
  'donate:sees.in-person': undefined;
  'donate:sees.copies': undefined;
  'donate:sees.other': undefined;
  'donate:kind.clabe': undefined;
  'donate:kind.pix': undefined;
  'donate:kind.sepa': undefined;
  'donate:kind.iban': undefined;
  'donate:kind.account': undefined;
  'donate:kind.bitcoin': undefined;
  'donate:kind.monero': undefined;
  'donate:kind.shop': undefined;
  'donate:kind.link': undefined;
  'donate:kind.in-person': undefined;
  'donate:kind.copies': undefined;
  'donate:kind.other': undefined;
  'donate:row.bank': undefined;
  'donate:row.clabe': undefined;
  'donate:row.pixCode': undefined;
  'donate:row.pixKey': undefined;
  'donate:row.holder': undefined;
  'donate:row.city': undefined;
  'donate:row.amount': undefined;
  'donate:row.message': undefined;
  'donate:row.address': undefined;
  'donate:row.iban': undefined;
  'donate:row.bic': undefined;
  'donate:row.country': undefined;
  'donate:row.reference': undefined;
  'donate:row.lightning': undefined;
  'donate:row.expires': undefined;
  'donate:row.where': undefined;
  'donate:row.how': undefined;
  'donate:row.shop': undefined;
  'donate:row.page': undefined;
  'donate:row.service': undefined;
  'donate:row.needs': undefined;
  'command:wrong.subcommand': {
    readonly command: MessageValue;
    readonly subcommand: MessageValue;
  };
  'command:wrong.noSubcommand': {
    readonly command: MessageValue;
  };
  'command:wrong.option': {
    readonly command: MessageValue;
    readonly option: MessageValue;
  };
  'command:wrong.near': {
    readonly nearest: MessageValue;
  };
  'command:wrong.seeHelp': {
    readonly command: MessageValue;
  };
  'command:wrong.needsValue': {
    readonly option: MessageValue;
    readonly value: MessageValue;
  };
  'command:wrong.noValue': {
    readonly option: MessageValue;
  };
  'command:wrong.twice': {
    readonly option: MessageValue;
  };
  'command:wrong.missing': {
    readonly what: MessageValue;
    readonly command: MessageValue;
    readonly usage: MessageValue;
  };
  'command:wrong.tooMany': {
    readonly command: MessageValue;
    readonly usage: MessageValue;
  };
  'command:wrong.joined': {
    readonly value: MessageValue;
    readonly option: MessageValue;
  };
  'command:wrong.value': {
    readonly value: MessageValue;
    readonly option: MessageValue;
    readonly list: MessageValue;
  };
  'command:help.subcommands': undefined;
  'command:help.options': undefined;
  'command:help.codes': undefined;
  'command:help.json': undefined;
  'command:file.missing': {
    readonly path: MessageValue;
  };
  'command:file.noFile': {
    readonly path: MessageValue;
  };
  'command:file.unreadable': {
    readonly path: MessageValue;
    readonly code: MessageValue;
  };
  'command:file.unwritable': {
    readonly path: MessageValue;
    readonly code: MessageValue;
  };
  'command:file.empty': {
    readonly path: MessageValue;
  };
  'command:progress.starting': undefined;
  'command:progress.waiting': undefined;
  'command:progress.locked': undefined;
  'command:progress.processing': undefined;
  'command:progress.left': {
    readonly time: MessageValue;
  };
  'command:progress.of': {
    readonly loaded: MessageValue;
    readonly total: MessageValue;
  };
  'peertube:help.subcommand.upload': undefined;
  'peertube:help.subcommand.list': undefined;
  'peertube:help.subcommand.captions': undefined;
  'peertube:help.subcommand.liveCreate': undefined;
  'peertube:help.subcommand.liveShow': undefined;
  'peertube:help.subcommand.whoami': undefined;
  'peertube:help.subcommand.login': undefined;
  'peertube:help.subcommand.logout': undefined;
  'peertube:help.option.server': undefined;
  'peertube:help.option.channel': undefined;
  'peertube:help.option.name': undefined;
  'peertube:help.option.description': undefined;
  'peertube:help.option.language': undefined;
  'peertube:help.option.licence': undefined;
  'peertube:help.option.tag': undefined;
  'peertube:help.option.privacy': undefined;
  'peertube:help.option.captions': undefined;
  'peertube:help.option.restart': undefined;
  'peertube:help.option.mine': undefined;
  'peertube:help.option.search': undefined;
  'peertube:help.option.limit': undefined;
  'peertube:help.option.put': undefined;
  'peertube:help.option.delete': undefined;
  'peertube:help.option.permanent': undefined;
  'peertube:help.option.replay': undefined;
  'peertube:help.option.showKey': undefined;
  'peertube:help.option.everywhere': undefined;
  'peertube:help.server': undefined;
  'peertube:help.password': undefined;
  'peertube:wrong.passwordOption': undefined;
  'peertube:wrong.language': {
    readonly value: MessageValue;
  };
  'peertube:wrong.captionLanguage': {
    readonly value: MessageValue;
  };
  'peertube:wrong.nameLength': {
    readonly name: MessageValue;
  };
  'peertube:wrong.tags': undefined;
  'peertube:wrong.noServer': undefined;
  'peertube:wrong.severalServers': {
    readonly list: MessageValue;
  };
  'peertube:wrong.address': {
    readonly address: MessageValue;
  };
  'peertube:wrong.insecure': {
    readonly address: MessageValue;
  };
  'peertube:wrong.otherServer': {
    readonly address: MessageValue;
    readonly server: MessageValue;
  };
  'peertube:file.noCaptions': {
    readonly path: MessageValue;
  };
  'peertube:channel.missing': {
    readonly channel: MessageValue;
    readonly server: MessageValue;
  };
  'peertube:channel.yours': {
    readonly list: MessageValue;
  };
  'peertube:channel.none': undefined;
  'peertube:ask.username': {
    readonly server: MessageValue;
  };
  'peertube:ask.password': {
    readonly username: MessageValue;
  };
  'peertube:ask.otp': undefined;
  'peertube:login.done': {
    readonly server: MessageValue;
  };
  'peertube:login.kept': {
    readonly path: MessageValue;
  };
  'peertube:login.notKept': {
    readonly path: MessageValue;
  };
  'peertube:login.needed': {
    readonly server: MessageValue;
  };
  'peertube:login.wrong': {
    readonly server: MessageValue;
  };
  'peertube:login.refused': {
    readonly server: MessageValue;
    readonly why: MessageValue;
  };
  'peertube:login.tooLong': {
    readonly server: MessageValue;
  };
  'peertube:login.fileOpen': {
    readonly path: MessageValue;
  };
  'peertube:login.otpNeeded': {
    readonly server: MessageValue;
  };
  'peertube:login.otpWrong': {
    readonly server: MessageValue;
  };
  'peertube:login.expired': {
    readonly server: MessageValue;
  };
  'peertube:login.again': {
    readonly server: MessageValue;
  };
  'peertube:login.waiting': {
    readonly server: MessageValue;
  };
  'peertube:login.rejected': {
    readonly server: MessageValue;
  };
  'peertube:login.noTerminal': undefined;
  'peertube:logout.done': {
    readonly server: MessageValue;
  };
  'peertube:logout.everywhere': {
    readonly server: MessageValue;
  };
  'peertube:logout.none': {
    readonly server: MessageValue;
  };
  'peertube:logout.onlyHere': {
    readonly server: MessageValue;
  };
  'peertube:upload.goesOn': {
    readonly percent: MessageValue;
  };
  'peertube:upload.anew': undefined;
  'peertube:upload.sameName': {
    readonly name: MessageValue;
    readonly address: MessageValue;
  };
  'peertube:upload.done': {
    readonly name: MessageValue;
    readonly privacy: MessageValue;
  };
  'peertube:upload.stopped': {
    readonly time: MessageValue;
  };
  'peertube:upload.stoppedEarly': undefined;
  'peertube:upload.changed': {
    readonly path: MessageValue;
  };
  'peertube:upload.otherDetails': undefined;
  'peertube:upload.ambiguous': {
    readonly name: MessageValue;
  };
  'peertube:upload.gone': undefined;
  'peertube:upload.unusable': undefined;
  'peertube:upload.later': {
    readonly time: MessageValue;
  };
  'peertube:upload.locked': {
    readonly pid: MessageValue;
    readonly path: MessageValue;
  };
  'peertube:upload.captionsFailed': {
    readonly language: MessageValue;
  };
  'peertube:upload.licenceTag': {
    readonly licence: MessageValue;
    readonly list: MessageValue;
  };
  'peertube:list.none': undefined;
  'peertube:list.more': undefined;
  'peertube:captions.none': undefined;
  'peertube:captions.automatic': undefined;
  'peertube:captions.put': {
    readonly language: MessageValue;
  };
  'peertube:captions.deleted': {
    readonly language: MessageValue;
  };
  'peertube:captions.notThere': {
    readonly language: MessageValue;
  };
  'peertube:live.watch': undefined;
  'peertube:live.rtmps': undefined;
  'peertube:live.rtmp': undefined;
  'peertube:live.key': undefined;
  'peertube:live.keyWarning': undefined;
  'peertube:live.keyHidden': undefined;
  'peertube:live.notYours': undefined;
  'peertube:live.permanent': undefined;
  'peertube:live.once': undefined;
  'peertube:live.replay': undefined;
  'peertube:live.noReplay': undefined;
  'peertube:live.none': {
    readonly video: MessageValue;
    readonly server: MessageValue;
  };
  'peertube:whoami.as': {
    readonly username: MessageValue;
    readonly name: MessageValue;
    readonly server: MessageValue;
  };
  'peertube:whoami.channels': {
    readonly list: MessageValue;
  };
  'peertube:whoami.noChannels': undefined;
  'peertube:whoami.space': {
    readonly used: MessageValue;
    readonly total: MessageValue;
  };
  'peertube:whoami.spaceNoLimit': {
    readonly used: MessageValue;
  };
  'peertube:whoami.spaceDaily': {
    readonly used: MessageValue;
    readonly total: MessageValue;
  };
  'peertube:privacy.public': undefined;
  'peertube:privacy.unlisted': undefined;
  'peertube:privacy.private': undefined;
  'peertube:privacy.internal': undefined;
  'peertube:privacy.password': undefined;
  'peertube:failure.unreachable': {
    readonly server: MessageValue;
    readonly why: MessageValue;
  };
  'peertube:failure.unavailable': {
    readonly server: MessageValue;
    readonly status: MessageValue;
  };
  'peertube:failure.server': {
    readonly server: MessageValue;
    readonly status: MessageValue;
  };
  'peertube:failure.rateLimited': {
    readonly server: MessageValue;
    readonly time: MessageValue;
  };
  'peertube:failure.notPeerTube': {
    readonly server: MessageValue;
    readonly what: MessageValue;
  };
  'peertube:failure.forbidden': {
    readonly server: MessageValue;
    readonly why: MessageValue;
  };
  'peertube:failure.otherAddress': {
    readonly server: MessageValue;
    readonly why: MessageValue;
  };
  'peertube:failure.pageAddress': {
    readonly server: MessageValue;
  };
  'peertube:failure.locked': {
    readonly server: MessageValue;
  };
  'peertube:failure.notFound': {
    readonly what: MessageValue;
    readonly server: MessageValue;
  };
  'peertube:failure.refused': {
    readonly server: MessageValue;
    readonly why: MessageValue;
  };
  'peertube:failure.quota': {
    readonly server: MessageValue;
  };
  'peertube:failure.tooLarge': {
    readonly server: MessageValue;
  };
  'peertube:failure.unsupportedFile': {
    readonly server: MessageValue;
  };
  'peertube:failure.unreadableVideo': {
    readonly server: MessageValue;
  };
  'peertube:failure.livesFull': {
    readonly server: MessageValue;
  };
  'peertube:failure.stuck': {
    readonly server: MessageValue;
  };
  'peertube:failure.other': {
    readonly server: MessageValue;
    readonly code: MessageValue;
    readonly why: MessageValue;
  };
  'jitsi:help.subcommand.new': undefined;
  'jitsi:help.subcommand.link': undefined;
  'jitsi:help.subcommand.token': undefined;
  'jitsi:help.subcommand.check': undefined;
  'jitsi:help.option.words': undefined;
  'jitsi:help.option.instance': undefined;
  'jitsi:help.option.room': undefined;
  'jitsi:help.option.preset': undefined;
  'jitsi:help.option.lang': undefined;
  'jitsi:help.option.title': undefined;
  'jitsi:help.option.tokenFile': undefined;
  'jitsi:help.option.app': undefined;
  'jitsi:help.option.keyFile': undefined;
  'jitsi:help.option.algorithm': undefined;
  'jitsi:help.option.keyId': undefined;
  'jitsi:help.option.issuer': undefined;
  'jitsi:help.option.audience': undefined;
  'jitsi:help.option.subject': undefined;
  'jitsi:help.option.moderator': undefined;
  'jitsi:help.option.feature': undefined;
  'jitsi:help.option.name': undefined;
  'jitsi:help.option.minutes': undefined;
  'jitsi:help.option.out': undefined;
  'jitsi:help.secret': undefined;
  'jitsi:wrong.keyOption': undefined;
  'jitsi:wrong.noRoom': undefined;
  'jitsi:wrong.noKey': undefined;
  'jitsi:wrong.roomArgument': undefined;
  'jitsi:ask.room': undefined;
  'jitsi:file.unreadable': {
    readonly path: MessageValue;
    readonly code: MessageValue;
  };
  'jitsi:file.open': {
    readonly path: MessageValue;
  };
  'jitsi:file.unwritable': {
    readonly path: MessageValue;
    readonly code: MessageValue;
  };
  'jitsi:new.secret': undefined;
  'jitsi:link.secret': undefined;
  'jitsi:link.typed': undefined;
  'jitsi:link.weak': undefined;
  'jitsi:link.preset': undefined;
  'jitsi:link.moderator': undefined;
  'jitsi:token.secret': {
    readonly time: MessageValue;
  };
  'jitsi:token.moderator': undefined;
  'jitsi:token.features': {
    readonly list: MessageValue;
  };
  'jitsi:token.log': undefined;
  'jitsi:token.written': {
    readonly path: MessageValue;
  };
  'jitsi:refused.room-empty': undefined;
  'jitsi:refused.room-too-long': undefined;
  'jitsi:refused.room-emoji': undefined;
  'jitsi:refused.room-invisible': undefined;
  'jitsi:refused.room-character': undefined;
  'jitsi:refused.room-space': undefined;
  'jitsi:refused.bad-instance': undefined;
  'jitsi:refused.insecure-instance': undefined;
  'jitsi:refused.bad-language': undefined;
  'jitsi:refused.bad-token': undefined;
  'jitsi:refused.token-expired': undefined;
  'jitsi:refused.token-not-yet': undefined;
  'jitsi:refused.token-other-room': undefined;
  'jitsi:refused.token-no-room': undefined;
  'jitsi:refused.token-no-subject': undefined;
  'jitsi:refused.bad-claim': undefined;
  'jitsi:refused.bad-time': undefined;
  'jitsi:refused.bad-feature': undefined;
  'jitsi:refused.unknown-algorithm': undefined;
  'jitsi:refused.no-key-id': undefined;
  'jitsi:refused.bad-key': undefined;
  'jitsi:refused.weak-key': undefined;
  'jitsi:check.head': {
    readonly instance: MessageValue;
  };
  'jitsi:check.limit': undefined;
  'jitsi:finding.unreachable': undefined;
  'jitsi:finding.timed-out': undefined;
  'jitsi:finding.redirected': undefined;
  'jitsi:finding.not-jitsi': undefined;
  'jitsi:finding.room-leak': undefined;
  'jitsi:finding.room-size-leak': undefined;
  'jitsi:finding.no-config': undefined;
  'jitsi:finding.no-external-api': undefined;
  'jitsi:finding.no-http-bind': undefined;
  'jitsi:finding.no-web-socket': undefined;
  'jitsi:finding.web-socket-elsewhere': undefined;
  'jitsi:finding.web-socket-not-tried': undefined;
  'jitsi:finding.clock-off': undefined;
  'jitsi:finding.tokens-enforced': undefined;
  'jitsi:finding.tokens-not-enforced': undefined;
  'jitsi:finding.anybody-opens-rooms': undefined;
  'jitsi:finding.accounts-open-rooms': undefined;
  'jitsi:finding.lobby-offered': undefined;
  'jitsi:finding.no-lobby': undefined;
  'jitsi:finding.moderation-offered': undefined;
  'jitsi:finding.no-moderation': undefined;
  'jitsi:finding.protections-unseen': undefined;
  'jitsi:finding.third-party-requests': undefined;
  'jitsi:finding.analytics': undefined;
  'jitsi:finding.ice-elsewhere': undefined;
  'jitsi:finding.turn-offered': undefined;
  'jitsi:finding.no-turn': undefined;
  'jitsi:finding.turn-unseen': undefined;
  'jitsi:finding.peer-to-peer': undefined;
  'jitsi:finding.recording-offered': undefined;
  'jitsi:finding.streaming-offered': undefined;
  'jitsi:contact.line': {
    readonly host: MessageValue;
    readonly purpose: MessageValue;
    readonly when: MessageValue;
    readonly key: MessageValue;
  };
  'jitsi:contact.default': {
    readonly host: MessageValue;
    readonly purpose: MessageValue;
    readonly when: MessageValue;
    readonly key: MessageValue;
  };
  'jitsi:contact.when.load': undefined;
  'jitsi:contact.when.call': undefined;
  'jitsi:contact.when.use': undefined;
  'jitsi:contact.purpose.stun': undefined;
  'jitsi:contact.purpose.turn': undefined;
  'jitsi:contact.purpose.analytics': undefined;
  'jitsi:contact.purpose.statistics': undefined;
  'jitsi:contact.purpose.script': undefined;
  'jitsi:contact.purpose.branding': undefined;
  'jitsi:contact.purpose.signalling': undefined;
  'jitsi:contact.purpose.avatars': undefined;
  'jitsi:contact.purpose.videos': undefined;
  'jitsi:contact.purpose.giphy': undefined;
  'jitsi:contact.purpose.whiteboard': undefined;
  'jitsi:contact.purpose.document': undefined;
  'jitsi:contact.purpose.files': undefined;
  'jitsi:contact.purpose.dial-in': undefined;
  'jitsi:contact.purpose.people-search': undefined;
  'captions:help.subcommand.check': undefined;
  'captions:help.subcommand.fix': undefined;
  'captions:help.subcommand.convert': undefined;
  'captions:help.subcommand.shift': undefined;
  'captions:help.subcommand.translate': undefined;
  'captions:help.subcommand.transcript': undefined;
  'captions:help.subcommand.status': undefined;
  'captions:help.option.preset': undefined;
  'captions:help.option.write': undefined;
  'captions:help.option.format': undefined;
  'captions:help.option.speakers': undefined;
  'captions:help.option.by': undefined;
  'captions:help.option.stretch': undefined;
  'captions:help.option.sync': undefined;
  'captions:help.option.to': undefined;
  'captions:help.option.export': undefined;
  'captions:help.option.import': undefined;
  'captions:help.option.link': undefined;
  'captions:help.option.chapters': undefined;
  'captions:help.option.source': undefined;
  'captions:help.write': undefined;
  'captions:wrong.one': {
    readonly list: MessageValue;
  };
  'captions:wrong.oneFile': undefined;
  'captions:file.unwritable': {
    readonly path: MessageValue;
    readonly code: MessageValue;
  };
  'captions:file.none': {
    readonly path: MessageValue;
  };
  'captions:file.tooLarge': {
    readonly path: MessageValue;
    readonly mebibytes: MessageValue;
  };
  'captions:file.written': {
    readonly path: MessageValue;
  };
  'captions:file.would': {
    readonly path: MessageValue;
  };
  'captions:file.clash': {
    readonly path: MessageValue;
  };
  'captions:file.loses': {
    readonly path: MessageValue;
  };
  'captions:file.drops': {
    readonly count: number;
    readonly path: MessageValue;
  };
  'captions:file.wrongName': {
    readonly path: MessageValue;
  };
  'captions:fix.nothing': {
    readonly path: MessageValue;
  };
  'captions:fix.done': {
    readonly path: MessageValue;
    readonly lines: MessageValue;
    readonly split: MessageValue;
    readonly end: MessageValue;
    readonly order: MessageValue;
    readonly left: MessageValue;
  };
  'captions:check.fine': undefined;
  'captions:check.srtInVtt': {
    readonly call: MessageValue;
  };
  'captions:check.noCues': undefined;
  'captions:translate.leftover': {
    readonly count: number;
  };
  'captions:translate.missing': {
    readonly count: number;
    readonly total: MessageValue;
  };
  'captions:translate.stale': {
    readonly count: number;
  };
  'captions:translate.otherLanguage': {
    readonly path: MessageValue;
    readonly found: MessageValue;
    readonly language: MessageValue;
  };
  'captions:status.line': {
    readonly name: MessageValue;
    readonly language: MessageValue;
    readonly translated: MessageValue;
    readonly total: MessageValue;
    readonly state: MessageValue;
  };
  'captions:status.source': {
    readonly name: MessageValue;
    readonly language: MessageValue;
    readonly total: MessageValue;
  };
  'captions:status.noSource': {
    readonly name: MessageValue;
    readonly language: MessageValue;
  };
  'captions:status.noLanguage': undefined;
  'captions:status.state.current': undefined;
  'captions:status.state.stale': undefined;
  'captions:status.state.unknown': undefined;
  'captions:loss.text': undefined;
  'captions:loss.voice': undefined;
  'captions:loss.class': undefined;
  'captions:loss.ruby': undefined;
  'captions:loss.language': undefined;
  'captions:loss.timestamp': undefined;
  'captions:loss.id': undefined;
  'captions:loss.settings': undefined;
  'captions:loss.blank-line': undefined;
  'captions:loss.header': undefined;
  'captions:loss.styles': undefined;
  'captions:loss.regions': undefined;
  'captions:loss.notes': undefined;
  'captions:convert.lost': {
    readonly where: MessageValue;
    readonly what: MessageValue;
  };
  'captions:problem.not-webvtt': undefined;
  'captions:problem.not-captions': undefined;
  'captions:problem.bad-timing': undefined;
  'captions:problem.bad-setting': {
    readonly setting: MessageValue;
  };
  'captions:problem.unknown-region': {
    readonly setting: MessageValue;
  };
  'captions:problem.end-before-start': undefined;
  'captions:problem.text-without-times': undefined;
  'captions:problem.after-first-cue': undefined;
  'captions:problem.null-character': undefined;
  'captions:problem.blank-line-in-cue': undefined;
  'captions:problem.no-blank-line': undefined;
  'captions:problem.odd-timing': undefined;
  'captions:problem.unknown-tag': {
    readonly tag: MessageValue;
  };
  'captions:problem.latin-1-suspected': undefined;
  'captions:problem.bad-encoding': undefined;
  'captions:problem.utf-16': undefined;
  'captions:problem.twice-encoded': undefined;
  'captions:problem.no-text': undefined;
  'captions:problem.order': undefined;
  'captions:problem.overlap': {
    readonly ms: MessageValue;
  };
  'captions:problem.short-gap': {
    readonly ms: MessageValue;
    readonly min: MessageValue;
  };
  'captions:problem.too-short': {
    readonly ms: MessageValue;
    readonly min: MessageValue;
  };
  'captions:problem.too-long': {
    readonly ms: MessageValue;
    readonly max: MessageValue;
  };
  'captions:problem.too-fast': {
    readonly cps: MessageValue;
    readonly max: MessageValue;
  };
  'captions:problem.long-line': {
    readonly length: MessageValue;
    readonly max: MessageValue;
  };
  'captions:problem.many-lines': {
    readonly lines: MessageValue;
    readonly max: MessageValue;
  };
  'captions:problem.bad-break': {
    readonly word: MessageValue;
  };
  'captions:problem.repeated': {
    readonly text: MessageValue;
  };
  'captions:problem.invented': {
    readonly text: MessageValue;
  };
  'captions:problem.mixed-labels': {
    readonly name: MessageValue;
  };
  'captions:problem.label-spelling': {
    readonly name: MessageValue;
    readonly other: MessageValue;
  };
  'captions:problem.one-dash': undefined;
  'captions:problem.bad-line': undefined;
  'captions:problem.not-closed': undefined;
  'captions:problem.not-utf-8': undefined;
  'captions:problem.bad-escape': {
    readonly escape: MessageValue;
  };
  'captions:problem.duplicate': {
    readonly first: MessageValue;
  };
  'captions:problem.stray-quote': undefined;
  'captions:problem.not-found': {
    readonly text: MessageValue;
  };
  'captions:problem.missing-column': undefined;
  'captions:entry.in': {
    readonly sentence: MessageValue;
  };
  'captions:entry.notShown': undefined;
  'captions:entry.noCues': undefined;
  'captions:entry.setting': undefined;
  'captions:entry.tag': undefined;
  'captions:entry.overlap': undefined;
  'captions:entry.tooLarge': {
    readonly mebibytes: MessageValue;
  };
  'captions:entry.convert': undefined;
  'captions:entry.look': undefined;
  'fund:help.subcommand.keygen': undefined;
  'fund:help.subcommand.sign': undefined;
  'fund:help.subcommand.verify': undefined;
  'fund:help.subcommand.qr': undefined;
  'fund:help.subcommand.check': undefined;
  'fund:help.subcommand.card': undefined;
  'fund:help.subcommand.revoke': undefined;
  'fund:help.subcommand.manifest': undefined;
  'fund:help.option.out': undefined;
  'fund:help.option.keyFile': undefined;
  'fund:help.option.key': undefined;
  'fund:help.option.needed': undefined;
  'fund:help.option.after': undefined;
  'fund:help.option.last': undefined;
  'fund:help.option.campaign': undefined;
  'fund:help.option.rail': undefined;
  'fund:help.option.expires': undefined;
  'fund:help.option.lastSequence': undefined;
  'fund:help.option.name': undefined;
  'fund:help.option.manifest': undefined;
  'fund:help.option.revocation': undefined;
  'fund:help.option.state': undefined;
  'fund:help.option.baseUrl': undefined;
  'fund:help.option.page': undefined;
  'fund:help.option.file': undefined;
  'fund:help.option.headers': undefined;
  'fund:help.option.publishRevocation': undefined;
  'fund:help.option.campaignKey': undefined;
  'fund:help.option.scan': undefined;
  'fund:help.option.browser': undefined;
  'fund:help.option.scanCampaign': undefined;
  'fund:help.limit': undefined;
  'fund:help.codes': undefined;
  'fund:wrong.keyOption': undefined;
  'fund:wrong.publicKey': undefined;
  'fund:wrong.qrText': undefined;
  'fund:wrong.noRail': {
    readonly rail: MessageValue;
    readonly list: MessageValue;
  };
  'fund:wrong.noQr': {
    readonly rail: MessageValue;
  };
  'fund:wrong.lastKey': undefined;
  'fund:wrong.address': {
    readonly address: MessageValue;
  };
  'fund:wrong.content': {
    readonly path: MessageValue;
  };
  'fund:wrong.revokedKey': undefined;
  'fund:wrong.baseUrl': {
    readonly address: MessageValue;
  };
  'fund:wrong.noScheme': {
    readonly path: MessageValue;
    readonly address: MessageValue;
  };
  'fund:wrong.campaignAlone': undefined;
  'fund:wrong.manifestUnused': undefined;
  'fund:file.tooLarge': {
    readonly path: MessageValue;
  };
  'fund:file.unwritable': {
    readonly path: MessageValue;
    readonly code: MessageValue;
  };
  'fund:file.exists': {
    readonly path: MessageValue;
  };
  'fund:file.outExists': {
    readonly path: MessageValue;
  };
  'fund:file.noLast': undefined;
  'fund:file.open': {
    readonly path: MessageValue;
  };
  'fund:file.noKey': {
    readonly path: MessageValue;
  };
  'fund:file.notJson': {
    readonly path: MessageValue;
  };
  'fund:file.slip': {
    readonly path: MessageValue;
    readonly line: MessageValue;
    readonly column: MessageValue;
  };
  'fund:file.notSigned': {
    readonly path: MessageValue;
  };
  'fund:keygen.fingerprint': {
    readonly fingerprint: MessageValue;
  };
  'fund:keygen.keep': {
    readonly path: MessageValue;
  };
  'fund:sign.done': {
    readonly moment: MessageValue;
    readonly list: MessageValue;
    readonly until: MessageValue;
  };
  'fund:sign.refused': undefined;
  'fund:card.written': {
    readonly path: MessageValue;
    readonly date: MessageValue;
  };
  'fund:card.unchecked': undefined;
  'fund:card.untrusted': {
    readonly reason: MessageValue;
  };
  'fund:card.refused': undefined;
  'fund:card.unsigned': undefined;
  'fund:verify.valid': {
    readonly moment: MessageValue;
  };
  'fund:verify.failed': undefined;
  'fund:verify.unchecked': undefined;
  'fund:verify.signedBy': {
    readonly key: MessageValue;
    readonly fingerprint: MessageValue;
  };
  'fund:verify.looked': {
    readonly address: MessageValue;
    readonly moment: MessageValue;
  };
  'fund:verify.limit': undefined;
  'fund:verify.reason.not-signed': undefined;
  'fund:verify.reason.form': undefined;
  'fund:verify.reason.weak-key': undefined;
  'fund:verify.reason.changed': undefined;
  'fund:verify.reason.other-key': undefined;
  'fund:verify.reason.too-few': undefined;
  'fund:verify.reason.too-large': undefined;
  'fund:verify.reason.too-old': undefined;
  'fund:verify.reason.no-key': undefined;
  'fund:verify.reason.bad-key': undefined;
  'fund:verify.reason.no-crypto': undefined;
  'fund:verify.reason.unreachable': undefined;
  'fund:verify.reason.timed-out': undefined;
  'fund:verify.reason.encoding': undefined;
  'fund:verify.reason.status': undefined;
  'fund:verify.reason.redirect': undefined;
  'fund:verify.reason.unreadable': undefined;
  'fund:verify.reason.not-html': undefined;
  'fund:verify.reason.other-kind': undefined;
  'fund:verify.reason.revoked': undefined;
  'fund:verify.reason.older-than-seen': undefined;
  'fund:verify.reason.second-of-number': undefined;
  'fund:verify.reason.expired': undefined;
  'fund:verify.reason.other-base': undefined;
  'fund:verify.reason.not-listed': undefined;
  'fund:verify.reason.no-manifest': undefined;
  'fund:verify.reason.manifest-gone': undefined;
  'fund:verify.reason.errors-last': undefined;
  'fund:verify.reason.memory': undefined;
  'fund:verify.reason.elsewhere': undefined;
  'fund:verify.reason.browser-failed': undefined;
  'fund:verify.reason.browser-as-root': undefined;
  'fund:verify.reason.browser-ended': undefined;
  'fund:verify.validCampaign': {
    readonly moment: MessageValue;
  };
  'fund:verify.manifest': {
    readonly name: MessageValue;
    readonly sequence: MessageValue;
    readonly moment: MessageValue;
    readonly until: MessageValue;
    readonly pages: MessageValue;
    readonly files: MessageValue;
  };
  'fund:verify.campaign': {
    readonly name: MessageValue;
    readonly sequence: MessageValue;
    readonly moment: MessageValue;
    readonly until: MessageValue;
  };
  'fund:verify.more': {
    readonly number: MessageValue;
  };
  'fund:verify.file.changed': {
    readonly published: MessageValue;
    readonly signed: MessageValue;
  };
  'fund:verify.file.sameLength': {
    readonly signed: MessageValue;
  };
  'fund:verify.file.longer': {
    readonly signed: MessageValue;
  };
  'fund:verify.file.headers': undefined;
  'fund:verify.file.missing': {
    readonly status: MessageValue;
  };
  'fund:verify.file.redirect': {
    readonly location: MessageValue;
  };
  'fund:verify.file.status': {
    readonly status: MessageValue;
  };
  'fund:verify.file.unreachable': undefined;
  'fund:verify.file.timed-out': undefined;
  'fund:verify.file.not-looked-at': undefined;
  'fund:verify.file.hashes': {
    readonly signed: MessageValue;
    readonly published: MessageValue;
  };
  'fund:verify.file.offset': {
    readonly offset: MessageValue;
  };
  'fund:verify.file.position': {
    readonly line: MessageValue;
    readonly column: MessageValue;
  };
  'fund:verify.header.missing': {
    readonly name: MessageValue;
    readonly signed: MessageValue;
  };
  'fund:verify.header.added': {
    readonly name: MessageValue;
    readonly published: MessageValue;
  };
  'fund:verify.header.changed': {
    readonly name: MessageValue;
    readonly published: MessageValue;
    readonly signed: MessageValue;
  };
  'fund:verify.limitFile': undefined;
  'fund:verify.onlyPages': {
    readonly list: MessageValue;
  };
  'fund:verify.validPages': {
    readonly moment: MessageValue;
    readonly list: MessageValue;
  };
  'fund:check.head': {
    readonly count: number;
    readonly title: MessageValue;
  };
  'fund:check.test': undefined;
  'fund:check.railTest': undefined;
  'fund:check.sees': {
    readonly text: MessageValue;
  };
  'fund:check.stops': {
    readonly text: MessageValue;
  };
  'fund:check.stays': {
    readonly text: MessageValue;
  };
  'fund:check.change.added': {
    readonly path: MessageValue;
    readonly after: MessageValue;
  };
  'fund:check.change.removed': {
    readonly path: MessageValue;
    readonly before: MessageValue;
  };
  'fund:check.change.changed': {
    readonly path: MessageValue;
    readonly before: MessageValue;
    readonly after: MessageValue;
  };
  'fund:check.same': {
    readonly moment: MessageValue;
  };
  'fund:check.lastBad': {
    readonly reason: MessageValue;
  };
  'fund:check.noDetails': {
    readonly field: MessageValue;
  };
  'fund:check.found': {
    readonly value: MessageValue;
  };
  'fund:check.expected': {
    readonly value: MessageValue;
  };
  'fund:check.at': {
    readonly at: MessageValue;
  };
  'fund:check.progress': {
    readonly list: MessageValue;
  };
  'fund:check.unknownField': {
    readonly path: MessageValue;
  };
  'fund:scan.clean': undefined;
  'fund:scan.alarm': undefined;
  'fund:scan.unchecked': undefined;
  'fund:scan.found': {
    readonly kind: MessageValue;
    readonly value: MessageValue;
    readonly place: MessageValue;
  };
  'fund:scan.placeAt': {
    readonly place: MessageValue;
    readonly line: MessageValue;
    readonly column: MessageValue;
  };
  'fund:scan.noCampaign': undefined;
  'fund:scan.compared': {
    readonly count: number;
  };
  'fund:scan.blindHead': undefined;
  'fund:scan.blindCount': {
    readonly text: MessageValue;
    readonly count: number;
  };
  'fund:scan.blindLinks': {
    readonly text: MessageValue;
    readonly count: number;
  };
  'fund:scan.noTools': undefined;
  'fund:scan.noChromium': undefined;
  'fund:scan.browserAddress': undefined;
  'fund:scan.kind.clabe': undefined;
  'fund:scan.kind.card': undefined;
  'fund:scan.kind.cbu': undefined;
  'fund:scan.kind.account': undefined;
  'fund:scan.kind.reference': undefined;
  'fund:scan.kind.iban': undefined;
  'fund:scan.kind.pix-code': undefined;
  'fund:scan.kind.pix-key': undefined;
  'fund:scan.kind.payment-code': undefined;
  'fund:scan.kind.alias': undefined;
  'fund:scan.kind.handle': undefined;
  'fund:scan.kind.bitcoin': undefined;
  'fund:scan.kind.lightning': undefined;
  'fund:scan.kind.monero': undefined;
  'fund:scan.kind.ethereum': undefined;
  'fund:scan.kind.coin': undefined;
  'fund:scan.kind.service': undefined;
  'fund:scan.kind.pay-link': undefined;
  'fund:scan.kind.pay-scheme': undefined;
  'fund:scan.kind.campaign': undefined;
  'fund:scan.kind.trusted-key': undefined;
  'fund:scan.kind.redirect': undefined;
  'fund:scan.place.text': undefined;
  'fund:scan.place.attribute': undefined;
  'fund:scan.place.link': undefined;
  'fund:scan.place.script': undefined;
  'fund:scan.place.style': undefined;
  'fund:scan.place.data': undefined;
  'fund:scan.place.picture': undefined;
  'fund:scan.blind.scripts': undefined;
  'fund:scan.blind.styles': undefined;
  'fund:scan.blind.pictures': undefined;
  'fund:scan.blind.frames': undefined;
  'fund:scan.blind.drawn': undefined;
  'fund:scan.blind.words': undefined;
  'fund:scan.blind.other-hosts': undefined;
  'fund:scan.blind.other-pages': undefined;
  'fund:scan.blind.later': undefined;
  'fund:scan.blind.clipboard': undefined;
  'fund:scan.blind.other-visitors': undefined;
  'fund:notice.cut': {
    readonly path: MessageValue;
  };
  'fund:notice.too-many': {
    readonly path: MessageValue;
  };
  'fund:notice.bad-amount': {
    readonly path: MessageValue;
  };
  'fund:notice.bad-date': {
    readonly path: MessageValue;
  };
  'fund:notice.bad-text': {
    readonly path: MessageValue;
  };
  'fund:notice.no-title': {
    readonly path: MessageValue;
  };
  'fund:notice.bad-kind': {
    readonly path: MessageValue;
    readonly value: MessageValue;
    readonly list: MessageValue;
  };
  'fund:notice.bad-id': {
    readonly path: MessageValue;
  };
  'fund:notice.repeated-id': {
    readonly path: MessageValue;
  };
  'fund:notice.bad-list': {
    readonly path: MessageValue;
  };
  'fund:problem.empty': undefined;
  'fund:problem.too-long': undefined;
  'fund:problem.length': undefined;
  'fund:problem.character': undefined;
  'fund:problem.checksum': undefined;
  'fund:problem.country': undefined;
  'fund:problem.structure': undefined;
  'fund:problem.missing': undefined;
  'fund:problem.repeated': undefined;
  'fund:problem.field': undefined;
  'fund:problem.amount': undefined;
  'fund:problem.key': undefined;
  'fund:problem.address': undefined;
  'fund:problem.network': undefined;
  'fund:problem.scheme': undefined;
  'fund:problem.password': undefined;
  'fund:problem.required-parameter': undefined;
  'fund:problem.reference': undefined;
  'fund:problem.date': undefined;
  'fund:warning.unknown-bank': undefined;
  'fund:warning.test-account': undefined;
  'fund:warning.personal-key': undefined;
  'fund:warning.national-check': undefined;
  'fund:warning.not-sepa': undefined;
  'fund:warning.testnet': undefined;
  'fund:warning.no-checksum': undefined;
  'fund:warning.not-understood': undefined;
  'fund:warning.look-alike': undefined;
  'fund:warning.foreign-letters': undefined;
  'fund:warning.unknown-service': undefined;
  'fund:warning.fixed-amount': undefined;
  'fund:warning.other-characters': undefined;
  'fund:warning.url-unchecked': undefined;
  'fund:warning.not-a-reference': undefined;
  'fund:warning.one-time': undefined;
  'fund:sees.clabe': undefined;
  'fund:sees.pix': undefined;
  'fund:sees.sepa': undefined;
  'fund:sees.iban': undefined;
  'fund:sees.account': undefined;
  'fund:sees.bitcoin': undefined;
  'fund:sees.monero': undefined;
  'fund:sees.shop': undefined;
  'fund:sees.link': undefined;
  'fund:sees.in-person': undefined;
  'fund:sees.copies': undefined;
  'fund:sees.other': undefined;
  'fund:stops.clabe': undefined;
  'fund:stops.pix': undefined;
  'fund:stops.sepa': undefined;
  'fund:stops.iban': undefined;
  'fund:stops.account': undefined;
  'fund:stops.bitcoin': undefined;
  'fund:stops.monero': undefined;
  'fund:stops.shop': undefined;
  'fund:stops.link': undefined;
  'fund:stops.in-person': undefined;
  'fund:stops.copies': undefined;
  'fund:stops.other': undefined;
  'fund:stays.clabe': undefined;
  'fund:stays.pix': undefined;
  'fund:stays.sepa': undefined;
  'fund:stays.iban': undefined;
  'fund:stays.account': undefined;
  'fund:stays.bitcoin': undefined;
  'fund:stays.monero': undefined;
  'fund:stays.shop': undefined;
  'fund:stays.link': undefined;
  'fund:stays.in-person': undefined;
  'fund:stays.copies': undefined;
  'fund:stays.other': undefined;
  'fund:kind.clabe': undefined;
  'fund:kind.pix': undefined;
  'fund:kind.sepa': undefined;
  'fund:kind.iban': undefined;
  'fund:kind.account': undefined;
  'fund:kind.bitcoin': undefined;
  'fund:kind.monero': undefined;
  'fund:kind.shop': undefined;
  'fund:kind.link': undefined;
  'fund:kind.in-person': undefined;
  'fund:kind.copies': undefined;
  'fund:kind.other': undefined;
  'fund:row.bank': undefined;
  'fund:row.clabe': undefined;
  'fund:row.pixCode': undefined;
  'fund:row.pixKey': undefined;
  'fund:row.holder': undefined;
  'fund:row.city': undefined;
  'fund:row.amount': undefined;
  'fund:row.message': undefined;
  'fund:row.address': undefined;
  'fund:row.iban': undefined;
  'fund:row.bic': undefined;
  'fund:row.country': undefined;
  'fund:row.reference': undefined;
  'fund:row.lightning': undefined;
  'fund:row.expires': undefined;
  'fund:row.where': undefined;
  'fund:row.how': undefined;
  'fund:row.shop': undefined;
  'fund:row.page': undefined;
  'fund:row.service': undefined;
  'fund:row.needs': undefined;
  'fund:revoke.next': undefined;
  'fund:revoke.own': undefined;
  'fund:checks.repeated-id': undefined;
  'fund:checks.unused-field': undefined;
  'fund:checks.other-bank': undefined;
  'fund:checks.other-bank-named': {
    readonly bank: MessageValue;
  };
  'fund:checks.fix.account': undefined;
  'fund:checks.fix.link': undefined;
  'fund:manifest.refused': undefined;
  'fund:manifest.noPages': undefined;
  'fund:manifest.unreadable': {
    readonly path: MessageValue;
  };
  'fund:manifest.unreadableWhole': {
    readonly about: MessageValue;
  };
  'fund:manifest.notThere': {
    readonly path: MessageValue;
  };
  'fund:manifest.page': {
    readonly path: MessageValue;
    readonly bytes: MessageValue;
  };
  'fund:manifest.file': {
    readonly path: MessageValue;
    readonly bytes: MessageValue;
  };
  'fund:manifest.campaign': {
    readonly path: MessageValue;
    readonly name: MessageValue;
    readonly until: MessageValue;
  };
  'fund:manifest.shared': {
    readonly path: MessageValue;
  };
  'fund:manifest.noPolicy': {
    readonly path: MessageValue;
  };
  'fund:manifest.scripts': undefined;
  'fund:manifest.unlisted': {
    readonly number: MessageValue;
    readonly list: MessageValue;
  };
  'fund:manifest.problem.elsewhere': {
    readonly about: MessageValue;
  };
  'fund:manifest.problem.outside': {
    readonly about: MessageValue;
  };
  'fund:manifest.problem.missing': {
    readonly about: MessageValue;
  };
  'fund:manifest.problem.unresolved': {
    readonly about: MessageValue;
  };
  'fund:manifest.problem.leads-on': {
    readonly about: MessageValue;
  };
  'fund:manifest.problem.data-address': {
    readonly about: MessageValue;
  };
  'fund:manifest.problem.import-map': {
    readonly about: MessageValue;
  };
  'fund:manifest.problem.unreadable': {
    readonly about: MessageValue;
  };
  'fund:manifest.problem.campaign': {
    readonly about: MessageValue;
  };
  'fund:manifest.problem.too-large': {
    readonly about: MessageValue;
  };
  'fund:manifest.problem.too-many': {
    readonly about: MessageValue;
  };
  'fund:manifest.headers': {
    readonly list: MessageValue;
  };
  'fund:manifest.keyInside': {
    readonly path: MessageValue;
  };
  'fund:manifest.servers': {
    readonly list: MessageValue;
  };
  'archive:help.subcommand.status': undefined;
  'archive:help.subcommand.search': undefined;
  'archive:help.subcommand.upload': undefined;
  'archive:help.subcommand.mirror': undefined;
  'archive:help.option.limit': undefined;
  'archive:help.option.content': undefined;
  'archive:help.option.recording': undefined;
  'archive:help.option.item': undefined;
  'archive:help.option.prefix': undefined;
  'archive:help.option.file': undefined;
  'archive:help.option.waitDays': undefined;
  'archive:help.option.yes': undefined;
  'archive:help.option.plan': undefined;
  'archive:help.option.restart': undefined;
  'archive:help.keys': undefined;
  'archive:wrong.keyOption': undefined;
  'archive:wrong.identifier': {
    readonly identifier: MessageValue;
  };
  'archive:wrong.noIdentifier': undefined;
  'archive:wrong.noRecording': {
    readonly dir: MessageValue;
    readonly slug: MessageValue;
  };
  'archive:wrong.content': {
    readonly dir: MessageValue;
  };
  'archive:wrong.noFile': undefined;
  'archive:ask.accessKey': undefined;
  'archive:ask.secretKey': undefined;
  'archive:ask.confirm': {
    readonly identifier: MessageValue;
  };
  'archive:ask.warning': undefined;
  'archive:ask.notConfirmed': undefined;
  'archive:ask.needsYes': undefined;
  'archive:keys.needed': undefined;
  'archive:status.title': {
    readonly title: MessageValue;
    readonly identifier: MessageValue;
  };
  'archive:status.untitled': undefined;
  'archive:status.size': {
    readonly size: MessageValue;
  };
  'archive:status.files': {
    readonly list: MessageValue;
  };
  'archive:status.noFiles': undefined;
  'archive:status.pending': undefined;
  'archive:status.dark': undefined;
  'archive:status.views': {
    readonly allTime: MessageValue;
    readonly last30: MessageValue;
    readonly last7: MessageValue;
  };
  'archive:status.noViews': undefined;
  'archive:status.viewMeans': undefined;
  'archive:search.none': undefined;
  'archive:search.more': {
    readonly total: MessageValue;
  };
  'archive:refused.closed': undefined;
  'archive:refused.noConsents': undefined;
  'archive:refused.consentNotInForce': undefined;
  'archive:refused.notShown': undefined;
  'archive:refused.tooEarly': {
    readonly date: MessageValue;
  };
  'archive:plan.title': {
    readonly slug: MessageValue;
    readonly identifier: MessageValue;
  };
  'archive:plan.makeItem': {
    readonly title: MessageValue;
  };
  'archive:plan.upload': {
    readonly name: MessageValue;
    readonly size: MessageValue;
  };
  'archive:plan.uploadMissing': undefined;
  'archive:plan.change': {
    readonly field: MessageValue;
    readonly from: MessageValue;
    readonly to: MessageValue;
  };
  'archive:plan.writeCopy': {
    readonly file: MessageValue;
    readonly url: MessageValue;
  };
  'archive:plan.nothing': undefined;
  'archive:plan.video': {
    readonly name: MessageValue;
    readonly url: MessageValue;
  };
  'archive:plan.noVideo': undefined;
  'archive:plan.videoGone': {
    readonly url: MessageValue;
  };
  'archive:plan.videoFailed': {
    readonly url: MessageValue;
    readonly why: MessageValue;
  };
  'archive:plan.durations': {
    readonly video: MessageValue;
    readonly entry: MessageValue;
  };
  'archive:upload.goesOn': {
    readonly percent: MessageValue;
  };
  'archive:upload.done': {
    readonly name: MessageValue;
  };
  'archive:upload.notVerified': {
    readonly name: MessageValue;
    readonly identifier: MessageValue;
  };
  'archive:upload.wasThere': {
    readonly name: MessageValue;
  };
  'archive:upload.stopped': undefined;
  'archive:upload.later': undefined;
  'archive:upload.locked': {
    readonly pid: MessageValue;
    readonly path: MessageValue;
  };
  'archive:upload.noted': {
    readonly file: MessageValue;
    readonly url: MessageValue;
  };
  'archive:upload.noteByHand': {
    readonly slug: MessageValue;
    readonly url: MessageValue;
  };
  'archive:failure.unreachable': {
    readonly why: MessageValue;
  };
  'archive:failure.busy': undefined;
  'archive:failure.spam': undefined;
  'archive:failure.unauthorized': undefined;
  'archive:failure.forbidden': undefined;
  'archive:failure.notFound': {
    readonly what: MessageValue;
  };
  'archive:failure.fileExists': {
    readonly what: MessageValue;
  };
  'archive:failure.checksum': undefined;
  'archive:failure.testFailed': undefined;
  'archive:failure.fileChanged': {
    readonly what: MessageValue;
  };
  'archive:failure.notArchive': {
    readonly what: MessageValue;
  };
  'archive:failure.address': undefined;
  'archive:failure.other': {
    readonly code: MessageValue;
    readonly why: MessageValue;
  };
  'audience:help.subcommand.collect': undefined;
  'audience:help.subcommand.add': undefined;
  'audience:help.subcommand.show': undefined;
  'audience:help.option.content': undefined;
  'audience:help.option.recording': undefined;
  'audience:help.option.write': undefined;
  'audience:help.option.metric': undefined;
  'audience:help.option.value': undefined;
  'audience:help.option.platform': undefined;
  'audience:help.option.method': undefined;
  'audience:help.option.date': undefined;
  'audience:help.option.about': undefined;
  'audience:help.option.window': undefined;
  'audience:wrong.noRecording': {
    readonly dir: MessageValue;
    readonly slug: MessageValue;
  };
  'audience:wrong.content': {
    readonly dir: MessageValue;
  };
  'audience:wrong.notYaml': {
    readonly slug: MessageValue;
    readonly file: MessageValue;
  };
  'audience:collect.none': undefined;
  'audience:collect.would': {
    readonly files: MessageValue;
  };
  'audience:collect.wrote': {
    readonly files: MessageValue;
  };
  'audience:collect.same': undefined;
  'audience:collect.failed': {
    readonly url: MessageValue;
    readonly why: MessageValue;
  };
  'audience:collect.noData': {
    readonly url: MessageValue;
  };
  'audience:collect.foreign': {
    readonly url: MessageValue;
  };
  'audience:collect.unchanged': undefined;
  'audience:add.done': {
    readonly file: MessageValue;
  };
  'audience:show.row': {
    readonly value: MessageValue;
    readonly metric: MessageValue;
    readonly platform: MessageValue;
    readonly method: MessageValue;
    readonly window: MessageValue;
    readonly date: MessageValue;
  };
  'audience:show.sum': {
    readonly entries: MessageValue;
    readonly value: MessageValue;
    readonly metric: MessageValue;
    readonly platform: MessageValue;
  };
  'audience:show.notSummed': undefined;
  'audience:show.none': undefined;
  'audience:metric.views': undefined;
  'audience:metric.replays': undefined;
  'audience:metric.live-audience': undefined;
  'audience:metric.attendance': undefined;
  'audience:metric.downloads': undefined;
  'audience:metric.copies': undefined;
  'audience:metric.other': undefined;
  'audience:method.count': undefined;
  'audience:method.average': undefined;
  'audience:method.sum': undefined;
  'audience:method.estimate': undefined;
  'audience:method.unknown': undefined;
  'audience:platform.several': undefined;
  'audience:platform.unknown': undefined;
  'audience:window.all': undefined;
  'audience:window.live': {
    readonly duration: MessageValue;
  };
  'audience:window.publication': {
    readonly duration: MessageValue;
  };
  'audience:window.start': {
    readonly duration: MessageValue;
  };
  'audience:date.unknown': undefined;
  'audience:meaning.peertube': undefined;
  'audience:meaning.archive': undefined;
  'fields:common.visibility.title': undefined;
  'fields:common.visibility.description': undefined;
  'fields:common.aliases.title': undefined;
  'fields:common.aliases.description': undefined;
  'fields:common.formerUrls.title': undefined;
  'fields:common.formerUrls.description': undefined;
  'fields:common.source.title': undefined;
  'fields:common.source.description': undefined;
  'fields:common.translations.title': undefined;
  'fields:common.translations.description': undefined;
  'fields:common.notes.title': undefined;
  'fields:common.notes.description': undefined;
  'fields:site.itself.title': undefined;
  'fields:site.itself.description': undefined;
  'fields:site.title.title': undefined;
  'fields:site.title.description': undefined;
  'fields:site.url.title': undefined;
  'fields:site.url.description': undefined;
  'fields:site.languages.title': undefined;
  'fields:site.languages.description': undefined;
  'fields:site.organization.title': undefined;
  'fields:site.organization.description': undefined;
  'fields:site.tagline.title': undefined;
  'fields:site.tagline.description': undefined;
  'fields:site.summary.title': undefined;
  'fields:site.summary.description': undefined;
  'fields:site.body.title': undefined;
  'fields:site.body.description': undefined;
  'fields:site.allyPlaces.title': undefined;
  'fields:site.allyPlaces.description': undefined;
  'fields:site.allyPlacesNote.title': undefined;
  'fields:site.allyPlacesNote.description': undefined;
  'fields:site.license.title': undefined;
  'fields:site.license.description': undefined;
  'fields:site.sample.title': undefined;
  'fields:site.sample.description': undefined;
  'fields:source.itself.title': undefined;
  'fields:source.itself.description': undefined;
  'fields:source.title.title': undefined;
  'fields:source.title.description': undefined;
  'fields:source.url.title': undefined;
  'fields:source.url.description': undefined;
  'fields:source.date.title': undefined;
  'fields:source.date.description': undefined;
  'fields:stateOfALanguage.itself.title': undefined;
  'fields:stateOfALanguage.itself.description': undefined;
  'fields:place.itself.title': undefined;
  'fields:place.itself.description': undefined;
  'fields:licenceByName.itself.title': undefined;
  'fields:licenceByName.itself.description': undefined;
  'fields:organization.itself.title': undefined;
  'fields:organization.itself.description': undefined;
  'fields:organization.name.title': undefined;
  'fields:organization.name.description': undefined;
  'fields:organization.kind.title': undefined;
  'fields:organization.kind.description': undefined;
  'fields:organization.summary.title': undefined;
  'fields:organization.summary.description': undefined;
  'fields:organization.body.title': undefined;
  'fields:organization.body.description': undefined;
  'fields:organization.place.title': undefined;
  'fields:organization.place.description': undefined;
  'fields:organization.url.title': undefined;
  'fields:organization.url.description': undefined;
  'fields:organization.onionUrl.title': undefined;
  'fields:organization.onionUrl.description': undefined;
  'fields:organization.logo.title': undefined;
  'fields:organization.logo.description': undefined;
  'fields:organization.links.title': undefined;
  'fields:organization.links.description': undefined;
  'fields:organization.funding.title': undefined;
  'fields:organization.funding.description': undefined;
  'fields:organization.refusedMoney.title': undefined;
  'fields:organization.refusedMoney.description': undefined;
  'fields:organization.calls.title': undefined;
  'fields:organization.calls.description': undefined;
  'fields:organization.contacts.title': undefined;
  'fields:organization.contacts.description': undefined;
  'fields:picture.itself.title': undefined;
  'fields:picture.itself.description': undefined;
  'fields:picture.path.title': undefined;
  'fields:picture.path.description': undefined;
  'fields:picture.alt.title': undefined;
  'fields:picture.alt.description': undefined;
  'fields:picture.credit.title': undefined;
  'fields:picture.credit.description': undefined;
  'fields:link.itself.title': undefined;
  'fields:link.itself.description': undefined;
  'fields:link.label.title': undefined;
  'fields:link.label.description': undefined;
  'fields:link.url.title': undefined;
  'fields:link.url.description': undefined;
  'fields:link.onionUrl.title': undefined;
  'fields:link.onionUrl.description': undefined;
  'fields:link.languages.title': undefined;
  'fields:link.languages.description': undefined;
  'fields:funding.itself.title': undefined;
  'fields:funding.itself.description': undefined;
  'fields:funding.funder.title': undefined;
  'fields:funding.funder.description': undefined;
  'fields:funding.programme.title': undefined;
  'fields:funding.programme.description': undefined;
  'fields:funding.starts.title': undefined;
  'fields:funding.starts.description': undefined;
  'fields:funding.ends.title': undefined;
  'fields:funding.ends.description': undefined;
  'fields:funding.note.title': undefined;
  'fields:funding.note.description': undefined;
  'fields:call.itself.title': undefined;
  'fields:call.itself.description': undefined;
  'fields:call.title.title': undefined;
  'fields:call.title.description': undefined;
  'fields:call.summary.title': undefined;
  'fields:call.summary.description': undefined;
  'fields:call.state.title': undefined;
  'fields:call.state.description': undefined;
  'fields:call.until.title': undefined;
  'fields:call.until.description': undefined;
  'fields:contact.itself.title': undefined;
  'fields:contact.itself.description': undefined;
  'fields:contact.label.title': undefined;
  'fields:contact.label.description': undefined;
  'fields:contact.kind.title': undefined;
  'fields:contact.kind.description': undefined;
  'fields:contact.value.title': undefined;
  'fields:contact.value.description': undefined;
  'fields:contact.keyUrl.title': undefined;
  'fields:contact.keyUrl.description': undefined;
  'fields:person.itself.title': undefined;
  'fields:person.itself.description': undefined;
  'fields:person.name.title': undefined;
  'fields:person.name.description': undefined;
  'fields:person.pronouns.title': undefined;
  'fields:person.pronouns.description': undefined;
  'fields:person.biography.title': undefined;
  'fields:person.biography.description': undefined;
  'fields:person.organizations.title': undefined;
  'fields:person.organizations.description': undefined;
  'fields:person.picture.title': undefined;
  'fields:person.picture.description': undefined;
  'fields:person.links.title': undefined;
  'fields:person.links.description': undefined;
  'fields:person.consents.title': undefined;
  'fields:person.consents.description': undefined;
  'fields:consent.itself.title': undefined;
  'fields:consent.itself.description': undefined;
  'fields:consent.scope.title': undefined;
  'fields:consent.scope.description': undefined;
  'fields:consent.given.title': undefined;
  'fields:consent.given.description': undefined;
  'fields:consent.until.title': undefined;
  'fields:consent.until.description': undefined;
  'fields:consent.withdrawn.title': undefined;
  'fields:consent.withdrawn.description': undefined;
  'fields:consent.by.title': undefined;
  'fields:consent.by.description': undefined;
  'fields:consent.note.title': undefined;
  'fields:consent.note.description': undefined;
  'fields:series.itself.title': undefined;
  'fields:series.itself.description': undefined;
  'fields:series.title.title': undefined;
  'fields:series.title.description': undefined;
  'fields:series.subtitle.title': undefined;
  'fields:series.subtitle.description': undefined;
  'fields:series.kind.title': undefined;
  'fields:series.kind.description': undefined;
  'fields:series.summary.title': undefined;
  'fields:series.summary.description': undefined;
  'fields:series.body.title': undefined;
  'fields:series.body.description': undefined;
  'fields:series.starts.title': undefined;
  'fields:series.starts.description': undefined;
  'fields:series.ends.title': undefined;
  'fields:series.ends.description': undefined;
  'fields:series.rhythm.title': undefined;
  'fields:series.rhythm.description': undefined;
  'fields:series.mode.title': undefined;
  'fields:series.mode.description': undefined;
  'fields:series.platforms.title': undefined;
  'fields:series.platforms.description': undefined;
  'fields:series.languages.title': undefined;
  'fields:series.languages.description': undefined;
  'fields:series.captions.title': undefined;
  'fields:series.captions.description': undefined;
  'fields:series.credits.title': undefined;
  'fields:series.credits.description': undefined;
  'fields:series.figures.title': undefined;
  'fields:series.figures.description': undefined;
  'fields:series.availableAt.title': undefined;
  'fields:series.availableAt.description': undefined;
  'fields:series.availableNote.title': undefined;
  'fields:series.availableNote.description': undefined;
  'fields:dateAndTime.itself.title': undefined;
  'fields:dateAndTime.itself.description': undefined;
  'fields:rhythm.itself.title': undefined;
  'fields:rhythm.itself.description': undefined;
  'fields:rhythm.times.title': undefined;
  'fields:rhythm.times.description': undefined;
  'fields:rhythm.per.title': undefined;
  'fields:rhythm.per.description': undefined;
  'fields:credit.itself.title': undefined;
  'fields:credit.itself.description': undefined;
  'fields:credit.who.title': undefined;
  'fields:credit.who.description': undefined;
  'fields:credit.role.title': undefined;
  'fields:credit.role.description': undefined;
  'fields:credit.as.title': undefined;
  'fields:credit.as.description': undefined;
  'fields:credit.from.title': undefined;
  'fields:credit.from.description': undefined;
  'fields:named.itself.title': undefined;
  'fields:named.itself.description': undefined;
  'fields:named.name.title': undefined;
  'fields:named.name.description': undefined;
  'fields:figure.itself.title': undefined;
  'fields:figure.itself.description': undefined;
  'fields:figure.metric.title': undefined;
  'fields:figure.metric.description': undefined;
  'fields:figure.value.title': undefined;
  'fields:figure.value.description': undefined;
  'fields:figure.approximate.title': undefined;
  'fields:figure.approximate.description': undefined;
  'fields:figure.per.title': undefined;
  'fields:figure.per.description': undefined;
  'fields:figure.platform.title': undefined;
  'fields:figure.platform.description': undefined;
  'fields:figure.method.title': undefined;
  'fields:figure.method.description': undefined;
  'fields:figure.averageOf.title': undefined;
  'fields:figure.averageOf.description': undefined;
  'fields:figure.window.title': undefined;
  'fields:figure.window.description': undefined;
  'fields:figure.date.title': undefined;
  'fields:figure.date.description': undefined;
  'fields:figure.note.title': undefined;
  'fields:figure.note.description': undefined;
  'fields:averageOf.itself.title': undefined;
  'fields:averageOf.itself.description': undefined;
  'fields:averageOf.what.title': undefined;
  'fields:averageOf.what.description': undefined;
  'fields:averageOf.count.title': undefined;
  'fields:averageOf.count.description': undefined;
  'fields:figureWindow.itself.title': undefined;
  'fields:figureWindow.itself.description': undefined;
  'fields:figureWindow.duration.title': undefined;
  'fields:figureWindow.duration.description': undefined;
  'fields:figureWindow.from.title': undefined;
  'fields:figureWindow.from.description': undefined;
  'fields:event.itself.title': undefined;
  'fields:event.itself.description': undefined;
  'fields:event.title.title': undefined;
  'fields:event.title.description': undefined;
  'fields:event.subtitle.title': undefined;
  'fields:event.subtitle.description': undefined;
  'fields:event.kind.title': undefined;
  'fields:event.kind.description': undefined;
  'fields:event.summary.title': undefined;
  'fields:event.summary.description': undefined;
  'fields:event.body.title': undefined;
  'fields:event.body.description': undefined;
  'fields:event.state.title': undefined;
  'fields:event.state.description': undefined;
  'fields:event.starts.title': undefined;
  'fields:event.starts.description': undefined;
  'fields:event.ends.title': undefined;
  'fields:event.ends.description': undefined;
  'fields:event.mode.title': undefined;
  'fields:event.mode.description': undefined;
  'fields:event.attendance.title': undefined;
  'fields:event.attendance.description': undefined;
  'fields:event.audience.title': undefined;
  'fields:event.audience.description': undefined;
  'fields:event.topics.title': undefined;
  'fields:event.topics.description': undefined;
  'fields:event.series.title': undefined;
  'fields:event.series.description': undefined;
  'fields:event.partOf.title': undefined;
  'fields:event.partOf.description': undefined;
  'fields:event.credits.title': undefined;
  'fields:event.credits.description': undefined;
  'fields:event.captions.title': undefined;
  'fields:event.captions.description': undefined;
  'fields:event.figures.title': undefined;
  'fields:event.figures.description': undefined;
  'fields:event.outcomes.title': undefined;
  'fields:event.outcomes.description': undefined;
  'fields:event.links.title': undefined;
  'fields:event.links.description': undefined;
  'fields:event.nodeTotals.title': undefined;
  'fields:event.nodeTotals.description': undefined;
  'fields:event.nodes.title': undefined;
  'fields:event.nodes.description': undefined;
  'fields:event.place.title': undefined;
  'fields:event.place.description': undefined;
  'fields:event.joinUrl.title': undefined;
  'fields:event.joinUrl.description': undefined;
  'fields:event.room.title': undefined;
  'fields:event.room.description': undefined;
  'fields:event.languages.title': undefined;
  'fields:event.languages.description': undefined;
  'fields:event.interpretation.title': undefined;
  'fields:event.interpretation.description': undefined;
  'fields:event.doNotRecord.title': undefined;
  'fields:event.doNotRecord.description': undefined;
  'fields:event.license.title': undefined;
  'fields:event.license.description': undefined;
  'fields:nodeTotals.itself.title': undefined;
  'fields:nodeTotals.itself.description': undefined;
  'fields:nodeTotals.total.title': undefined;
  'fields:nodeTotals.total.description': undefined;
  'fields:nodeTotals.inService.title': undefined;
  'fields:nodeTotals.inService.description': undefined;
  'fields:nodeTotals.note.title': undefined;
  'fields:nodeTotals.note.description': undefined;
  'fields:nodesInService.itself.title': undefined;
  'fields:nodesInService.itself.description': undefined;
  'fields:nodesInService.service.title': undefined;
  'fields:nodesInService.service.description': undefined;
  'fields:nodesInService.count.title': undefined;
  'fields:nodesInService.count.description': undefined;
  'fields:nodesInService.how.title': undefined;
  'fields:nodesInService.how.description': undefined;
  'fields:node.itself.title': undefined;
  'fields:node.itself.description': undefined;
  'fields:node.guid.title': undefined;
  'fields:node.guid.description': undefined;
  'fields:node.title.title': undefined;
  'fields:node.title.description': undefined;
  'fields:node.visibility.title': undefined;
  'fields:node.visibility.description': undefined;
  'fields:node.starts.title': undefined;
  'fields:node.starts.description': undefined;
  'fields:node.ends.title': undefined;
  'fields:node.ends.description': undefined;
  'fields:node.summary.title': undefined;
  'fields:node.summary.description': undefined;
  'fields:node.credits.title': undefined;
  'fields:node.credits.description': undefined;
  'fields:node.place.title': undefined;
  'fields:node.place.description': undefined;
  'fields:node.joinUrl.title': undefined;
  'fields:node.joinUrl.description': undefined;
  'fields:node.room.title': undefined;
  'fields:node.room.description': undefined;
  'fields:node.languages.title': undefined;
  'fields:node.languages.description': undefined;
  'fields:node.interpretation.title': undefined;
  'fields:node.interpretation.description': undefined;
  'fields:node.doNotRecord.title': undefined;
  'fields:node.doNotRecord.description': undefined;
  'fields:node.license.title': undefined;
  'fields:node.license.description': undefined;
  'fields:interpretation.itself.title': undefined;
  'fields:interpretation.itself.description': undefined;
  'fields:interpretation.language.title': undefined;
  'fields:interpretation.language.description': undefined;
  'fields:interpretation.url.title': undefined;
  'fields:interpretation.url.description': undefined;
  'fields:recording.itself.title': undefined;
  'fields:recording.itself.description': undefined;
  'fields:recording.title.title': undefined;
  'fields:recording.title.description': undefined;
  'fields:recording.summary.title': undefined;
  'fields:recording.summary.description': undefined;
  'fields:recording.of.title': undefined;
  'fields:recording.of.description': undefined;
  'fields:recording.date.title': undefined;
  'fields:recording.date.description': undefined;
  'fields:recording.duration.title': undefined;
  'fields:recording.duration.description': undefined;
  'fields:recording.languages.title': undefined;
  'fields:recording.languages.description': undefined;
  'fields:recording.license.title': undefined;
  'fields:recording.license.description': undefined;
  'fields:recording.credits.title': undefined;
  'fields:recording.credits.description': undefined;
  'fields:recording.figures.title': undefined;
  'fields:recording.figures.description': undefined;
  'fields:recording.copies.title': undefined;
  'fields:recording.copies.description': undefined;
  'fields:recording.poster.title': undefined;
  'fields:recording.poster.description': undefined;
  'fields:recording.captions.title': undefined;
  'fields:recording.captions.description': undefined;
  'fields:recording.transcript.title': undefined;
  'fields:recording.transcript.description': undefined;
  'fields:recording.files.title': undefined;
  'fields:recording.files.description': undefined;
  'fields:recording.consents.title': undefined;
  'fields:recording.consents.description': undefined;
  'fields:recordingCopy.itself.title': undefined;
  'fields:recordingCopy.itself.description': undefined;
  'fields:recordingCopy.kind.title': undefined;
  'fields:recordingCopy.kind.description': undefined;
  'fields:recordingCopy.label.title': undefined;
  'fields:recordingCopy.label.description': undefined;
  'fields:recordingCopy.url.title': undefined;
  'fields:recordingCopy.url.description': undefined;
  'fields:caption.itself.title': undefined;
  'fields:caption.itself.description': undefined;
  'fields:caption.language.title': undefined;
  'fields:caption.language.description': undefined;
  'fields:caption.progress.title': undefined;
  'fields:caption.progress.description': undefined;
  'fields:caption.path.title': undefined;
  'fields:caption.path.description': undefined;
  'fields:file.itself.title': undefined;
  'fields:file.itself.description': undefined;
  'fields:file.path.title': undefined;
  'fields:file.path.description': undefined;
  'fields:file.mediaType.title': undefined;
  'fields:file.mediaType.description': undefined;
  'fields:file.bytes.title': undefined;
  'fields:file.bytes.description': undefined;
  'fields:file.sha256.title': undefined;
  'fields:file.sha256.description': undefined;
  'fields:file.language.title': undefined;
  'fields:file.language.description': undefined;
  'fields:file.label.title': undefined;
  'fields:file.label.description': undefined;
  'fields:publication.itself.title': undefined;
  'fields:publication.itself.description': undefined;
  'fields:publication.title.title': undefined;
  'fields:publication.title.description': undefined;
  'fields:publication.subtitle.title': undefined;
  'fields:publication.subtitle.description': undefined;
  'fields:publication.kind.title': undefined;
  'fields:publication.kind.description': undefined;
  'fields:publication.state.title': undefined;
  'fields:publication.state.description': undefined;
  'fields:publication.published.title': undefined;
  'fields:publication.published.description': undefined;
  'fields:publication.publishedNote.title': undefined;
  'fields:publication.publishedNote.description': undefined;
  'fields:publication.summary.title': undefined;
  'fields:publication.summary.description': undefined;
  'fields:publication.body.title': undefined;
  'fields:publication.body.description': undefined;
  'fields:publication.form.title': undefined;
  'fields:publication.form.description': undefined;
  'fields:publication.credits.title': undefined;
  'fields:publication.credits.description': undefined;
  'fields:publication.license.title': undefined;
  'fields:publication.license.description': undefined;
  'fields:publication.cover.title': undefined;
  'fields:publication.cover.description': undefined;
  'fields:publication.madeFor.title': undefined;
  'fields:publication.madeFor.description': undefined;
  'fields:publication.condition.title': undefined;
  'fields:publication.condition.description': undefined;
  'fields:publication.editions.title': undefined;
  'fields:publication.editions.description': undefined;
  'fields:edition.itself.title': undefined;
  'fields:edition.itself.description': undefined;
  'fields:edition.language.title': undefined;
  'fields:edition.language.description': undefined;
  'fields:edition.name.title': undefined;
  'fields:edition.name.description': undefined;
  'fields:edition.format.title': undefined;
  'fields:edition.format.description': undefined;
  'fields:edition.state.title': undefined;
  'fields:edition.state.description': undefined;
  'fields:edition.published.title': undefined;
  'fields:edition.published.description': undefined;
  'fields:edition.publishedNote.title': undefined;
  'fields:edition.publishedNote.description': undefined;
  'fields:edition.by.title': undefined;
  'fields:edition.by.description': undefined;
  'fields:edition.copies.title': undefined;
  'fields:edition.copies.description': undefined;
  'fields:edition.isbn.title': undefined;
  'fields:edition.isbn.description': undefined;
  'fields:edition.license.title': undefined;
  'fields:edition.license.description': undefined;
  'fields:edition.note.title': undefined;
  'fields:edition.note.description': undefined;
  'fields:edition.uses.title': undefined;
  'fields:edition.uses.description': undefined;
  'fields:edition.url.title': undefined;
  'fields:edition.url.description': undefined;
  'fields:edition.files.title': undefined;
  'fields:edition.files.description': undefined;
  'fields:edition.offers.title': undefined;
  'fields:edition.offers.description': undefined;
  'fields:copiesUse.itself.title': undefined;
  'fields:copiesUse.itself.description': undefined;
  'fields:copiesUse.purpose.title': undefined;
  'fields:copiesUse.purpose.description': undefined;
  'fields:copiesUse.copies.title': undefined;
  'fields:copiesUse.copies.description': undefined;
  'fields:copiesUse.note.title': undefined;
  'fields:copiesUse.note.description': undefined;
  'fields:offer.itself.title': undefined;
  'fields:offer.itself.description': undefined;
  'fields:offer.seller.title': undefined;
  'fields:offer.seller.description': undefined;
  'fields:offer.url.title': undefined;
  'fields:offer.url.description': undefined;
  'fields:offer.price.title': undefined;
  'fields:offer.price.description': undefined;
  'fields:money.itself.title': undefined;
  'fields:money.itself.description': undefined;
  'fields:curriculum.itself.title': undefined;
  'fields:curriculum.itself.description': undefined;
  'fields:curriculum.title.title': undefined;
  'fields:curriculum.title.description': undefined;
  'fields:curriculum.state.title': undefined;
  'fields:curriculum.state.description': undefined;
  'fields:curriculum.summary.title': undefined;
  'fields:curriculum.summary.description': undefined;
  'fields:curriculum.body.title': undefined;
  'fields:curriculum.body.description': undefined;
  'fields:curriculum.grewFrom.title': undefined;
  'fields:curriculum.grewFrom.description': undefined;
  'fields:curriculum.feedback.title': undefined;
  'fields:curriculum.feedback.description': undefined;
  'fields:curriculum.topics.title': undefined;
  'fields:curriculum.topics.description': undefined;
  'fields:curriculum.languages.title': undefined;
  'fields:curriculum.languages.description': undefined;
  'fields:curriculum.materials.title': undefined;
  'fields:curriculum.materials.description': undefined;
  'fields:curriculum.credits.title': undefined;
  'fields:curriculum.credits.description': undefined;
  'fields:curriculum.license.title': undefined;
  'fields:curriculum.license.description': undefined;
  'fields:material.itself.title': undefined;
  'fields:material.itself.description': undefined;
  'fields:material.title.title': undefined;
  'fields:material.title.description': undefined;
  'fields:material.kind.title': undefined;
  'fields:material.kind.description': undefined;
  'fields:material.language.title': undefined;
  'fields:material.language.description': undefined;
  'fields:material.state.title': undefined;
  'fields:material.state.description': undefined;
  'fields:material.publication.title': undefined;
  'fields:material.publication.description': undefined;
  'fields:service.itself.title': undefined;
  'fields:service.itself.description': undefined;
  'fields:service.name.title': undefined;
  'fields:service.name.description': undefined;
  'fields:service.kind.title': undefined;
  'fields:service.kind.description': undefined;
  'fields:service.software.title': undefined;
  'fields:service.software.description': undefined;
  'fields:service.summary.title': undefined;
  'fields:service.summary.description': undefined;
  'fields:service.body.title': undefined;
  'fields:service.body.description': undefined;
  'fields:service.url.title': undefined;
  'fields:service.url.description': undefined;
  'fields:service.onionUrl.title': undefined;
  'fields:service.onionUrl.description': undefined;
  'fields:service.openness.title': undefined;
  'fields:service.openness.description': undefined;
  'fields:service.free.title': undefined;
  'fields:service.free.description': undefined;
  'fields:service.encryption.title': undefined;
  'fields:service.encryption.description': undefined;
  'fields:service.state.title': undefined;
  'fields:service.state.description': undefined;
  'fields:service.monthlyCost.title': undefined;
  'fields:service.monthlyCost.description': undefined;
  'fields:encryptionClaim.itself.title': undefined;
  'fields:encryptionClaim.itself.description': undefined;
  'fields:encryptionClaim.layer.title': undefined;
  'fields:encryptionClaim.layer.description': undefined;
  'fields:encryptionClaim.claimedBy.title': undefined;
  'fields:encryptionClaim.claimedBy.description': undefined;
  'fields:encryptionClaim.words.title': undefined;
  'fields:encryptionClaim.words.description': undefined;
  'fields:campaign.itself.title': undefined;
  'fields:campaign.itself.description': undefined;
  'fields:campaign.title.title': undefined;
  'fields:campaign.title.description': undefined;
  'fields:campaign.summary.title': undefined;
  'fields:campaign.summary.description': undefined;
  'fields:campaign.body.title': undefined;
  'fields:campaign.body.description': undefined;
  'fields:campaign.organization.title': undefined;
  'fields:campaign.organization.description': undefined;
  'fields:campaign.state.title': undefined;
  'fields:campaign.state.description': undefined;
  'fields:campaign.starts.title': undefined;
  'fields:campaign.starts.description': undefined;
  'fields:campaign.ends.title': undefined;
  'fields:campaign.ends.description': undefined;
  'fields:campaign.goal.title': undefined;
  'fields:campaign.goal.description': undefined;
  'fields:campaign.costs.title': undefined;
  'fields:campaign.costs.description': undefined;
  'fields:campaign.services.title': undefined;
  'fields:campaign.services.description': undefined;
  'fields:campaign.rails.title': undefined;
  'fields:campaign.rails.description': undefined;
  'fields:campaign.gifts.title': undefined;
  'fields:campaign.gifts.description': undefined;
  'fields:costLine.itself.title': undefined;
  'fields:costLine.itself.description': undefined;
  'fields:costLine.label.title': undefined;
  'fields:costLine.label.description': undefined;
  'fields:costLine.amount.title': undefined;
  'fields:costLine.amount.description': undefined;
  'fields:costLine.per.title': undefined;
  'fields:costLine.per.description': undefined;
  'fields:rail.itself.title': undefined;
  'fields:rail.itself.description': undefined;
  'fields:rail.id.title': undefined;
  'fields:rail.id.description': undefined;
  'fields:rail.kind.title': undefined;
  'fields:rail.kind.description': undefined;
  'fields:rail.label.title': undefined;
  'fields:rail.label.description': undefined;
  'fields:rail.enabled.title': undefined;
  'fields:rail.enabled.description': undefined;
  'fields:rail.account.title': undefined;
  'fields:rail.account.description': undefined;
  'fields:rail.bank.title': undefined;
  'fields:rail.bank.description': undefined;
  'fields:rail.holder.title': undefined;
  'fields:rail.holder.description': undefined;
  'fields:rail.city.title': undefined;
  'fields:rail.city.description': undefined;
  'fields:rail.url.title': undefined;
  'fields:rail.url.description': undefined;
  'fields:rail.instructions.title': undefined;
  'fields:rail.instructions.description': undefined;
  'fields:rail.notes.title': undefined;
  'fields:rail.notes.description': undefined;
  'fields:gifts.itself.title': undefined;
  'fields:gifts.itself.description': undefined;
  'fields:gifts.asOf.title': undefined;
  'fields:gifts.asOf.description': undefined;
  'fields:gifts.money.title': undefined;
  'fields:gifts.money.description': undefined;
  'fields:gifts.inKind.title': undefined;
  'fields:gifts.inKind.description': undefined;
  'fields:gifts.hours.title': undefined;
  'fields:gifts.hours.description': undefined;
  'fields:page.itself.title': undefined;
  'fields:page.itself.description': undefined;
  'fields:page.title.title': undefined;
  'fields:page.title.description': undefined;
  'fields:page.summary.title': undefined;
  'fields:page.summary.description': undefined;
  'fields:page.body.title': undefined;
  'fields:page.body.description': undefined;
  'fields:page.picture.title': undefined;
  'fields:page.picture.description': undefined;
  'fields:page.order.title': undefined;
  'fields:page.order.description': undefined;
}
