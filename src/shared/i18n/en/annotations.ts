/** English words of the annotations. */
export const annotationsEn = {
  'annotations.how':
    'Arrow keys move the caret, with Shift they select. R, F, A, V or Q puts a note on the selected words, Enter goes to the tags. F2 edits the text.',
  'annotations.tag-words': 'Annotate the selected words',
  'annotations.notes-on': 'Notes on the text of {party}',
  'annotations.body': 'Note',
  'annotations.no-body': 'Write the note.',
  'annotations.tag': 'Tag',
  'annotations.no-words': 'There are only spaces in this selection. Select words.',
  'annotations.tray': 'Notes without words',
  'annotations.tray-empty': 'Every note stands on its words.',
  'annotations.select-first': 'Select words in the text of {party} to put it there.',
  'annotations.put-on-selection': 'Put on the selection',
  'annotations.keep-on-position': 'Keep on the position',
  'annotations.selected': '{count, plural, one {# word selected} other {# words selected}} in the text of {party}',
} as const
