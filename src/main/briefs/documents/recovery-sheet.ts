import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { keyGroups } from '#shared/domain/values/recovery-key.ts'
import { message } from '#shared/i18n/message.ts'
import { tagged } from '../structure/tag.ts'
import { HAIRLINE, INK } from '../theme/palette.ts'
import { pageFrames } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'

/** What a recovery sheet says. */
export type RecoverySheet = Readonly<{
  /** `AGE-SECRET-KEY-1…`, 74 characters. */
  recoveryKey: string
  /** An instant; the sheet names the day in UTC. */
  madeAt: string
}>

/** As on screen. */
const GROUPS_A_LINE = 4

/** The key in its groups, each under its number: whoever types it is told at which group to look again. */
function keyTable(recoveryKey: string, width: number): Content {
  const cells = keyGroups(recoveryKey).map((group, at): TableCell => ({
    stack: [
      { ...type.noteFaint, text: String(at + 1) },
      { font: 'SansMedium', fontSize: 16.5, lineHeight: 1.3, characterSpacing: 0.6, color: INK, text: group },
    ],
  }))
  const lines = Array.from({ length: Math.ceil(cells.length / GROUPS_A_LINE) }, (_line, at) => {
    const line = cells.slice(at * GROUPS_A_LINE, (at + 1) * GROUPS_A_LINE)
    return [...line, ...Array.from({ length: GROUPS_A_LINE - line.length }, (): TableCell => '')]
  })
  return {
    table: { widths: Array.from({ length: GROUPS_A_LINE }, () => width / GROUPS_A_LINE), body: lines },
    layout: {
      hLineWidth: (at) => (at === 0 || at === lines.length ? 0.8 : 0),
      hLineColor: () => INK,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: (at) => (at === 0 ? 9 : 3),
      paddingBottom: (at) => (at === lines.length - 1 ? 6 : 3),
    },
  }
}

/** The page that goes into a safe: the recovery key of a protected notebook, and what to do with it. It names no notebook. */
export function recoverySheet({ recoveryKey, madeAt }: RecoverySheet): TDocumentDefinitions {
  const { portrait: frame } = pageFrames('A4')
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(madeAt))
  const part = (head: string, ...content: Content[]): Content => ({
    columns: [
      tagged({ as: 'heading', level: 2 }, { ...type.side, text: head, width: frame.side }),
      { stack: content, width: frame.text },
    ],
    columnGap: frame.gutter,
    margin: [0, 0, 0, 26],
  })
  const text = (words: string): Content => ({ ...type.text, text: words, margin: [0, -2.5, 0, 0] })
  return {
    pageSize: 'A4',
    pageMargins: [...frame.margins],
    info: { title: message('sheet.title'), creator: 'Aide-Mémoire', producer: 'Aide-Mémoire' },
    defaultStyle: { font: 'Serif', color: INK },
    content: [
      tagged(
        { as: 'heading', level: 1 },
        { ...type.title, text: message('sheet.title'), margin: [0, 0, 0, 10] as [number, number, number, number] },
      ),
      { ...type.lead, text: message('sheet.what'), margin: [0, 0, 0, 30] },
      part(message('sheet.key'), keyTable(recoveryKey, frame.text), {
        ...type.note,
        text: message('sheet.groups'),
        margin: [0, 6, 0, 0],
      }),
      part(message('sheet.keep'), text(message('sheet.keep-text'))),
      part(message('sheet.use'), text(message('sheet.use-text'))),
      part(message('sheet.for'), text(message('sheet.for-text')), {
        canvas: [30, 64].map((y) => ({
          type: 'line' as const,
          x1: 0,
          y1: y,
          x2: frame.text,
          y2: y,
          lineWidth: 0.35,
          lineColor: HAIRLINE,
        })),
      }),
      part('', { ...type.note, text: message('sheet.made', { when: day }) }),
    ],
  }
}
