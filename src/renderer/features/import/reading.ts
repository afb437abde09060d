import { acceptanceOf, withNeeds } from '#shared/domain/import/acceptance.ts'
import type { ArticleProposals, Proposal } from '#shared/domain/import/proposal.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Result } from '#shared/ipc/result.ts'
import { bridge } from '../../state/bridge.ts'
import { edit, newId, type Refusal } from '../../state/client.ts'
import { openNotebook } from '../../state/notebook-store.ts'
import { signal } from '../../state/signal.ts'
import { decidedAgain, type Decisions, undecided } from './kept-decisions.ts'

/** What has been read and not been brought in yet: what of it is to be, and as what, is decided proposal by proposal. */
export type ReadArticle = Decisions & {
  /** Of the file; empty for a text that was pasted. */
  readonly name: string
}

/** Where the reading of an article stands. */
export type Reading =
  | { readonly phase: 'waiting'; readonly problem: string; readonly broughtIn: number }
  | { readonly phase: 'reading' }
  | ({ readonly phase: 'read'; readonly problem: string } & ReadArticle)

const NOTHING_READ = { phase: 'waiting', problem: '', broughtIn: 0 } as const satisfies Reading

/** Kept beside the screen: one may look something up elsewhere and come back. */
const last = signal<{ readonly notebook: Notebook['id'] | null; readonly state: Reading }>({
  notebook: null,
  state: NOTHING_READ,
})

const here = (): Notebook['id'] | null => openNotebook()?.notebook.id ?? null

const set = (state: Reading): void => last.set({ notebook: here(), state })

/** The reading that belongs to the notebook that is open. */
export function useReading(notebook: Notebook['id']): Reading {
  const { notebook: of, state } = last.use()
  return of === notebook ? state : NOTHING_READ
}

const readNow = (): Extract<Reading, { phase: 'read' }> | null => {
  const { notebook, state } = last.get()
  return notebook === here() && state.phase === 'read' ? state : null
}

type Answer = Result<{ readonly name: string; readonly proposals: ArticleProposals } | null>

async function follow(call: Promise<Answer>, decide = undecided): Promise<void> {
  const before = last.get().notebook === here() ? last.get().state : NOTHING_READ
  const from = here()
  set({ phase: 'reading' })
  const answer = await call
  if (here() !== from) return
  if (answer.ok && answer.value !== null) {
    const { name, proposals } = answer.value
    return set({ phase: 'read', problem: '', name, ...decide(proposals) })
  }
  const problem = answer.ok || answer.failure.code === 'cancelled' ? '' : answer.failure.message
  // Of what was there before, nothing is lost because another file cannot be read.
  set(before.phase === 'read' ? { ...before, problem } : { ...NOTHING_READ, problem })
}

/** Asks for a file and reads it. */
export const chooseArticle = (): Promise<void> => follow(bridge.call['import:chooseArticle']({ date: '' }))

/** Reads a pasted text. */
export const readText = (text: string): Promise<void> => follow(bridge.call['import:readText']({ text, date: '' }))

/** Reads a file that was dropped. */
export async function readFile(file: File): Promise<void> {
  const base64 = await inBase64(file)
  await follow(bridge.call['import:readFile']({ name: file.name, base64, date: '' }))
}

const inBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error ?? new Error(file.name))
    reader.readAsDataURL(file)
  })

/**
 * Reads the same text again as of another day: weekdays and “earlier this week” are counted from it. What was decided of
 * the proposals that are still there stays.
 */
export async function readAgainAsOf(date: string): Promise<void> {
  const read = readNow()
  if (read === null) return
  const { name } = read
  const { source } = read.article
  await follow(
    bridge.call['import:readText']({ text: read.article.text, date }).then((answer) =>
      answer.ok
        ? {
            ...answer,
            // What the file said of itself (its title, its author) is not in its text.
            value: {
              name,
              proposals: {
                ...answer.value.proposals,
                source: { ...source, record: { ...source.record, issued: date } },
              },
            },
          }
        : answer,
    ),
    (proposals) => decidedAgain(read, proposals),
  )
}

/** Gives up what is being read. */
export const stopReading = (): void => void bridge.call['import:cancel'](null)

/** Puts the article away. Nothing of it was in the notebook. */
export const putAway = (): void => set(NOTHING_READ)

/** Looks at one proposal. */
export function showProposal(shown: string | null): void {
  const read = readNow()
  if (read !== null) set({ ...read, shown })
}

/** Ticks proposals, and what they cannot go without; or takes the tick off them, and off what cannot go without them. */
export function tick(keys: readonly string[], isOn: boolean): void {
  const read = readNow()
  if (read === null) return
  const { proposals } = read.article
  set({ ...read, chosen: isOn ? new Set([...read.chosen, ...withNeeds(proposals, keys)]) : without(read, keys) })
}

function without({ article: { proposals }, chosen }: ReadArticle, keys: readonly string[]): Set<string> {
  const gone = new Set(keys)
  return new Set([...chosen].filter((key) => [...withNeeds(proposals, [key])].every((needed) => !gone.has(needed))))
}

/** Takes a proposal for the record that it seems to equal, or for something new. */
export function takeForSame(key: string, isSame: boolean): void {
  const read = readNow()
  if (read === null) return
  const others = [...read.asNew].filter((one) => one !== key)
  set({ ...read, asNew: new Set(isSame ? others : [...others, key]) })
}

/** Changes a proposal before it goes in. */
export function changeProposal(key: string, change: (proposal: Proposal) => Proposal): void {
  const read = readNow()
  if (read === null) return
  const { article } = read
  if (key === article.source.key)
    return set({ ...read, article: { ...article, source: change(article.source) as ArticleProposals['source'] } })
  const proposals = article.proposals.map((proposal) => (proposal.key === key ? change(proposal) : proposal))
  set({ ...read, article: { ...article, proposals } })
}

/** Brings in what is ticked, as one edit. The refusal, if there is one, leaves everything as it was. */
export async function bringIn(): Promise<Refusal | undefined> {
  const read = readNow()
  if (read === null) return undefined
  const { article, chosen, asNew } = read
  const decided = <P extends Proposal>(proposal: P): P =>
    asNew.has(proposal.key) ? { ...proposal, sameAs: null } : proposal
  const taken = article.proposals.filter(({ key }) => chosen.has(key)).map(decided)
  const accepted = acceptanceOf({ ...article, source: decided(article.source) }, taken, newId)
  const refusal = await edit('import:accept', accepted)
  if (refusal === undefined) set({ ...NOTHING_READ, broughtIn: taken.length + 1 })
  else set({ ...read, problem: refusal.message })
  return refusal
}
