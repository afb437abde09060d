import type { Notebook } from '#shared/domain/notebook.ts'
import { commands } from '#shared/domain/commands/catalogue.ts'
import { runCommand } from '#shared/domain/commands/command.ts'
import { aNotebook, anEvent } from '#main/storage/testing/a-notebook.ts'
import { type Random, seededRandom } from '../../bench/fixtures/random.ts'

/** Something a user does to the notebook. Each one changes it. */
export type Deed =
  { readonly kind: 'run'; readonly name: string; readonly input: unknown } | { readonly kind: 'undo' | 'redo' }

const AT = '2025-10-18T07:00:00.000Z'
const MOST_EVENTS = 8
/** Long texts make records of several sectors, which can tear in their midst. */
const LONG = 6_000

/**
 * What a seeded user does, one deed after the other, and what the notebook must hold after each. Reckoned by the
 * commands alone, without storage: the oracle that stands outside.
 */
export class Story {
  readonly #random: Random
  readonly #mayUndo: boolean
  readonly #deeds: Deed[] = []
  readonly #states: Notebook[]
  readonly #digests = new Map<number, string>()
  #undo: Notebook[] = []
  #redo: Notebook[] = []

  constructor(seed: number, { mayUndo = true, start = aNotebook() }: { mayUndo?: boolean; start?: Notebook } = {}) {
    this.#random = seededRandom(seed)
    this.#mayUndo = mayUndo
    this.#states = [start]
  }

  /** The notebook before the first deed. */
  get start(): Notebook {
    return this.#states[0]!
  }

  /** The deed with that number, counted from 1. */
  deed(number: number): Deed {
    while (this.#deeds.length < number) this.#goOn()
    return this.#deeds[number - 1]!
  }

  /** What the notebook holds after so many deeds, as `digestOf` has it. */
  digest(deeds: number): string {
    if (deeds > 0) this.deed(deeds)
    const known = this.#digests.get(deeds)
    if (known !== undefined) return known
    const digest = digestOf(this.#states[deeds]!)
    this.#digests.set(deeds, digest)
    return digest
  }

  /** After how many deeds, among `least` to `most`, the notebook is like that; `null` when after none of them. */
  deedsBehind(notebook: Notebook, least: number, most: number): number | null {
    const digest = digestOf(notebook)
    for (let deeds = most; deeds >= least; deeds--) if (this.digest(deeds) === digest) return deeds
    return null
  }

  #goOn(): void {
    const before = this.#states.at(-1)!
    const chosen = this.#random.share()
    if (this.#mayUndo && chosen < 0.1 && this.#undo.length > 0) this.#step('undo', this.#undo, this.#redo, before)
    else if (this.#mayUndo && chosen < 0.2 && this.#redo.length > 0) this.#step('redo', this.#redo, this.#undo, before)
    else this.#run(this.#edit(before, this.#deeds.length + 1), before)
  }

  #step(kind: 'undo' | 'redo', from: Notebook[], to: Notebook[], before: Notebook): void {
    to.push(before)
    this.#states.push(from.pop()!)
    this.#deeds.push({ kind })
  }

  #run(deed: Deed & { kind: 'run' }, before: Notebook): void {
    const outcome = runCommand(before, commands.get(deed.name)!, deed.input, { at: AT })
    if (!outcome.ok) throw new Error(`The story cannot go on: ${outcome.problem.message}`)
    this.#undo.push(before)
    this.#redo = []
    this.#states.push(outcome.notebook)
    this.#deeds.push(deed)
  }

  #edit({ events }: Notebook, number: number): Deed & { kind: 'run' } {
    const random = this.#random
    const chosen = random.share()
    const run = (name: string, input: unknown) => ({ kind: 'run', name, input }) as const
    if (events.length === 0 || (chosen < 0.15 && events.length < MOST_EVENTS)) {
      return run('events:add', { record: { ...anEvent(`n${number}`, `Event ${number}`), actors: [] } })
    }
    const { id } = random.one(events)
    if (chosen < 0.25) return run('events:remove', { id })
    if (chosen < 0.4) {
      const description = `${number} ${'لا سلام'.repeat(random.whole(0, LONG / 7))}`
      return run('events:edit', { id, change: { description } })
    }
    if (chosen < 0.5) return run('notebook:edit', { change: { summary: `As of deed ${number}.` } })
    return run('events:edit', { id, change: { title: `Deed ${number}` } })
  }
}

/** The notebook as text, without the instants in its diary, which differ from run to run. Damage may have left no diary. */
export function digestOf(notebook: Notebook): string {
  if (!Array.isArray(notebook.changes)) return JSON.stringify(notebook)
  const diary: readonly (Partial<Notebook['changes'][number]> | null)[] = notebook.changes
  return JSON.stringify({ ...notebook, changes: diary.map((line) => [line?.command, line?.record]) })
}
