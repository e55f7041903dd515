const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What ExifTool reads of a clean file: how it is built, how it is coded, and how it is turned. */
export const structuralTags: ReadonlySet<string> = new Set([
  // All files.
  ...words('FileType FileTypeExtension MIMEType ImageWidth ImageHeight ExifByteOrder Error'),
  // Pictures.
  ...words('Orientation XResolution YResolution ResolutionUnit YCbCrPositioning EncodingProcess'),
  ...words(
    'BitsPerSample ColorComponents YCbCrSubSampling DCTEncodeVersion APP14Flags0 APP14Flags1',
  ),
  ...words('ColorTransform BitDepth ColorType Compression Filter Interlace PixelsPerUnitX'),
  ...words('PixelsPerUnitY PixelUnits WebP_Flags VP8Version HorizontalScale VerticalScale'),
  ...words('AlphaIsUsed AlphaPreprocessing AlphaFiltering AlphaCompression ProfileName'),
  // PDF.
  ...words('PDFVersion Linearized PageCount Language TaggedPDF'),
  // MP4 and AVIF.
  ...words('AV1ConfigurationVersion ChromaFormat ChromaSamplePosition ImageSpatialExtent Rotation'),
  ...words('ImagePixelDepth PrimaryItemReference PurchaseFileFormat LayoutFlags'),
  ...words('MajorBrand MinorVersion CompatibleBrands MediaDataSize MediaDataOffset CreateDate'),
  ...words('MovieHeaderVersion ModifyDate TimeScale Duration PreferredRate PreferredVolume'),
  ...words('MatrixStructure PreviewTime PreviewDuration PosterTime SelectionTime CurrentTime'),
  ...words('SelectionDuration NextTrackID TrackHeaderVersion TrackCreateDate TrackModifyDate'),
  ...words('TrackID TrackDuration TrackLayer TrackVolume MediaHeaderVersion MediaCreateDate'),
  ...words(
    'MediaModifyDate MediaTimeScale MediaDuration MediaLanguageCode HandlerClass HandlerType',
  ),
  ...words('HandlerDescription HandlerVendorID GraphicsMode OpColor CompressorID VendorID'),
  ...words('SourceImageWidth SourceImageHeight VideoFieldOrder PixelAspectRatio BufferSize'),
  ...words('MaxBitrate AverageBitrate VideoFrameRate Balance AudioFormat AudioChannels'),
  ...words('AudioBitsPerSample AudioSampleRate'),
  // WebM.
  ...words('EBMLVersion EBMLReadVersion DocType DocTypeVersion DocTypeReadVersion TimecodeScale'),
  ...words(
    'MuxingApp WritingApp TrackNumber TrackUID TrackLanguage TrackDefault CodecID TrackType',
  ),
  ...words('VideoScanType CodecPrivate TagTrackUID TrackLacing'),
  // MP3.
  ...words('MPEGAudioVersion AudioLayer AudioBitrate SampleRate ChannelMode MSStereo'),
  ...words('IntensityStereo CopyrightFlag OriginalMedia Emphasis VBRFrames VBRBytes VBRScale'),
]);
