/** English words about who may be given what. No comma stands in them: the command line cuts a sentence there. */
export const audienceEn = {
  'audience.withheld-found':
    'No file was made: words of “{record}” (its field {field}) that this audience may not be given stand in {where}.',
  'audience.place-on-page': 'the text of page {page}',
  'audience.place-page': 'the text',
  'audience.place-outline': 'the outline',
  'audience.place-properties': 'the document’s properties',
  'audience.place-metadata': 'the metadata (XMP)',
  'audience.place-description': 'the description of a picture or part',
  'audience.place-attachment': 'an attachment',
  'audience.place-layer': 'the name of a layer',
  'audience.place-comment': 'a comment',
  'audience.place-hidden': 'a part of the file that readers do not show',
  'audience.place-option': 'what was written for this brief ({name})',
  'format.no-password': 'Only a PDF can be given a password.',
} as const
