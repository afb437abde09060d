import type { Content } from 'pdfmake/interfaces'
import type { Event } from '#shared/domain/event.ts'
import { numberIn } from '#shared/i18n/figures.ts'
import { addMarks, annotated } from '../text/annotated-text.ts'
import { oneLine } from '../text/plain.ts'
import { dotted, inlines, type Inline } from '../text/runs.ts'
import { INK_3 } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { accountsPiece } from './accounts.ts'
import { judgedOfAccounts, tollsAsSaid } from './claims.ts'
import { besideMargin, withMargin } from './beside-margin.ts'
import type { BriefContext } from './context.ts'
import { collectNotes, doubtInWords, type Notes } from './notes.ts'
import { hanging, type Piece, stacked } from './piece.ts'
import { type Section, sectionsAsTheyCome } from './section.ts'

const HANG = mm(7)

/** What has happened, as numbered paragraphs: each with its doubt and, as numbered notes, what it rests on. */
export function situation(whole: BriefContext): Iterable<Content> | null {
  if (whole.material.events.length === 0) return null
  const context = withMargin(whole, ['events'])
  const notes = collectNotes(context)
  return besideMargin(context, sectionsAsTheyCome(context.frames.portrait, toldSections(context, notes)), notes)
}

function* toldSections(context: BriefContext, notes: Notes): Generator<Section> {
  const { events, options } = context.material
  const frame = context.frames.portrait
  const withAccounts = !options.sections.includes('chronology')
  let number = 0
  function* numbered(isDated: boolean): Generator<Piece> {
    for (const event of events)
      if ((event.date !== '') === isDated)
        yield eventPiece(context, notes, event, numberIn(context.say, ++number), frame.text, withAccounts)
  }
  const { say } = context
  yield { side: say('brief.ground'), sideNote: [say('brief.ground-note')], pieces: numbered(false) }
  yield { side: say('brief.events'), sideNote: [say('brief.events-note')], pieces: numbered(true) }
  yield { side: say('brief.notes'), pieces: notes.pieces(frame.text), gap: mm(0.8) }
}

function eventPiece(
  context: BriefContext,
  notes: Notes,
  event: Event,
  number: string,
  width: number,
  withAccounts: boolean,
): Piece {
  const text = eventText(context, notes, event)
  const told = hanging(number, { ...type.text, color: INK_3 }, text, type.text, width, HANG)
  if (!withAccounts || event.accounts.length === 0) return told
  const accounts = accountsPiece(context, notes, event, width - HANG)
  return stacked([told, { ...accounts, content: { stack: [accounts.content], margin: [HANG, 0, 0, 0] } }], mm(1))
}

/** Title, description, what is in doubt about it, and the numbers of its notes. */
function eventText(context: BriefContext, notes: Notes, event: Event): Inline[] {
  const title = oneLine(event.title)
  const stop = /[.!?…۔؟।。]$/u.test(title) ? '' : '.'
  const told = annotated(
    event.description,
    context.notesOn('events', event.id, 'description'),
    notes.annotate,
    type.text,
  )
  const doubt = [
    event.standing === 'reported' ? '' : context.say(`standing.${event.standing}`),
    doubtInWords(context.say, event.doubt),
    ...tollsAsSaid(context, event),
    ...judgedOfAccounts(context, event),
  ]
  const said = dotted(doubt, { ...type.noteFaint, lineHeight: type.text.lineHeight })
  const remark: Inline[] = said.length === 0 ? [] : [{ text: '  ' }, ...said]
  const text: Inline[] = [
    ...inlines(`${title}${stop}`, { ...type.text, bold: true }),
    { text: ' ' },
    ...told.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line])),
  ]
  addMarks(text, [...notes.rest('events', event.id), ...notes.cite(event.citations)])
  return [...text, ...remark]
}
