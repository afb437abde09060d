import type {} from 'electron'
import { originOf, toAppAddress } from '../browser/scheme-address.ts'
import type { PageDocument } from '../browser/page-session.ts'
import { strict } from '../page-scripts/not-provided.ts'

const frames = new WeakMap<PageDocument, Electron.WebFrameMain>()

/** What a frame can do through its window. */
export interface FrameActions {
  readonly schemes: ReadonlySet<string>
  readonly send: (channel: string, ...args: unknown[]) => void
  readonly executeJavaScript: (code: string) => Promise<unknown>
}

/** The frame of one document; a document has one frame, and a later document of the same window has another. */
export function frameOf(document: PageDocument, actions: FrameActions): Electron.WebFrameMain {
  const known = frames.get(document)
  if (known !== undefined) return known
  const address = (): string => toAppAddress(document.url, actions.schemes) ?? document.url
  const frame: Electron.WebFrameMain = strict<Electron.WebFrameMain>('WebFrameMain', {
    get url(): string {
      return address()
    },
    get origin(): string {
      return originOf(address(), actions.schemes)
    },
    get detached(): boolean {
      return !document.alive
    },
    get top(): Electron.WebFrameMain {
      return frame
    },
    parent: null,
    name: '',
    frames: [],
    isDestroyed: (): boolean => !document.alive,
    send: actions.send,
    executeJavaScript: actions.executeJavaScript,
  } satisfies Partial<Record<keyof Electron.WebFrameMain, unknown>>)
  frames.set(document, frame)
  return frame
}
