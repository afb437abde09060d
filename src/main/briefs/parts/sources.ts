import type { Content } from 'pdfmake/interfaces'
import type { Source } from '#shared/domain/source.ts'
import { describeGrade } from '#shared/domain/values/admiralty.ts'
import { type EdtfDate, formatEdtf, parseEdtf } from '#shared/domain/values/edtf.ts'
import { message } from '#shared/i18n/message.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { inlines } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { remarks } from './notes.ts'
import { paragraph, type Piece } from './piece.ts'
import { type Section, sections } from './section.ts'

/** What the brief rests on: each source cited in it, with its mark and its grade by the Admiralty code. */
export function sources(context: BriefContext): Content[] | null {
  const frame = context.frames.portrait
  const listed = context.material.sources
  if (listed.length === 0) return null
  return sections(
    frame,
    listed.map((source, at): Section => ({
      side: `${oneLine(source.label)}  ${source.reliability}${source.credibility}`,
      sideNote: [describeGrade(source.reliability, source.credibility)],
      rule: at === 0 ? 'ink' : 'hair',
      pieces: sourcePieces(source, frame.text),
      gap: mm(0.8),
    })),
  )
}

function sourcePieces(source: Source, width: number): Piece[] {
  const facts = remarks([
    message(`source-type.${source.type}`),
    authors(source),
    oneLine(source['container-title']),
    oneLine(source.publisher),
    oneLine(source.issued) === '' ? message('brief.no-issue-date') : dated('brief.issued', source.issued),
    dated('brief.accessed', source.accessed),
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

function dated(key: 'brief.issued' | 'brief.accessed', text: string): string {
  const parsed: { ok: true; date: EdtfDate } | { ok: false } = text === '' ? { ok: false } : parseEdtf(text)
  return parsed.ok ? message(key, { date: formatEdtf(parsed.date, 'en-GB', 'long') }) : ''
}
