import { parentPort, workerData } from 'node:worker_threads'
import type { BriefReply, BriefRequest, BriefWorkerData } from './brief-messages.ts'
import { recoverySheet } from './documents/recovery-sheet.ts'
import { prepareFonts, type RenderedPdf, renderPdf, type RenderProgress } from './render-pdf.ts'
import { type FirstPages, makeBrief, type SetBrief } from './set-brief.ts'

/** Between two words of progress, in milliseconds: often enough for an eye. pdfmake itself reports thousands a second. */
const PROGRESS_EVERY = 60

const { fonts, givenUp } = workerData as BriefWorkerData
const port = parentPort
if (port === null) throw new Error('brief-worker.ts runs as a worker only.')

const reply = (message: BriefReply, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer)

function throttled(id: number): (progress: RenderProgress) => void {
  let last = -Infinity
  return (progress) => {
    const now = performance.now()
    const isTurn = progress.phase === 'setting' || progress.page === progress.total
    if (!isTurn && now - last < PROGRESS_EVERY) return
    last = now
    reply({ kind: 'progress', id, progress })
  }
}

/** A sheet that is no brief: it has no limit, and nothing in it is withheld from anybody. */
const asBrief = ({ bytes, pages, sizes }: RenderedPdf): SetBrief => ({
  bytes,
  pages,
  sizes,
  meter: { pages, limit: pages, tooLong: [], cuts: [] },
  unprintable: [],
  title: '',
  withheld: [],
  stillNamed: [],
})

async function answer(request: BriefRequest): Promise<void> {
  const { id } = request
  const throwIfAborted = (): void => {
    if (Atomics.load(givenUp, 0) >= id) throw new DOMException('The brief was given up.', 'AbortError')
  }
  const rendering = { fonts, onProgress: throttled(id), signal: { throwIfAborted } }
  const onFirstPages = (first: FirstPages): void => reply({ kind: 'first', id, first }, [first.bytes.buffer])
  try {
    const brief =
      request.kind === 'brief'
        ? await makeBrief(request.notebook, request.options, {
            ...rendering,
            past: request.past,
            format: request.format,
            password: request.password,
            ...(request.wantsFirstPages && { onFirstPages }),
          })
        : asBrief(await renderPdf(recoverySheet(request.sheet), rendering))
    reply({ kind: 'done', id, brief }, [brief.bytes.buffer])
  } catch (error) {
    reply({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
}

port.on('message', (request: BriefRequest) => void answer(request))

// Behind the reading of the modules, which harfbuzzjs has awaited. Reading the fonts takes a good part of the first brief's
// time: do it while nobody waits yet.
setImmediate(() => {
  reply({ kind: 'loaded', id: null })
  void prepareFonts(fonts)
})
