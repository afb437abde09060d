import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { apply } from 'mutative'
import { expect, test } from 'vitest'
import { NOTE_OF_OURS } from '../annotation.ts'
import { type CollectionName, COLLECTIONS, type Notebook, notebook as notebookSchema } from '../notebook.ts'
import {
  applyPatches,
  carryOut,
  changeOfPatches,
  NotebookInTheMaking,
  type OwnLists,
  patchesBack,
} from '../notebook-change.ts'
import { inOneGo } from '../steps.ts'
import { placeOfRecord } from '../record-index.ts'
import { brokenReferences, secondPositions } from '../references.ts'
import { makeAnchor } from '../values/text-anchor.ts'
import { commands } from './catalogue.ts'
import { type Edit, runCommand } from './command.ts'
import { ORDERED } from './order-commands.ts'

const sample: Notebook = notebookSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../resources/samples/doha-talks.json', import.meta.url), 'utf8')),
)

/** A choice that is made anew in every state: the same numbers mean some record of what is there then. */
type Choice = {
  readonly kind: number
  readonly collection: number
  readonly one: number
  readonly other: number
  readonly text: string
}

const choice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.nat(5),
  collection: fc.nat(1_000),
  one: fc.nat(1_000),
  other: fc.nat(1_000),
  text: fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('', 'A truce first; the rest later.', 'پاکستان', '<b>bold</b>', '__proto__'),
  ),
})

const pick = <T>(values: readonly T[], at: number): T | undefined => values[at % Math.max(1, values.length)]

/** The field of each collection that is rewritten. */
const TEXTS: { readonly [C in CollectionName]: string } = {
  parties: 'mandate',
  delegates: 'biography',
  events: 'description',
  sessions: 'notes',
  agendaItems: 'background',
  positions: 'stated',
  annotations: 'body',
  sources: 'abstract',
  challenges: 'mitigation',
  scenarios: 'response',
  talkingPoints: 'text',
  briefs: 'title',
}

let made = 0

/** A command and its input; not all of them can be carried out. */
function commandFor(notebook: Notebook, { kind, collection: at, one, other, text }: Choice): [string, unknown] {
  const collection = pick(COLLECTIONS, at)!
  const records = notebook[collection] as readonly { id: string }[]
  const record = pick(records, one)
  const id = record?.id ?? 'nobody'
  if (kind === 0) return [`${collection}:remove`, { id }]
  if (kind === 1) {
    const cell = { party: pick(notebook.parties, other)?.id, agendaItem: pick(notebook.agendaItems, one)?.id }
    return [
      `${collection}:add`,
      { record: { ...record, ...(collection === 'positions' ? cell : {}), id: `made-${made++}` } },
    ]
  }
  if (kind === 2) {
    const ordered = pick(ORDERED, at)!
    const list: readonly { id: string }[] = notebook[ordered]
    return [`${ordered}:move`, { id: pick(list, one)?.id ?? '', before: pick(list, other)?.id ?? null }]
  }
  if (kind === 3) return ['annotations:add', { record: noteOn(notebook, one, other) }]
  if (kind === 4) {
    const positions = notebook.positions
    return [
      'positions:edit',
      {
        id: pick(positions, one)?.id ?? '',
        change: { stated: `${text}${pick(positions, other)?.stated.slice(other % 40) ?? ''}` },
      },
    ]
  }
  return [`${collection}:edit`, { id, change: { [TEXTS[collection]]: text } }]
}

function noteOn(notebook: Notebook, one: number, other: number): object {
  const position = pick(notebook.positions, one)
  const stated = position?.stated ?? ''
  const start = other % Math.max(1, stated.length)
  const anchor = stated === '' ? null : makeAnchor(stated, start, Math.min(stated.length, start + 9))
  const at = '2025-10-18T06:00:00.000Z'
  return {
    id: `note-${made++}`,
    target: { collection: 'positions', record: position?.id ?? 'nobody', field: 'stated', anchor, orphaned: false },
    tag: 'verify',
    motivation: 'commenting',
    body: '',
    language: null,
    author: '',
    created: at,
    modified: at,
    ...NOTE_OF_OURS,
    marking: null,
  }
}

function indexIsRight(notebook: Notebook): void {
  for (const collection of COLLECTIONS) {
    for (const [at, { id }] of notebook[collection].entries()) expect(placeOfRecord(notebook, collection, id)).toBe(at)
    expect(placeOfRecord(notebook, collection, 'nobody')).toBe(-1)
  }
}

const wayBack = (notebook: Notebook, patches: Edit['patches']): Edit['patches'] =>
  inOneGo(patchesBack(notebook, patches))

test('whatever is edited in whatever order: the notebook stays whole, and undoing all of it gives the start', () => {
  let carriedOut = 0
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 25 }), (choices) => {
      let notebook = sample
      const own: OwnLists = new WeakSet()
      let inPlace = sample
      const edits: { edit: Edit; before: Notebook; after: Notebook }[] = []
      for (const [minute, chosen] of choices.entries()) {
        const [name, input] = commandFor(notebook, chosen)
        const at = new Date(Date.UTC(2025, 9, 18, 7, minute)).toISOString()
        const outcome = runCommand(notebook, commands.get(name)!, input, { at })
        indexIsRight(notebook)
        if (!outcome.ok || outcome.edit.patches.length === 0) continue
        edits.push({ edit: outcome.edit, before: notebook, after: outcome.notebook })
        // By another hand.
        expect(apply(notebook, outcome.edit.patches)).toEqual(outcome.notebook)
        expect(apply(outcome.notebook, outcome.edit.inverse)).toEqual(notebook)
        expect(applyPatches(notebook, wayBack(outcome.notebook, outcome.edit.inverse))).toEqual(outcome.notebook)
        notebook = outcome.notebook
        inPlace = carryOut(inPlace, changeOfPatches(inPlace, outcome.edit.patches), own)
        expect(inPlace).toEqual(notebook)
        indexIsRight(inPlace)
      }
      carriedOut += edits.length
      expect(brokenReferences(notebook)).toEqual({ dangling: [], doubled: [] })
      expect(secondPositions(notebook)).toEqual([])
      expect(notebookSchema.safeParse(notebook).error?.issues ?? []).toEqual([])
      expect(notebook.changes).toHaveLength(sample.changes.length + edits.length)
      for (const { edit, before } of edits.toReversed()) {
        notebook = applyPatches(notebook, edit.inverse)
        expect(notebook).toEqual(before)
        indexIsRight(notebook)
        inPlace = carryOut(inPlace, changeOfPatches(inPlace, edit.inverse), own)
        expect(inPlace).toEqual(before)
        indexIsRight(inPlace)
      }
      expect(notebook).toEqual(sample)
      // As the journal does it: through JSON, from the start, all at once.
      const all = JSON.parse(JSON.stringify(edits.flatMap(({ edit }) => edit.patches))) as Edit['patches']
      expect(applyPatches(structuredClone(sample), all)).toEqual(edits.at(-1)?.after ?? sample)
    }),
    { numRuns: 60 },
  )
  expect(carriedOut).toBeGreaterThan(60)
})

test('patches carried out portion by portion make what they make at once, and leave what they began with as it was', () => {
  fc.assert(
    fc.property(
      fc.array(choice, { minLength: 5, maxLength: 25 }),
      fc.integer({ min: 1, max: 9 }),
      (choices, portion) => {
        const base = structuredClone(sample)
        indexIsRight(base)
        let after = base
        const patches: Edit['patches'] = []
        for (const chosen of choices) {
          const [name, input] = commandFor(after, chosen)
          const outcome = runCommand(after, commands.get(name)!, input, { at: '2025-10-18T07:00:00.000Z' })
          if (!outcome.ok) continue
          patches.push(...outcome.edit.patches)
          after = outcome.notebook
        }
        const making = new NotebookInTheMaking(base)
        for (let from = 0; from < patches.length; from += portion) {
          making.take(patches.slice(from, from + portion))
          expect(base).toEqual(sample)
        }
        expect(making.notebook).toEqual(after)
        indexIsRight(making.notebook)
        indexIsRight(base)
      },
    ),
    { numRuns: 60 },
  )
})
