import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { message } from '#shared/i18n/message.ts'
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

/** Characters that are read and typed at a time. */
const GROUP = 6
const GROUPS_A_LINE = 5

/** The key in groups, a few to a line. */
export function keyLines(recoveryKey: string): string[] {
  const groups = recoveryKey.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
  const lines: string[] = []
  for (let at = 0; at < groups.length; at += GROUPS_A_LINE) lines.push(groups.slice(at, at + GROUPS_A_LINE).join('   '))
  return lines
}

/** The page that goes into a safe: the recovery key of a protected notebook, and what to do with it. It names no notebook. */
export function recoverySheet({ recoveryKey, madeAt }: RecoverySheet): TDocumentDefinitions {
  const { portrait: frame } = pageFrames('A4')
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(madeAt))
  const part = (head: string, ...content: Content[]): Content => ({
    columns: [
      { ...type.side, text: head, width: frame.side },
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
      { ...type.title, text: message('sheet.title'), margin: [0, 0, 0, 10] },
      { ...type.lead, text: message('sheet.what'), margin: [0, 0, 0, 30] },
      part(
        message('sheet.key'),
        {
          stack: keyLines(recoveryKey).map((line): Content => ({
            font: 'SansMedium',
            fontSize: 15,
            lineHeight: 1.7,
            color: INK,
            text: line,
            preserveLeadingSpaces: true,
          })),
        },
        { ...type.note, text: message('sheet.groups'), margin: [0, 4, 0, 0] },
      ),
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
