// oxlint-disable-next-line typescript/triple-slash-reference -- declares modules that no import can reach
/// <reference path="./modules.d.ts" />
// What pages of a collective's own use: always ours, also where a replacement stands in the pages of the package, so that a
// replacement can wrap what it replaces.
export { default as Layout } from './layouts/Layout.astro';
export { default as AboutSection } from './components/AboutSection.astro';
export { default as ActivityFacts } from './components/ActivityFacts.astro';
export { default as ActivityLinks } from './components/ActivityLinks.astro';
export { default as AllyPlaces } from './components/AllyPlaces.astro';
export { default as AudienceTable } from './components/AudienceTable.astro';
export { default as CallList } from './components/CallList.astro';
export { default as CampaignBox } from './components/CampaignBox.astro';
export { default as ContactList } from './components/ContactList.astro';
export { default as Cover } from './components/Cover.astro';
export { default as CoverArt } from './components/CoverArt.astro';
export { default as CreditFacts } from './components/CreditFacts.astro';
export { default as EditionFacts } from './components/EditionFacts.astro';
export { default as FigureCard } from './components/FigureCard.astro';
export { default as FileLink } from './components/FileLink.astro';
export { default as Footer } from './components/Footer.astro';
export { default as FundingCopies } from './components/FundingCopies.astro';
export { default as FundingList } from './components/FundingList.astro';
export { default as Header } from './components/Header.astro';
export { default as HeroArt } from './components/HeroArt.astro';
export { default as LicenceFact } from './components/LicenceFact.astro';
export { default as MainNav } from './components/MainNav.astro';
export { default as Markdown } from './components/Markdown.astro';
export { default as NodeFacts } from './components/NodeFacts.astro';
export { default as NodeProgramme } from './components/NodeProgramme.astro';
export { default as Outcomes } from './components/Outcomes.astro';
export { default as PageHead } from './components/PageHead.astro';
export { default as Picture } from './components/Picture.astro';
export { default as PodcastList } from './components/PodcastList.astro';
export { default as RecordingCard } from './components/RecordingCard.astro';
export { default as RecordingSection } from './components/RecordingSection.astro';
export { default as RoomCard } from './components/RoomCard.astro';
export { default as ServiceBox } from './components/ServiceBox.astro';
export { default as ServiceList } from './components/ServiceList.astro';
export { default as Shelf } from './components/Shelf.astro';
export { default as Tagline } from './components/Tagline.astro';
export { default as Text } from './components/Text.astro';
export { default as Timeline } from './components/Timeline.astro';
export { default as TranslationNote } from './components/TranslationNote.astro';
export { default as VideoPlayer } from './components/VideoPlayer.astro';
export { default as When } from './components/When.astro';
export { default as PageLayout } from './layouts/PageLayout.astro';
