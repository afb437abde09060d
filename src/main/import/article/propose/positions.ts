import type { DraftOf } from '#shared/domain/import/proposal.ts'
import { NOTHING_RECORDED } from '#shared/domain/position.ts'
import { groundIn, line, sentenceCase } from '../draft-words.ts'
import type { ItemFound, PositionFound } from '../find/agenda.ts'
import { doubtIn } from '../find/lexicon.ts'
import * as same from '../same-as.ts'
import type { Drafting } from './drafting.ts'

/** From this length on a sentence is no single thought, and its doubt is that of the words themselves. */
const LONG = 2_000

/** The matters on the table. */
export function proposeAgenda(drafting: Drafting, items: readonly ItemFound[]): void {
  for (const item of items) {
    const key = drafting.key('agendaItem', item.title)
    drafting.itemKeys.set(item, key)
    const record: DraftOf<'agendaItem'> = {
      number: item.number,
      title: line(item.title),
      lead: (item.lead === null ? undefined : drafting.partyKeys.get(item.lead)) ?? null,
      minutes: 0,
      status: 'open',
      objective: '',
      background: '',
      gapNote: '',
      doubt: '',
    }
    const sameAs = drafting.about.notebook === null ? null : same.sameItem(drafting.about.notebook, record)
    drafting.add('agendaItem', key, record, sameAs, {
      words: item.words,
      confidence: item.block === null ? 'likely' : 'sure',
    })
  }
}

/** What each side asks for or refuses on them. */
export function proposePositions(drafting: Drafting, positions: readonly PositionFound[]): void {
  for (const { actor, item, statements } of positions) {
    const party = drafting.partyKeys.get(actor)
    const agendaItem = drafting.itemKeys.get(item)
    if (party === undefined || agendaItem === undefined) continue
    const said = [...new Set(statements.map(({ stated }) => sentenceCase(stated)))]
    const doubt = line(
      [
        ...new Set(
          statements
            .map(({ sentence, stated }) => doubtIn(sentence.text.length < LONG ? sentence.text : stated))
            .filter((words) => words !== ''),
        ),
      ].join('; '),
    )
    const reasons = statements
      .map(({ sentence, content }) => groundIn(drafting.reading.text.slice(content.end, sentence.end)))
      .filter((words) => words !== '')
    const { citations: _none, ...nothing } = NOTHING_RECORDED
    const record: DraftOf<'position'> = {
      ...nothing,
      party,
      agendaItem,
      stated: said.join('\n'),
      summary: '',
      reasoning: reasons.join('\n'),
      movements: [],
      doubt,
    }
    const { notebook } = drafting.about
    const held = notebook?.positions.find(
      (one) => one.party === drafting.partyIds.get(party) && one.agendaItem === sameItemId(drafting, agendaItem),
    )
    const sameAs =
      held === undefined
        ? null
        : { id: held.id, score: Math.max(0.6, Math.round(same.likeText(held.stated, record.stated) * 100) / 100) }
    const isNamed = statements.some((statement) => statement.isNamed)
    drafting.add('position', drafting.key('position', `${party.slice(6)}-${agendaItem.slice(11)}`), record, sameAs, {
      words: statements.map(({ span }) => span),
      confidence: isNamed ? 'sure' : 'likely',
      doubt,
      needs: [party, agendaItem],
    })
  }
}

function sameItemId(drafting: Drafting, key: string): string | null {
  return drafting.proposals.find((proposal) => proposal.key === key)?.sameAs?.id ?? null
}
