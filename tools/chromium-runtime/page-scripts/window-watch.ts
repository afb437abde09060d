/** Makes a browser window behave as a bare one: reports what happens to it, and keeps the browser's own keys and menus away. */

/** The part of a page's window that the runtime's scripts use (Node's types have no DOM). */
export interface IsolatedWindow extends EventTarget {
  readonly top: unknown
  readonly document: EventTarget & { readonly title: string; readonly head: object | null }
  readonly MutationObserver: new (notice: () => void) => { observe: (target: object, options: object) => void }
  readonly MouseEvent: new (type: string, options: { cancelable: boolean; relatedTarget: EventTarget }) => Event
  readonly [name: string]: unknown
}

interface KeyPress extends Event {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
  readonly isTrusted: boolean
}

interface FileDrag extends Event {
  readonly dataTransfer: { readonly types: readonly string[]; dropEffect: string } | null
}

interface Click {
  readonly button: number
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
  readonly composedPath: () => readonly EventTarget[]
}

interface Link {
  readonly href: string
  readonly target: string
}

/** Name under which the window's menu accelerators are kept, as `acceleratorOf` writes them. */
export const acceleratorSlot = 'chromiumRuntimeAccelerators'

/** @param post carries an event to the main process. */
export function watchWindow(window: IsolatedWindow, post: (head: readonly unknown[], body?: string) => void): void {
  for (const name of ['focus', 'blur', 'resize']) window.addEventListener(name, () => post([name]))
  window.document.addEventListener('DOMContentLoaded', () => watchTitle(window, post))
  listenLast(window, 'contextmenu', (event) => event.preventDefault())
  listenLast(window, 'dragover', (event) => {
    const { dataTransfer } = event as FileDrag
    if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    dataTransfer.dropEffect = 'none'
  })
  // An editing command of the menu comes as a press of no key; Electron gives the page the command alone.
  window.addEventListener(
    'keydown',
    (event) => {
      if ((event as KeyPress).key === '' && event.isTrusted) event.stopImmediatePropagation()
    },
    true,
  )
  for (const name of ['click', 'auxclick']) {
    listenLast(window, name, (event) => {
      const link = newWindowLink(event as unknown as Click)
      if (event.defaultPrevented || link === undefined) return
      event.preventDefault()
      post(['window-open', link.href, link.target, ''])
    })
  }
  listenLast(window, 'keydown', (event) => {
    const press = event as KeyPress
    if (press.defaultPrevented || !press.isTrusted) return
    const chords = chordsOf(press)
    const accelerators = (window[acceleratorSlot] as readonly string[] | undefined) ?? []
    const accelerator = chords.find((chord) => accelerators.includes(chord))
    if (accelerator !== undefined) post(['accelerator', accelerator])
    if (accelerator !== undefined || chords.some((chord) => browserChords.has(chord))) event.preventDefault()
  })
}

function watchTitle(window: IsolatedWindow, post: (head: readonly unknown[]) => void): void {
  let told = ''
  const tell = (): void => {
    const { title } = window.document
    if (title !== told) post(['title', title])
    told = title
  }
  tell()
  const { head } = window.document
  if (head !== null)
    new window.MutationObserver(tell).observe(head, { childList: true, subtree: true, characterData: true })
}

/** The link that a click would open in another window. */
function newWindowLink(click: Click): Link | undefined {
  const link = click.composedPath().find((target) => (target as { tagName?: string }).tagName === 'A') as
    Link | undefined
  if (link === undefined || link.href === '' || click.button > 1) return undefined
  const elsewhere = !['', '_self', '_top', '_parent'].includes(link.target)
  return elsewhere || click.button === 1 || click.ctrlKey || click.shiftKey || click.metaKey ? link : undefined
}

/** The page must have its say first, so the listener goes to the end of the queue each time such an event sets out. */
function listenLast(window: IsolatedWindow, name: string, listener: (event: Event) => void): void {
  window.addEventListener(
    name,
    () => {
      window.removeEventListener(name, listener)
      window.addEventListener(name, listener)
    },
    true,
  )
}

/** The ways to name a key press: by what it writes and by the key's place, which differ in non-Latin layouts. */
function chordsOf(press: KeyPress): string[] {
  const modifiers = [press.ctrlKey && 'ctrl', press.altKey && 'alt', press.shiftKey && 'shift', press.metaKey && 'meta']
  const prefix = modifiers.filter((name) => name !== false)
  const place = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1]
  const keys = new Set([press.key.toLowerCase(), ...(place === undefined ? [] : [place.toLowerCase()])])
  return [...keys].map((key) => [...prefix, key].join('+'))
}

/** Keys that Chromium would take for itself (tabs, printing, history, developer tools) and Electron does not. */
const browserChords: ReadonlySet<string> = new Set([
  ...Array.from('dfghjklnoprstuw0123456789+-=').flatMap((key) => [`ctrl+${key}`, `meta+${key}`]),
  ...Array.from('abcdgijkmnopqrtw+-=').flatMap((key) => [`ctrl+shift+${key}`, `shift+meta+${key}`]),
  ...['tab', 'pageup', 'pagedown', 'f4', 'f5'].flatMap((key) => [`ctrl+${key}`, `ctrl+shift+${key}`]),
  ...[
    'f1',
    'f3',
    'f5',
    'f6',
    'f7',
    'f11',
    'f12',
    'shift+f5',
    'shift+escape',
    'ctrl+shift+delete',
    'browserback',
    'browserforward',
  ],
  ...['arrowleft', 'arrowright', 'home', 'd', 'e', 'f'].map((key) => `alt+${key}`),
])
