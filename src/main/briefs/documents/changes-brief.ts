import type { Content } from 'pdfmake/interfaces'
import { BRIEF_TYPES, type BriefOptions } from '#shared/domain/brief-options.ts'
import type { BriefRecord } from '#shared/domain/brief-record.ts'
import { briefSince, type ChangedRecord, changesSince } from '#shared/domain/history/changes-since.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { ComingDocument } from '../coming-document.ts'
import { changedSections } from '../parts/changed-records.ts'
import type { BriefContext } from '../parts/context.ts'
import { kindInSentence } from '../parts/kind-words.ts'
import { masthead } from '../parts/masthead.ts'
import { remarks } from '../parts/notes.ts'
import { nothingYet } from '../parts/nothing-yet.ts'
import { sections, space } from '../parts/section.ts'
import { instantInWords } from '../text/dates.ts'
import { oneLine } from '../text/plain.ts'
import { mm } from '../theme/paper.ts'
import { assembled, contextOf } from './assemble.ts'

/**
 * What changed since the last brief, or since the one named: record by record what is new, what changed (the words that
 * went struck through, those that came underlined) and what was removed. `past`: the notebook as it was then, where it is
 * kept; without it the words of then are told of positions alone.
 */
export function changesBrief(notebook: Notebook, options: BriefOptions, past: Notebook | null): ComingDocument {
  const since = briefSince(notebook, options.since)
  const out = new Set(options.leftOut)
  const isKnown = since !== undefined || past !== null
  const changed = (isKnown ? changesSince(notebook, since?.madeAt ?? '', past) : []).filter(({ id }) => !out.has(id))
  const context = contextOf(notebook, options, [], changed.flatMap(markingsOf))
  const { say, material } = context
  const frame = context.frames.portrait
  const from =
    since === undefined
      ? ''
      : say('brief.since-brief', {
          brief: nameOf(context, since),
          instant: instantInWords(say, since.madeAt, options.asOfZone, material.parties),
        })
  const content = [
    ...masthead(context, { title: oneLine(notebook.title), under: [from] }),
    ...(!context.isForUs
      ? nothingYet(context, 'brief.changes-for-us')
      : !isKnown
        ? nothingYet(context, 'brief.no-brief-before')
        : changed.length === 0
          ? nothingYet(context, 'brief.nothing-changed')
          : [...sections(frame, changedSections(context, changed, past)), ...(past === null ? kept(context) : [])]),
  ]
  return assembled(context, [{ frame, content }])
}

/** What the brief is called: its kind, or its title where it is of a kind that is not made any more. */
function nameOf({ say }: BriefContext, { type, title }: BriefRecord): string {
  const kind = BRIEF_TYPES.find((known) => known === type)
  return kind === undefined ? oneLine(title) : kindInSentence(say, kind)
}

/** The markings of a record, as it was and as it is: its words of then are printed too. */
const markingsOf = ({ before, after }: ChangedRecord): (string | null)[] =>
  [before, after].flatMap((record) => {
    const marking = record?.['marking']
    return typeof marking === 'string' ? [marking] : []
  })

function kept(context: BriefContext): Content[] {
  const { side, gutter } = context.frames.portrait
  const note = remarks([context.say('brief.words-not-kept')])
  return note === null ? [] : [space(mm(5)), { stack: [note], margin: [side + gutter, 0, 0, 0] }]
}
