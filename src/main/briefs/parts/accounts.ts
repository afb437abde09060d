import type { Content } from 'pdfmake/interfaces'
import { TOLL_KINDS } from '#shared/domain/claims/toll-spread.ts'
import type { Account, Event } from '#shared/domain/event.ts'
import { accountGradeInWords, speakerInWords } from '#shared/i18n/claims.ts'
import { noteMarks } from '../text/annotated-text.ts'
import { paragraphs } from '../text/plain.ts'
import { inlines } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { doubtInWords, type Notes, remarks } from './notes.ts'
import { partyTab, tabDrop, tabWidth } from './party-tab.ts'
import { heightOf, type Piece } from './piece.ts'
import { tollInWords } from './toll.ts'

const BETWEEN = mm(5)

/**
 * What each side says of an event, as what it says, two by two beside each other, each under its party's tab; with the
 * grade of each account for our own delegation.
 */
export function accountsPiece(context: BriefContext, notes: Notes, event: Event, width: number): Piece {
  const rows = Array.from({ length: Math.ceil(event.accounts.length / 2) }, (_, at) =>
    event.accounts.slice(at * 2, at * 2 + 2),
  )
  const column = event.accounts.length === 1 ? width : (width - BETWEEN) / 2
  const set = rows.map((row) => row.map((account) => accountPiece(context, notes, account, column)))
  return {
    content: {
      stack: set.map((row, at) => ({
        columns: row.map(({ content }) => ({ stack: [content], width: column })),
        columnGap: BETWEEN,
        margin: [0, at === 0 ? 0 : mm(1.2), 0, 0],
      })),
    },
    height: set.reduce((sum, row) => sum + Math.max(...row.map(({ height }) => height)) + mm(1.2), 0),
    size: type.small.fontSize,
  }
}

function accountPiece(context: BriefContext, notes: Notes, account: Account, width: number): Piece {
  const party = context.partyOf(account.party)
  const tab =
    party === undefined ? [] : [partyTab(party, context.toneOf(party.id), { top: tabDrop(type.small.fontSize) })]
  const hang = party === undefined ? 0 : tabWidth(party) + mm(1.8)
  const said = toldBy(context, account)
  const note = remarks([
    context.isForUs ? accountGradeInWords(context.say, account) : '',
    doubtInWords(context.say, account.doubt),
    ...TOLL_KINDS.flatMap((kind) => {
      const toll = account[kind]
      return toll === null ? [] : tollInWords(context.say, kind, toll)
    }),
  ])
  const marks = noteMarks(notes.cite(account.citations))
  const lines: Content[] = [
    ...said.map((text, at) => ({
      ...type.small,
      text: [...inlines(text, type.small), ...(at === said.length - 1 ? marks : [])],
    })),
    ...(note === null ? [] : [note]),
  ]
  return {
    content: { columns: [...tab, { stack: lines, width: '*' }], columnGap: mm(1.8) },
    height: said.reduce((sum, text) => sum + heightOf(text, type.small, width - hang), mm(4)),
    size: type.small.fontSize,
  }
}

/** The paragraphs of an account, begun with who says or disputes it. One whose words are not recorded says who and which. */
function toldBy({ say, material }: BriefContext, account: Account): string[] {
  const [first, ...rest] = paragraphs(account.text)
  const speaker = speakerInWords(say, account, material.parties)
  if (first === undefined) return [say('brief.account', { party: speaker, stance: say(`stance.${account.stance}`) })]
  return [say(account.stance === 'claims' ? 'claims.says' : 'claims.disputes', { speaker, text: first }), ...rest]
}
