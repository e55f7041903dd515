/**
 * What Perl runs: it answers requests on its standard input by means of the library of ExifTool, one after the other, until the
 * input ends. A request is a line `READ LENGTH` or `WRITE LENGTH ORIENTATION` and that many bytes; an answer is a line with
 * a length, or with `-1` where ExifTool refuses the bytes, and what it found. It reads no configuration, which would be a
 * program of whoever wrote it.
 */
export const exiftoolScript = String.raw`
use strict;
BEGIN { $Image::ExifTool::configFile = ''; }
use Image::ExifTool;
binmode STDIN;
binmode STDOUT;
$| = 1;

sub answer { my $bytes = shift; print STDOUT defined $bytes ? length($bytes) . "\n" . $bytes : "-1\n"; }

sub readTags {
  my $bytes = shift;
  my $exiftool = Image::ExifTool->new;
  $exiftool->Options(Duplicates => 1, Unknown => 1, PrintConv => 0, RequestTags => 'ImageDataHash');
  my $info = $exiftool->ImageInfo($bytes);
  return undef if defined $info->{Error};
  my ($orientation, $pixels, @names) = (1, '');
  foreach my $key ($exiftool->GetFoundTags('File')) {
    my $name = $exiftool->GetGroup($key, 1) . ':' . Image::ExifTool::GetTagName($key);
    $name =~ tr/\x00-\x1F//d;
    $orientation = $info->{$key} if $name eq 'IFD0:Orientation';
    $pixels = $info->{$key} if $name eq 'File:ImageDataHash';
    push @names, $name;
  }
  return join "\n", $orientation, $pixels, @names;
}

sub removeTags {
  my ($bytes, $orientation) = @_;
  my $exiftool = Image::ExifTool->new;
  $exiftool->SetNewValue('*');
  $exiftool->SetNewValue('ICC_Profile:*', undef, Replace => 2);
  $exiftool->SetNewValue('Trailer:*');
  $exiftool->SetNewValue('Orientation', $orientation, Group => 'IFD0', Type => 'ValueConv') if $orientation > 1;
  my $output;
  return $exiftool->WriteInfo($bytes, \$output) ? $output : undef;
}

while (defined(my $line = <STDIN>)) {
  my ($command, $length, $orientation) = split ' ', $line;
  my $bytes = '';
  while (length $bytes < $length) {
    read(STDIN, $bytes, $length - length $bytes, length $bytes) or exit;
  }
  answer(scalar eval { $command eq 'READ' ? readTags(\$bytes) : removeTags(\$bytes, $orientation) });
}
`;
