import '../styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadSettings } from '../state/settings-store.ts'
import { App } from './app.tsx'
import { saveBeforeClosing } from './closing.ts'
import { putDraftsBack } from './drafts.ts'
import { askForFaces } from './faces-ahead.ts'
import { listenForCopies } from './copied.ts'
import { keepFocus } from './kept-focus.ts'
import { listenToKeys } from './keyboard.ts'
import { listenForLocking } from './locking.ts'
import { findWhereOneWas } from './where-one-was.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')
askForFaces()
listenToKeys()
listenForLocking()
listenForCopies()
keepFocus()
saveBeforeClosing()
putDraftsBack()
void Promise.all([loadSettings(), findWhereOneWas()]).then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
})
