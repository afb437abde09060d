/** English words about a letterhead that cannot be printed. No comma stands in them: the command line cuts there. */
export const picturesEn = {
  'picture.not-a-picture': 'The letterhead is no PNG or JPEG picture.',
  'picture.other-kind': 'The letterhead is a {kind} file. Save it as PNG or JPEG.',
  'picture.broken': 'The letterhead is damaged. Save it anew as PNG or JPEG.',
  'picture.cut-off': 'The letterhead is cut off: its end is missing. Save it anew.',
  'picture.no-extent': 'The letterhead is a picture without any extent.',
  'picture.too-large':
    'The letterhead has {width, number, ::group-off} by {height, number, ::group-off} pixels. At most {side, number, ::group-off} on a side can be printed. Make it smaller.',
  'picture.larger-than-said': 'The letterhead holds more than its size says and may be made to do harm. Save it anew.',
  'picture.deep': 'The letterhead has {bits, number} bits to a colour. Save it with 8.',
  'picture.interlaced': 'The letterhead is interlaced. Save it as PNG without interlacing.',
  'picture.moving': 'The letterhead is a moving picture. Save one picture of it as PNG.',
  'picture.four-colours': 'The letterhead is in the four colours of printing (CMYK). Save it in RGB.',
  'picture.odd-jpeg':
    'The letterhead is a JPEG of a rare make (lossless or arithmetic). Save it as an ordinary JPEG or as PNG.',
} as const
