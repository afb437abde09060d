import { diffWordsWithSpace } from 'diff'

/** A run of words that stayed, went or came. */
export type WordRun = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Beyond so many changed words two texts are not compared but shown one after the other. */
const LONGEST_EDIT = 400

/** What changed between two wordings, word by word, in reading order. Texts with nothing in common are told whole. */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: LONGEST_EDIT })
  const whole: WordRun[] = [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ]
  const runs =
    changes?.map(({ added, removed, value }): WordRun => ({
      kind: added ? 'new' : removed ? 'gone' : 'same',
      text: value,
    })) ?? whole
  return runs.filter(({ text }) => text !== '')
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
