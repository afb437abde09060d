import type { Content } from 'pdfmake/interfaces'
import type { Source } from '#shared/domain/source.ts'
import { type EdtfDate, parseEdtf } from '#shared/domain/values/edtf.ts'
import { listIn } from '#shared/i18n/figures.ts'
import { gradeInWords } from '#shared/i18n/grade.ts'
import type { Say } from '#shared/i18n/printed.ts'
import { dateInWords } from '../text/dates.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { inlines, stretch } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { labelOf } from './claims.ts'
import type { BriefContext } from './context.ts'
import { remarks } from './notes.ts'
import { paragraph, type Piece } from './piece.ts'
import { type Section, sections } from './section.ts'
import { inAuthorDateStyle, inNotesStyle } from './source-styles.ts'

/** What the brief rests on: each source cited in it, with its mark and its grade by the Admiralty code. */
export function sources(context: BriefContext): Content[] | null {
  const frame = context.frames.portrait
  const listed = context.material.sources
  if (listed.length === 0) return null
  return sections(
    frame,
    listed.map((source, at): Section => ({
      side: context.isForUs
        ? `${oneLine(source.label)}  ${source.reliability}${source.credibility}`
        : oneLine(source.label),
      sideNote: context.isForUs ? [gradeInWords(context.say, source)] : [],
      rule: at === 0 ? 'ink' : 'hair',
      pieces: sourcePieces(context, source, frame.text),
      gap: mm(0.8),
    })),
  )
}

function sourcePieces(context: BriefContext, source: Source, width: number): Piece[] {
  const { sourceStyle } = context.material.options
  if (sourceStyle === 'register') return registerPieces(context, source, width)
  const derived = remarks([leadsBack(context, source)])
  const write = sourceStyle === 'notes' ? inNotesStyle : inAuthorDateStyle
  return [
    paragraph(stretch(write(context.say, source), type.text), type.text, width),
    ...(derived === null ? [] : [{ content: derived, height: mm(4), size: type.noteFaint.fontSize }]),
    ...paragraphs(source.gradeNote).map((text) => paragraph(inlines(text, type.small), type.small, width)),
  ]
}

/** Title, facts, address and grounds of the grade, each on a line of its own. */
function registerPieces(context: BriefContext, source: Source, width: number): Piece[] {
  const { say } = context
  const facts = remarks([
    say(`source-type.${source.type}`),
    authors(source),
    oneLine(source['container-title']),
    oneLine(source.publisher),
    oneLine(source.issued) === '' ? say('brief.no-issue-date') : dated(say, 'brief.issued', source.issued),
    dated(say, 'brief.accessed', source.accessed),
    leadsBack(context, source),
  ])
  const address = remarks([oneLine(source.URL)])
  const small = (content: Content): Piece => ({ content, height: mm(4), size: type.noteFaint.fontSize })
  return [
    paragraph(inlines(oneLine(source.title), type.text), type.text, width),
    ...(facts === null ? [] : [small(facts)]),
    ...(address === null ? [] : [small(address)]),
    ...paragraphs(source.gradeNote).map((text) => paragraph(inlines(text, type.small), type.small, width)),
  ]
}

/** What the source leads back to, which is our own judgement. Empty for other audiences, and where it is the first. */
const leadsBack = (context: BriefContext, { derivedFrom }: Source): string =>
  context.isForUs && derivedFrom.length > 0
    ? context.say('claims.leads-back', {
        sources: listIn(
          context.say,
          derivedFrom.map((id) => labelOf(context, id)),
        ),
      })
    : ''

/** Names as a reference gives them: `Khan, A.; Reuters`. */
const authors = ({ author }: Source): string =>
  author
    .map(
      ({ family = '', given = '', literal = '' }) =>
        oneLine(literal) ||
        [family, given]
          .map(oneLine)
          .filter((part) => part !== '')
          .join(', '),
    )
    .filter((name) => name !== '')
    .join('; ')

function dated(say: Say, key: 'brief.issued' | 'brief.accessed', text: string): string {
  const parsed: { ok: true; date: EdtfDate } | { ok: false } = text === '' ? { ok: false } : parseEdtf(text)
  return parsed.ok ? say(key, { date: dateInWords(say, parsed.date) }) : ''
}
