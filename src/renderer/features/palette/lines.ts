import { type ActId, ACTS } from '#shared/acts.ts'
import { message } from '#shared/i18n/message.ts'
import { foldText } from '#shared/domain/values/search-fold.ts'
import { GROUPS, type Group } from './search-entries.ts'
import { CALLED_SO, type Hit } from './search-index.ts'

/** One line of the palette: a record that was found, or something to do. */
export type Line =
  | { readonly kind: 'hit'; readonly hit: Hit }
  | { readonly kind: 'act'; readonly act: ActId; readonly key: string | null }

/** A head of the palette and its lines. */
export type LineGroup = { readonly group: Group | 'do'; readonly lines: readonly Line[] }

/** How many of each group are shown at first; the rest is counted. */
const SHOWN = 5

/** `>` at the start asks for things to do only. */
export const asksForActs = (query: string): boolean => query.trimStart().startsWith('>')

/**
 * What the palette lists for a query: what was found by groups (that of a record called just so first), then what can be done, each group cut to a few.
 * Whether the notebook is protected tells which act there is for that.
 */
export function linesFor(
  query: string,
  hits: readonly Hit[],
  isProtected = false,
): { readonly groups: readonly LineGroup[]; readonly found: number } {
  const acts = actsFor(query, isProtected)
  const first = hits[0] !== undefined && hits[0].score >= CALLED_SO ? [hits[0].group] : []
  const found = [...new Set([...first, ...GROUPS])].map((group) => ({
    group,
    lines: hits.filter((hit) => hit.group === group).map((hit): Line => ({ kind: 'hit', hit })),
  }))
  const shown = found.map(({ group, lines }) => ({ group, lines: lines.slice(0, SHOWN) }))
  const groups: LineGroup[] = asksForActs(query)
    ? [{ group: 'do', lines: acts }]
    : [...shown, { group: 'do', lines: acts.slice(0, SHOWN) }]
  return { groups: groups.filter(({ lines }) => lines.length > 0), found: hits.length + acts.length }
}

/** Acts whose words hold every word of the query; without a query all of them, the sections first. */
function actsFor(query: string, isProtected: boolean): readonly Line[] {
  const words = foldText(query.replace(/^\s*>/, '')).split(' ').filter(Boolean)
  const needless: readonly ActId[] = isProtected
    ? ['palette', 'protect']
    : ['palette', 'change-passphrase', 'renew-sheet']
  return ACTS.filter(({ id }) => !needless.includes(id))
    .filter(({ id }) => {
      const text = foldText(message(`act.${id}`))
      return words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => Number(b.menu === 'go') - Number(a.menu === 'go'))
    .map(({ id, key }) => ({ kind: 'act', act: id, key }))
}
