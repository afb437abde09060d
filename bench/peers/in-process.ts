import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { BriefingModel } from '../briefing/briefing-model.ts'
import type { Peer, Ready, Set } from './peer.ts'

/** Programs that run on Node, each in a process of its own: what one changes in pdfmake and pdfkit, the others must not have. */
export type Kind = 'ours' | 'stock-pdfmake' | 'raw-pdfkit'

/** What such a process sets: a brief, or words in one paragraph or many, or a brief whose items begin pages. */
export type Job =
  | { readonly what: 'brief'; readonly model: BriefingModel }
  | { readonly what: 'broken brief'; readonly model: BriefingModel; readonly breaks: number }
  | { readonly what: 'words'; readonly words: number; readonly inParagraphsOf: number }

/** What a process answers: a set brief, with the most memory it has held so far, in MB. */
export type Answer = Set & { readonly peak: number }

/** A process that sets jobs as they come. */
export type Setter = { readonly set: (job: Job) => Promise<Answer>; readonly close: () => Promise<void> }

/** Starts one; the engine is loaded and its fonts read when this resolves. */
export async function startSetter(kind: Kind): Promise<Setter> {
  const child = fork(join(import.meta.dirname, 'setter-process.ts'), [kind], { serialization: 'advanced' })
  const next = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null): void =>
        reject(new Error(`The process of ${kind} ended with ${code ?? 'a signal'}.`))
      child.once('exit', ended)
      child.once('message', (message) => {
        child.off('exit', ended)
        const { error } = message as { error?: string }
        if (error === undefined) resolve(message as T)
        else reject(new Error(error))
      })
    })
  await next()
  return {
    set: (job) => {
      const answer = next<Answer>()
      child.send(job)
      return answer
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.disconnect()
      }),
  }
}

const peerOf = (kind: Kind, name: string): Peer => ({
  name,
  obstacle: () => null,
  open: async (model): Promise<Ready> => {
    const setter = await startSetter(kind)
    return { set: () => setter.set({ what: 'brief', model }), close: setter.close }
  },
})

export const stockPdfmake = peerOf('stock-pdfmake', 'stock pdfmake, warm, untagged')
export const rawPdfkit = peerOf('raw-pdfkit', 'pdfkit drawing the same lines by hand, warm, untagged')
export const ours = peerOf('ours', 'ours, warm')
