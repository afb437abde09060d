import type {} from 'electron'
import type { OpenedTarget } from '../browser/window-opener.ts'
import type { RuntimeState } from './runtime-state.ts'

/** A question that the runtime asks in a small window of its own, where the system has no dialog for it. */
export interface Question {
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
  readonly defaultButton: number
  /** What closing the window or pressing Escape means. */
  readonly cancelButton: number
  readonly checkbox: { readonly label: string; readonly checked: boolean } | undefined
  readonly path: { readonly label: string; readonly value: string } | undefined
}

export interface Answer {
  readonly button: number
  readonly checked: boolean
  readonly path: string
}

const binding = 'chromiumRuntimeAnswer'
const size = { width: 560, height: 260 }

/** The middle of the window that the question comes from. */
function placeOver(parent: Electron.Rectangle = { x: 200, y: 120, width: 880, height: 560 }): { x: number; y: number } {
  return {
    x: Math.round(parent.x + (parent.width - size.width) / 2),
    y: Math.round(parent.y + (parent.height - size.height) / 3),
  }
}

/** Opens the window, waits for a button, Escape or the window's end, and closes it. */
export async function askInWindow(state: RuntimeState, question: Question): Promise<Answer> {
  const { opener, browser } = state.requireReady('dialog module can only be used after app is ready')
  const place = placeOver(state.focusedWindow?.api.getBounds())
  const opened = await opener.open({ ...size, title: question.title, background: 'Canvas', place })
  const { session } = opened
  try {
    const answered = nextAnswer(opened, question)
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: binding }),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Runtime.runIfWaitingForDebugger'),
    ])
    const { frameTree } = await session.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree')
    await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: documentOf(question) })
    await session.send('Runtime.evaluate', {
      expression: `(${behaviour})(${question.cancelButton}, ${JSON.stringify(binding)})`,
    })
    return await answered
  } finally {
    browser.pipe.root.tell('Target.closeTarget', { targetId: opened.targetId })
  }
}

async function nextAnswer({ session }: OpenedTarget, question: Question): Promise<Answer> {
  return await new Promise((resolve) => {
    session.on('Runtime.bindingCalled', ({ name, payload }: { name: string; payload: string }) => {
      if (name === binding) resolve(JSON.parse(payload) as Answer)
    })
    session.on('detached', () => {
      resolve({ button: question.cancelButton, checked: question.checkbox?.checked ?? false, path: '' })
    })
  })
}

/** Runs in the window; written out because it is sent there as it stands. */
const behaviour = `(cancelButton, binding) => {
  const answer = (button) => globalThis[binding](JSON.stringify({
    button,
    checked: document.querySelector('[type=checkbox]')?.checked ?? false,
    path: document.querySelector('[type=text]')?.value ?? '',
  }))
  document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault()
    answer(Number(event.submitter.value))
  })
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') answer(cancelButton) })
  document.querySelector('[type=text], [autofocus]')?.focus()
  document.querySelector('[type=text]')?.select()
}`

function documentOf({ title, message, detail, buttons, defaultButton, checkbox, path }: Question): string {
  const field =
    path === undefined
      ? ''
      : `<label>${escape(path.label)}<input type="text" value="${escape(path.value)}" spellcheck="false"></label>`
  const box =
    checkbox === undefined
      ? ''
      : `<label class="box"><input type="checkbox"${checkbox.checked ? ' checked' : ''}> ${escape(checkbox.label)}</label>`
  // The default button comes first in the source, because Enter in a field presses the first one.
  const ordered = buttons
    .map((label, index) => ({ label, index }))
    .toSorted((a, b) => Number(b.index === defaultButton) - Number(a.index === defaultButton))
  const row = ordered
    .map(
      ({ label, index }) =>
        `<button value="${index}" style="order:${-index}"${index === defaultButton ? ' autofocus' : ''}>${escape(label)}</button>`,
    )
    .join('')
  return `<!doctype html><html lang="en"><title>${escape(title)}</title><style>${look}</style>
<form aria-labelledby="m"><h1 id="m">${escape(message)}</h1><p>${escape(detail)}</p>${field}${box}<div>${row}</div></form></html>`
}

const look = `:root{color-scheme:light dark;font:15px/1.45 system-ui,sans-serif}
form{display:flex;flex-direction:column;gap:12px;padding:20px}h1{font-size:1.05rem;margin:0}p{margin:0;white-space:pre-wrap}
p:empty{display:none}label{display:grid;gap:4px}.box{display:block}input[type=text]{font:inherit;padding:6px 8px}
div{display:flex;justify-content:flex-end;gap:8px;margin-top:8px}button{font:inherit;padding:6px 16px}`

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
