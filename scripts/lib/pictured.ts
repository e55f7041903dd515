// What `npm run pictures` takes pictures of.

const HOME = '/';
const ACTIVITY = '/actividades/conversacion-redes/';
const GATHERING = '/actividades/encuentro-de-ejemplo-2030/';
const BOOK = '/biblioteca/libro-de-ejemplo/';
const SUPPORT = '/apoyar/';
const LIBRARY = '/biblioteca/';
const SERVICES = '/servicios/';
const ALLIES = '/alianzas/';
const ABOUT = '/quienes-somos/';
const NEWS = '/noticias/';
const ARTICLE = '/noticias/noticia-del-encuentro/';
const STATEMENT = '/noticias/comunicado-de-ejemplo/';
const PODCAST = '/biblioteca/radio-de-ejemplo/';
const CURRICULUM = '/biblioteca/curriculo-de-ejemplo/';
const SERIES = '/actividades/conversaciones-de-prueba/';
const WORKSHOP = '/actividades/taller-de-fanzine-2030/';
const FANZINE = 'publication/fanzine-de-ejemplo';
const FANZINE_PAGE = '/biblioteca/fanzine-de-ejemplo/';

/** The option for the address that the QR code of a sheet has. */
const page = (address: string) => ['--url', `https://colectiva.example${address}`];

/** Whole pages, from their top, in Spanish. */
export const PAGES = {
  home: { address: HOME, height: 1700 },
  activity: { address: ACTIVITY, height: 1650 },
  book: { address: BOOK, height: 1500 },
  programme: { address: GATHERING, selector: '.programme' },
  support: { address: SUPPORT, height: 1900 },
};

/** What `comunal print` makes of the sample content, in each language: the sheet, or the drawing beside it of how it is folded. */
export const PRINTS = {
  zine: { make: ['zine', FANZINE, ...page(FANZINE_PAGE)], widthPx: 780 },
  'zine-fold': { make: ['zine', FANZINE], widthPx: 800, drawing: true },
  booklet: { make: ['booklet', FANZINE, ...page(FANZINE_PAGE)], widthPx: 800 },
  'booklet-fold': { make: ['booklet', FANZINE], widthPx: 800, drawing: true },
  poster: { make: ['poster', 'event/taller-de-fanzine-2030', ...page(WORKSHOP)], widthPx: 440 },
  programme: {
    make: ['programme', 'event/encuentro-de-ejemplo-2030', ...page(GATHERING)],
    widthPx: 860,
  },
  flyer: { make: ['flyer', 'event/taller-de-fanzine-2030', ...page(WORKSHOP)], widthPx: 600 },
};

/** One part of a page for each component that `@comunal/astro/components` exports. */
export const PARTS = {
  AboutSection: { address: BOOK, selector: '[aria-labelledby=about]' },
  ActivityFacts: { address: ACTIVITY, selector: '.strip-band' },
  AgentLink: { address: SERIES, selector: '.aside-part li > span' },
  AllyMap: { site: 'real', address: ALLIES, selector: '.ally-map' },
  AllyPlaces: { site: 'real', address: ALLIES, selector: '.ally-places' },
  ArticleList: { address: NEWS, selector: '.articles' },
  ArticleSubjects: { address: STATEMENT, selector: '[aria-labelledby=subjects]' },
  AudienceTable: { address: ACTIVITY, selector: '.audience' },
  CalendarLink: { address: GATHERING, selector: '.strip > :first-child' },
  CallList: { address: SUPPORT, selector: '.section.marked' },
  CampaignBox: { address: SUPPORT, selector: '.campaign' },
  ChapterList: { address: PODCAST, selector: '.chapters' },
  CitationBox: { address: BOOK, selector: '.citation', isOpen: true },
  ContactList: { address: ABOUT, selector: '[aria-labelledby=contact]' },
  Cover: { address: LIBRARY, selector: '.cover' },
  CoverArt: { address: LIBRARY, selector: '.cover svg' },
  CurriculumFacts: { address: CURRICULUM, selector: '.strip-band' },
  DownloadButtons: { address: BOOK, selector: '.buttons' },
  EditionTable: { address: BOOK, selector: '.editions' },
  EntryLinks: { address: SERIES, selector: '[aria-labelledby=parts]' },
  FigureBand: { address: ACTIVITY, selector: '.figure-band' },
  FigureCard: { address: ACTIVITY, selector: '.figures .figure:last-child' },
  FileLink: { address: ACTIVITY, selector: '.recording details li:last-child', isOpen: true },
  FollowLinks: { address: NEWS, selector: '.articles + .note' },
  Footer: { address: HOME, selector: '.site-footer' },
  FundingCopies: { address: SUPPORT, selector: '.story > p' },
  FundingList: { address: ABOUT, selector: '[aria-labelledby=funders]' },
  Header: { address: HOME, selector: '.site-header' },
  HeroArt: { address: HOME, selector: '.hero-art' },
  Layout: { address: HOME, height: 800 },
  LicenceFact: { address: GATHERING, selector: '.aside > .facts' },
  LinkList: { address: ARTICLE, selector: '[aria-labelledby=links]' },
  MainNav: { address: HOME, selector: '.site-header .main-nav' },
  Markdown: { address: ABOUT, selector: '.prose' },
  NodeCell: { address: GATHERING, selector: '.grid .node' },
  NodeProgramme: { address: GATHERING, selector: '.grid' },
  OrganizationCard: { address: ALLIES, selector: '.organization' },
  Outcomes: { address: SERIES, selector: '.aside > :last-child' },
  PageArt: { address: GATHERING, selector: '.page-art' },
  PageHead: { address: ACTIVITY, selector: '.page-head' },
  PageLayout: { address: '/quienes-somos/como-decidimos/', height: 800 },
  PeopleList: { address: ACTIVITY, selector: '[aria-labelledby=people]' },
  PersonNote: { address: ACTIVITY, selector: '.aside-part .pictured' },
  Picture: { address: WORKSHOP, selector: '.picture' },
  PictureSwitch: { site: 'tools', address: HOME, selector: '.picture-switch' },
  PlaceFact: { address: GATHERING, selector: '.strip > :nth-child(2)' },
  PodcastList: { address: LIBRARY, selector: '.section:last-of-type' },
  QuickExit: { site: 'tools', address: HOME, selector: '.quick-exit-bar' },
  RecordingCard: { address: ACTIVITY, selector: '.recording' },
  RecordingPlayer: { address: PODCAST, selector: '.recording > .on-screen', isOpen: true },
  RecordingSection: { address: SERIES, selector: '[aria-labelledby=recordings]' },
  RoomCard: { address: GATHERING, selector: 'comunal-room', isOpen: true },
  SectionArt: { address: SERVICES, selector: '.page-art' },
  ServiceBox: { address: SERVICES, selector: '.service' },
  ServiceList: { address: HOME, selector: '.services' },
  SessionList: { address: CURRICULUM, selector: '.sessions' },
  Shelf: { address: LIBRARY, selector: '.shelf' },
  Tagline: { address: HOME, selector: '.hero h1' },
  Text: { address: ACTIVITY, selector: '.lead' },
  Timeline: { address: HOME, selector: '.timeline' },
  Title: { address: ACTIVITY, selector: 'h1' },
  TranslationNote: { address: '/en/activities/sesion-sin-traducir/', selector: '.note' },
  TransmissionList: { address: PODCAST, selector: '[aria-labelledby=transmissions]' },
  VideoPlayer: { address: ACTIVITY, selector: 'comunal-video' },
  When: { address: HOME, selector: '.timeline .when' },
  WhenFact: { address: ACTIVITY, selector: '.strip > :first-child' },
};
