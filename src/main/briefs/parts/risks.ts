import type { Content } from 'pdfmake/interfaces'
import type { Challenge } from '#shared/domain/challenge.ts'
import type { Scenario } from '#shared/domain/scenario.ts'
import { listIn } from '#shared/i18n/figures.ts'
import { addMarks, annotated, noteMarks, type NoteSign } from '../text/annotated-text.ts'
import { tagged } from '../structure/tag.ts'
import { oneLine } from '../text/plain.ts'
import { inlines, type Inline } from '../text/runs.ts'
import { INK_3 } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { besideMargin, withMargin } from './beside-margin.ts'
import type { BriefContext } from './context.ts'
import { likelihoodBar, likelihoodInWords } from './likelihood-bar.ts'
import { collectNotes, doubtInWords, type Notes, remarks } from './notes.ts'
import { paragraph, type Piece, stacked } from './piece.ts'
import { type Section, sections, SIDE_HEADING } from './section.ts'

/** The register of challenges: each with how likely, how grave, what is done about it and the items it touches. */
export function challenges(context: BriefContext): Iterable<Content> | null {
  const narrowed = withMargin(context, ['challenges'])
  return register(narrowed, context.material.challenges, (challenge, notes) =>
    challengeSection(narrowed, challenge, notes),
  )
}

/** How the talks can end, each with ICD 203's words and range, what would show it, and what we do. */
export function scenarios(context: BriefContext): Iterable<Content> | null {
  const narrowed = withMargin(context, ['scenarios'])
  return register(narrowed, context.material.scenarios, (scenario, notes) => scenarioSection(narrowed, scenario, notes))
}

function register<T>(
  context: BriefContext,
  records: readonly T[],
  sectionOf: (record: T, notes: Notes) => Section,
): Iterable<Content> | null {
  if (records.length === 0) return null
  const frame = context.frames.portrait
  const notes = collectNotes(context)
  const written = records.map((record, at) => ({
    ...sectionOf(record, notes),
    rule: at === 0 ? ('ink' as const) : ('hair' as const),
  }))
  const under: Section = { side: context.say('brief.notes'), pieces: notes.pieces(frame.text), gap: mm(0.8) }
  return besideMargin(context, sections(frame, [...written, under]), notes)
}

function challengeSection(context: BriefContext, challenge: Challenge, notes: Notes): Section {
  const width = context.frames.portrait.text
  const { likelihood, impact } = challenge
  const texts = [
    ...told(context, 'challenges', challenge.id, 'description', challenge.description, notes, challenge),
    ...labelled(context, 'challenges', challenge.id, 'mitigation', challenge.mitigation, notes),
  ]
  return {
    side:
      likelihood === null
        ? context.isForUs
          ? context.say('brief.not-judged')
          : ''
        : likelihoodInWords(context.say, likelihood),
    sideNote: [impact === null ? '' : context.say('brief.impact', { impact: context.say(`impact.${impact}`) })],
    ...(likelihood === null ? {} : { sideMore: likelihoodBar(likelihood, context.frames.portrait.side) }),
    isTitled: true,
    pieces: footed(
      [title(challenge.title, notes.rest('challenges', challenge.id), width), ...texts],
      footing(context, challenge),
    ),
    gap: GAP,
  }
}

function scenarioSection(context: BriefContext, scenario: Scenario, notes: Notes): Section {
  const width = context.frames.portrait.text
  const { likelihood } = scenario
  const texts = [
    ...told(context, 'scenarios', scenario.id, 'outcome', scenario.outcome, notes, scenario),
    ...labelled(context, 'scenarios', scenario.id, 'triggers', scenario.triggers, notes),
    ...labelled(context, 'scenarios', scenario.id, 'response', scenario.response, notes),
  ]
  return {
    side: context.say(`direction.${scenario.direction}`),
    sideNote: [
      likelihood === null
        ? context.isForUs
          ? context.say('brief.likelihood-not-judged')
          : ''
        : likelihoodInWords(context.say, likelihood),
    ],
    ...(likelihood === null ? {} : { sideMore: likelihoodBar(likelihood, context.frames.portrait.side) }),
    isTitled: true,
    pieces: footed(
      [title(scenario.title, notes.rest('scenarios', scenario.id), width), ...texts],
      footing(context, scenario),
    ),
    gap: GAP,
  }
}

/** Between the texts of one record. */
const GAP = mm(1)

/** Texts whose last one keeps the line of remarks beneath it: no page begins with that alone. */
function footed(texts: readonly [Piece, ...Piece[]], foot: readonly Piece[]): Piece[] {
  return foot.length === 0 ? [...texts] : [...texts.slice(0, -1), stacked([texts.at(-1)!, ...foot], GAP)]
}

/** The title, with the numbers of the notes that no text under it leads to. */
function title(text: string, signs: readonly NoteSign[], width: number): Piece {
  const set = paragraph([...inlines(oneLine(text), type.h3), ...noteMarks(signs)], type.h3, width)
  return { ...set, content: tagged(SIDE_HEADING, set.content as object) as Content }
}

type Noted = 'challenges' | 'scenarios'
type Field = 'description' | 'mitigation' | 'outcome' | 'triggers' | 'response'

/** The main text, with the numbers of what the record rests on at its end. */
function told(
  context: BriefContext,
  collection: Noted,
  id: string,
  field: Field,
  text: string,
  notes: Notes,
  record: Pick<Challenge, 'citations'>,
): Piece[] {
  const width = context.frames.portrait.text
  const lines = annotated(text, context.notesOn(collection, id, field), notes.annotate, type.text)
  const signs = notes.cite(record.citations)
  if (lines.length === 0) return signs.length === 0 ? [] : [paragraph(noteMarks(signs), type.text, width)]
  addMarks(lines.at(-1) ?? [], signs)
  return lines.map((line) => paragraph(line, type.text, width))
}

/** A text that begins with its own label, as a run-in head. */
function labelled(
  context: BriefContext,
  collection: Noted,
  id: string,
  field: Field,
  text: string,
  notes: Notes,
): Piece[] {
  const width = context.frames.portrait.text
  const lines = annotated(text, context.notesOn(collection, id, field), notes.annotate, type.small)
  return lines.map((line, at) => {
    const head: Inline[] =
      at === 0
        ? [{ ...type.label, lineHeight: 1, text: `${context.say(`brief.${field}` as 'brief.triggers')}\u2002` }]
        : []
    return paragraph([...head, ...line], type.small, width)
  })
}

/** The items it touches and the source's words of doubt. */
function footing(context: BriefContext, record: Pick<Challenge, 'agendaItems' | 'doubt'>): Piece[] {
  const touched = context.material.notebook.agendaItems
    .filter(({ id }) => record.agendaItems.includes(id))
    .toSorted((a, b) => a.order - b.order)
    .map(({ number, title: name }) => oneLine(number) || oneLine(name))
  const line = remarks([
    touched.length === 0
      ? ''
      : context.say('brief.touches', { count: touched.length, items: listIn(context.say, touched) }),
    doubtInWords(context.say, record.doubt),
  ])
  return line === null
    ? []
    : [{ content: { stack: [line], color: INK_3 }, height: mm(4), size: type.noteFaint.fontSize }]
}
