const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The entries of a page that decide how it looks, and by which its tags are found. */
export const PAGE_KEYS = new Set(
  words(
    'Type Resources MediaBox CropBox BleedBox TrimBox ArtBox Rotate Contents Group UserUnit StructParents Tabs',
  ),
);

/** The entries of the catalog that are copied; the rest is bookmarks, attachments, forms, scripts, and what describes the file. */
export const CATALOG_KEYS = new Set(words('Lang MarkInfo StructTreeRoot OCProperties'));

/** The entries of links; what they lead to is copied apart. */
export const LINK_KEYS = new Set(
  words('Type Subtype Rect Border H QuadPoints BS C F StructParent'),
);

/** Entries whose value maps names that the document chose: those of fonts, pictures, colours, and tags of its own. */
export const NAME_MAPS = new Set(
  words(
    'ExtGState ColorSpace Pattern Shading XObject Font Properties CharProcs Colorants Solidities DotGain RoleMap ClassMap',
  ),
);

/** The entries whose value may be text: names of fonts and layers, and what screen readers say. */
export const TEXT_KEYS = new Set(
  words(
    'Lang Alt E ActualText ID Summary Short Phoneme Registry Ordering CharSet Panose FontFamily Name NS',
  ),
);

/** The entries that the standard gives to all that is drawn, to layers, and to the tags of accessible documents. */
export const DRAWING_KEYS = new Set([
  ...NAME_MAPS,
  // Streams and their filters. `F`, a file outside, is left out.
  ...words('Type Subtype S Length Filter DecodeParms Predictor Colors BitsPerComponent Columns'),
  ...words('EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 ColorTransform'),
  ...words('DamagedRowsBeforeError JBIG2Globals'),
  // Resources, forms and pictures.
  ...words('Resources ProcSet FormType BBox Matrix Group OC CS I Width Height ColorSpace Intent'),
  ...words('ImageMask Mask Decode Interpolate SMask SMaskInData Matte'),
  // Graphics states, soft masks and halftones.
  ...words('LW LC LJ ML D RI OP op OPM BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM CA ca AIS TK G BC'),
  ...words('UseBlackPtComp HalftoneType Frequency Angle SpotFunction AccurateScreens'),
  ...words('TransferFunction Xsquare Ysquare Width2 Height2 Cyan Magenta Yellow Black Gray Red'),
  ...words('Green Blue Default'),
  // Fonts.
  ...words('BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts'),
  ...words(
    'CIDSystemInfo Registry Ordering Supplement DW W DW2 W2 CIDToGIDMap FontBBox FontMatrix',
  ),
  ...words('BaseEncoding Differences FontName FontFamily FontStretch FontWeight Flags ItalicAngle'),
  ...words('Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth'),
  ...words('FontFile FontFile2 FontFile3 CharSet CIDSet Style Panose FD Length1 Length2 Length3'),
  ...words('CMapName WMode UseCMap'),
  // Colours, functions, shadings and patterns.
  ...words('N Alternate Range WhitePoint BlackPoint Gamma Process Components MixingHints'),
  ...words(
    'PrintingOrder FunctionType Domain Size Order Encode C0 C1 Functions Bounds ShadingType',
  ),
  ...words(
    'Background AntiAlias Function Coords Extend BitsPerCoordinate BitsPerSample BitsPerFlag',
  ),
  ...words('VerticesPerRow PatternType PaintType TilingType XStep YStep'),
  // Layers.
  ...words('OCGs Name VE P Usage View ViewState Print PrintState Export ExportState Zoom min max'),
  ...words('BaseState ON OFF AS Event Category RBGroups Locked ListMode'),
  // Tags of accessible documents.
  ...words(
    'ParentTree ParentTreeNextKey Nums Names IDTree Kids Limits Namespaces NS RoleMapNS Pg A C R Lang',
  ),
  ...words('Alt E ActualText ID Phoneme PhoneticAlphabet Ref Stm StmOwn MCID Obj StructParent'),
  ...words('StructParents Marked Suspects O Placement WritingMode BackgroundColor BorderColor'),
  ...words(
    'BorderStyle BorderThickness Color Padding SpaceBefore SpaceAfter StartIndent EndIndent',
  ),
  ...words('TextIndent TextAlign BlockAlign InlineAlign TBorderStyle TPadding BaselineShift'),
  ...words('LineHeight TextDecorationColor TextDecorationThickness TextDecorationType RubyAlign'),
  ...words(
    'RubyPosition GlyphOrientationVertical ColumnCount ColumnGap ColumnWidths ListNumbering',
  ),
  ...words('RowSpan ColSpan Headers Scope Summary Short'),
]);
