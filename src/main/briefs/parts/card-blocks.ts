import type { Delegate } from '#shared/domain/delegate.ts'
import { isNegotiating, type Party, sitsAtTable } from '#shared/domain/party.ts'
import { nextSession } from '#shared/domain/next-session.ts'
import { offsetMinutes } from '#shared/domain/values/zone.ts'
import { tagged } from '../structure/tag.ts'
import { cityClocks, lengthInWords, zonesOfTable } from '../text/dates.ts'
import { nativeLine } from '../text/native-name.ts'
import { oneLine } from '../text/plain.ts'
import { riseOf } from '../text/room.ts'
import { inlines, type Inline } from '../text/runs.ts'
import { INK_3, WAX } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type, type TypeStyle } from '../theme/type-scale.ts'
import type { CardBlock } from './card-deal.ts'
import type { BriefContext } from './context.ts'
import { partyTab, tabDrop } from './party-tab.ts'
import { hanging, heightOf, paragraph, type Piece, stacked } from './piece.ts'
import { redLineInShort } from './scene-ahead.ts'
import { ruleLine } from './section.ts'
import { pointWords } from './talking-points.ts'

/** The head of a block: its name under a rule, with a party's tab before it where it is of one. */
function blockHead(context: BriefContext, words: string, width: number, party?: Party): Piece {
  const text = tagged(
    { as: 'heading', level: 2 },
    { ...type.cardHead, text: inlines(words, type.cardHead), width: '*' },
  )
  const tab =
    party === undefined
      ? []
      : [
          partyTab(party, context.toneOf(party.id), {
            top: tabDrop(type.cardHead.fontSize, riseOf(words, type.cardHead, context.say.language)),
            isNamed: true,
          }),
        ]
  return {
    content: {
      stack: [ruleLine('ink', width, 4), { columns: [...tab, text], columnGap: tab.length === 0 ? 0 : mm(1.6) }],
    },
    height: 4 + heightOf(words, type.cardHead, width - mm(8)),
    size: type.cardHead.fontSize,
  }
}

const named = (
  context: BriefContext,
  words: string,
  width: number,
  pieces: readonly Piece[],
  party?: Party,
): CardBlock => ({
  head: blockHead(context, words, width, party),
  goesOn: blockHead(context, context.say('brief.card-goes-on', { title: words }), width, party),
  pieces,
})

/** The people of each side at the table: head first, in their own script, with how to say and address them. */
export function peopleBlocks(context: BriefContext, width: number): CardBlock[] {
  const { parties, delegates } = context.material
  return parties.filter(sitsAtTable).flatMap((party) => {
    const ranked = delegates
      .filter((one) => one.party === party.id)
      .toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || a.order - b.order)
    if (ranked.length === 0 && !isNegotiating(party)) return []
    const pieces =
      ranked.length === 0
        ? [paragraph(context.say('brief.nobody-named'), type.missing, width)]
        : ranked.map((one) => personPiece(context, one, width))
    return [named(context, oneLine(party.name), width, pieces, party)]
  })
}

/** Room that a line in another script takes: Nastaliq hangs from above and ends far below. */
const nativeRoom = ({ nativeName }: Delegate): number =>
  type.cardName.fontSize * (nativeName !== null && /^ur\b/u.test(nativeName.lang) ? 2.35 : 1.85)

function personPiece({ say, material }: BriefContext, delegate: Delegate, width: number): Piece {
  const [name, title] = [oneLine(delegate.name), oneLine(delegate.title)]
  if (name === '') return paragraph(inlines(title, type.text), type.text, width)
  const native = material.options.nativeNames ? nativeLine(delegate.nativeName, type.cardName.fontSize) : null
  const how = [
    oneLine(delegate.pronunciation) === '' ? '' : say('brief.say-name', { value: oneLine(delegate.pronunciation) }),
    oneLine(delegate.formOfAddress) === '' ? '' : say('brief.address', { value: oneLine(delegate.formOfAddress) }),
  ].filter((words) => words !== '')
  return stacked([
    paragraph(inlines(name, type.cardName), type.cardName, width),
    ...(native === null ? [] : [{ content: native, height: nativeRoom(delegate), size: type.cardName.fontSize }]),
    ...(title === '' ? [] : [paragraph(inlines(title, type.text), type.text, width)]),
    ...how.map((words) => paragraph(inlines(words, type.cardNote), type.cardNote, width)),
  ])
}

/** The clocks of the table: when the next session sits by each, or how far each is from that of the talks. */
export function clocksBlock(context: BriefContext, width: number): CardBlock[] {
  const { say, material } = context
  const { sessions, parties, options } = material
  const next = nextSession(sessions, Date.parse(options.asOf))
  const at = next?.start ?? Date.parse(options.asOf)
  const zones = zonesOfTable(next?.session.zone ?? options.asOfZone, parties, at)
  const clocks = cityClocks(at, zones, parties)
  const [own] = clocks
  if (own === undefined || clocks.length < 2) return []
  const isTimed = next !== undefined && next.start !== null
  const pieces = clocks.map(({ city, zone, offset, time, shift }) => {
    const place = say('brief.zone', { city, offset })
    const words = isTimed
      ? [time, shift].filter((part) => part !== '').join(' ')
      : apart(context, own.city, own.zone, zone, at)
    return clockPiece(context, place, words, isTimed, width)
  })
  const head = isTimed ? oneLine(next.session.title) : say('brief.card-clocks')
  return [named(context, head, width, pieces)]
}

/** How far a clock is ahead of or behind that of the talks; empty for that itself. */
function apart({ say }: BriefContext, city: string, own: string, zone: string, at: number): string {
  const minutes = offsetMinutes(zone, at) - offsetMinutes(own, at)
  if (minutes === 0) return ''
  const hours = lengthInWords(say, Math.abs(minutes))
  return minutes > 0 ? say('brief.card-clock-ahead', { hours, city }) : say('brief.card-clock-behind', { hours, city })
}

/** A place and its clock on one line, on one baseline whatever the script of each. */
function clockPiece({ say }: BriefContext, place: string, words: string, isBig: boolean, width: number): Piece {
  const style = isBig ? type.cardName : type.text
  const rises = [riseOf(place, type.text, say.language), words === '' ? 0 : riseOf(words, style, say.language)] as const
  const drop = (rise: number): [number, number, number, number] => [0, Math.max(...rises) - rise, 0, 0]
  return {
    content: {
      columns: [
        {
          ...type.text,
          text: inlines(place, type.text),
          width: '*',
          margin: drop(rises[0]),
        },
        {
          ...style,
          text: inlines(words, style),
          margin: drop(rises[1]),
          alignment: 'right',
          noWrap: true,
          width: 'auto',
        },
      ],
    },
    height: Math.max(
      heightOf(place, style, width / 2),
      // It stands in one line.
      heightOf(words, style, Infinity),
    ),
    size: type.text.fontSize,
  }
}

/** Smaller sizes of what must be said, for where it would else take more cards than a sheet has. */
export const SMALLER_MUST: readonly TypeStyle[] = [11.5, 10.75].map((fontSize) => ({ ...type.must, fontSize }))

/** What must be said on each item, in `must`, and its red lines; items with neither are passed over. */
export function linesBlocks(context: BriefContext, width: number, must: TypeStyle = type.must): CardBlock[] {
  const { material } = context
  return material.items.flatMap((item) => {
    const lines = material.talkingPoints
      .filter(({ agendaItem, use, weight }) => agendaItem === item.id && use === 'raise' && weight === 'must')
      .map((point) => hanging('–', { ...must, color: INK_3 }, pointWords(context, point, must), must, width, mm(4)))
    const red = material.parties.flatMap((party) => redLine(context, item.id, party, width))
    const pieces = [...lines, ...red]
    const number = oneLine(item.number)
    const title = oneLine(item.title)
    return pieces.length === 0 ? [] : [named(context, number === '' ? title : `${number}\u2002${title}`, width, pieces)]
  })
}

/** A side's red line under a red rule, broken where it is our assessment. */
function redLine(
  context: BriefContext,
  item: Parameters<BriefContext['positionOf']>[0],
  party: Party,
  width: number,
): Piece[] {
  const { say } = context
  const position = context.positionOf(item, party.id)
  if (position === undefined || position.redLine === 'none') return []
  const label: Inline = {
    ...type.redLabel,
    color: WAX,
    text: `${say('brief.card-red-line', { party: oneLine(party.name) })}, ${say(`red-line.${position.redLine}`)}`,
  }
  const words = redLineInShort(position) || say('brief.red-line-no-words')
  return [
    stacked([
      {
        content: ruleLine(position.redLine === 'assessed' ? 'red-broken' : 'red', width, 6),
        height: 6,
        size: 0,
      },
      paragraph([label], type.redLabel, width),
      paragraph(inlines(words, type.text), type.text, width),
    ]),
  ]
}
