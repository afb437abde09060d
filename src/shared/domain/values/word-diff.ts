import { diffWordsWithSpace } from 'diff'

/** A run of words that stayed, went or came. */
export type WordRun = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Beyond so many changed words two texts are not compared but shown one after the other. */
const LONGEST_EDIT = 400

/** What changed between two wordings, word by word, in reading order. Texts with nothing in common are told whole. */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: LONGEST_EDIT })
  const whole: readonly WordRun[] = [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ]
  if (changes === undefined) return whole
  return gathered(
    changes.map(({ added, removed, value }) => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value })),
  )
}

/** Changes with nothing but spaces between them read as one: first all that went, then all that came. */
function gathered(runs: readonly WordRun[]): readonly WordRun[] {
  const told: WordRun[] = []
  let gone = ''
  let come = ''
  const tell = (): void => {
    if (gone !== '') told.push({ kind: 'gone', text: gone })
    if (come !== '') told.push({ kind: 'new', text: come })
    gone = come = ''
  }
  for (const [at, { kind, text }] of runs.entries()) {
    const isBetween = kind === 'same' && text.trim() === '' && gone + come !== '' && at < runs.length - 1
    if (kind === 'gone' || isBetween) gone += text
    if (kind === 'new' || isBetween) come += text
    if (kind !== 'same' || isBetween) continue
    tell()
    told.push({ kind, text })
  }
  tell()
  return told
}

/** The runs with what stayed cut down to a few words beside each change, so that a change reads in one line. */
export function abridged(runs: readonly WordRun[], words = 4): readonly WordRun[] {
  return runs.flatMap((run, at) => {
    if (run.kind !== 'same') return [run]
    const parts = run.text.match(/\S+\s*|\s+/gu) ?? []
    const head = at === 0 ? 0 : words
    const tail = at === runs.length - 1 ? 0 : words
    if (parts.length <= head + tail + 1) return [run]
    const start = head === 0 ? '' : parts.slice(0, head).join('').trimEnd() + ' '
    const end = tail === 0 ? '' : ' ' + parts.slice(-tail).join('')
    return [{ kind: 'same' as const, text: `${start}…${end}` }]
  })
}
