/** How a file is written, beside what its definition says. */
export type Rendering = Readonly<{
  /** PDF/A-2b: colours by an output intent, all that is needed inside the file. Not together with a password. */
  isArchival: boolean
  /** Asked for when the file is opened. Never kept. */
  password: string | null
}>

const PLAIN: Rendering = { isArchival: false, password: null }

/**
 * Renderings by the content of their definition, which is all that pdfmake hands on to where they are needed. They go
 * when the definition does.
 */
const renderings = new WeakMap<object, Rendering>()

/** Sets how the document with this content is written. */
export function setRendering(content: object, rendering: Rendering): void {
  renderings.set(content, rendering)
}

/** How the document with this content is to be written. */
export const renderingOf = (content: object): Rendering => renderings.get(content) ?? PLAIN
