import { Worker } from 'node:worker_threads'
import type { BriefWorkerData } from '#main/briefs/brief-messages.ts'
import { type BriefService, createBriefService } from '#main/briefs/brief-service.ts'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import sample from '../../resources/samples/doha-talks.json' with { type: 'json' }
import { makeNotebook } from '../fixtures/make-notebook.ts'
import { alone, type Finding, type Row } from '../row.ts'

const AS_OF = '2026-11-23T09:00:00.000Z'

/** The worker as the app starts it, from source. */
const spawnWorker = (workerData: BriefWorkerData): Worker =>
  new Worker(new URL('../../src/main/briefs/brief-worker.ts', import.meta.url), { workerData })

/** Chronologies of more events are not printed whole by anyone: at about thirteen events a page this is a thick book. */
const MOST_EVENTS = 1_000

/**
 * Pages of the whole position brief a second, from the request to the finished bytes. Cold: the first brief of a fresh
 * worker, which reads its fonts. Warm: the next ones on the same worker. The Doha sample stands in for a day's brief, a
 * large notebook for the worst day.
 */
export const briefPages: Row = {
  name: 'brief-pages',
  measure: async ({ size }) => {
    if (size > MOST_EVENTS) return []
    const large = makeNotebook({ events: size, agendaItems: 30 })
    return [
      ...(await pagesOf(sample as unknown as Notebook, 'the Doha sample', size, 10)),
      ...(await pagesOf(large, `${size.toLocaleString('en')} events, 30 items`, size, 1)),
    ]
  },
}

async function pagesOf(notebook: Notebook, name: string, size: number, rounds: number): Promise<Finding[]> {
  const cold: number[] = []
  const warm: number[] = []
  let pages = 0
  for (let round = 0; round < rounds; round++) {
    const service = createBriefService(spawnWorker)
    cold.push(await render(service))
    warm.push(await render(service), await render(service))
    await service.close()
  }
  async function render(service: BriefService): Promise<number> {
    const before = performance.now()
    const pdf = await service.render(notebook, defaultBriefOptions(notebook, AS_OF))
    pages = pdf.pages
    return performance.now() - before
  }
  const perSecond = (times: readonly number[]): number[] => times.map((time) => (pages * 1_000) / time)
  const what = `${name}, ${pages} pages`
  return [
    alone({ size, what: `${what}, warm`, unit: 'pages/s' }, perSecond(warm)),
    alone({ size, what: `${what}, cold`, unit: 'pages/s' }, perSecond(cold)),
    alone({ size, what: `${what}, warm`, unit: 'ms' }, warm),
    alone({ size, what: `${what}, cold`, unit: 'ms' }, cold),
  ]
}
