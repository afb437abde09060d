import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { NotebookCard } from '#shared/ipc/library.ipc.ts'
import { say, useNotice } from '../../state/notice.ts'
import { askWelcome, useWelcomeRequest } from '../../state/welcome-request.ts'
import { Button } from '../../ui/button/button.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { BurnDialog } from './burn-dialog.tsx'
import { listLibrary, type Library, open, openFile, openSample } from './library.ts'
import { NewNotebookDialog } from './new-notebook-dialog.tsx'
import { NotebookRow } from './notebook-row.tsx'
import { UnlockDialog } from './unlock-dialog.tsx'
import styles from './welcome.module.css'

type Asked = { readonly act: 'new' } | { readonly act: 'burn' | 'unlock'; readonly card: NotebookCard } | null

/** The library on this laptop: what there is, a new notebook, a file, and the Doha sample to learn with. */
export function WelcomeScreen() {
  const [library, isRead, refresh] = useLibrary()
  const isSettled = useSettled(isRead)
  const [asked, setAsked] = useState<Asked>(null)
  const request = useWelcomeRequest()
  useEffect(() => {
    if (request === null) return
    askWelcome(null)
    if (request === 'new-notebook') setAsked({ act: 'new' })
    else void openFile()
  }, [request])
  return (
    // Until it has settled nothing is shown that would move under somebody's press.
    <div className={styles.welcome} data-waiting={isSettled ? undefined : ''}>
      <main className={styles.leaf}>
        <section className={styles.library}>
          <h1 lang="fr">Aide-Mémoire</h1>
          <p className={styles.motto}>{message('welcome.motto')}</p>
          <Notice />
          <SectionHead level={2} title={message('welcome.notebooks')} count={library?.notebooks.length ?? ''} />
          {library !== null && library.notebooks.length === 0 && (
            <p className={styles.none}>{message('welcome.none')}</p>
          )}
          <ul>
            {library?.notebooks.map((card) => (
              <NotebookRow
                key={card.id}
                card={card}
                onOpen={() => (card.isProtected ? setAsked({ act: 'unlock', card }) : void open(card.id))}
                onBurn={() => setAsked({ act: 'burn', card })}
              />
            ))}
          </ul>
          <p className={styles.acts}>
            <Button kbd="Ctrl N" onPress={() => setAsked({ act: 'new' })}>
              {message('welcome.new')}
            </Button>
            <Button kbd="Ctrl O" onPress={() => void openFile()}>
              {message('welcome.open-file')}
            </Button>
          </p>
        </section>
        <Sample isFirst={library?.notebooks.length === 0} />
      </main>
      <footer>
        <span>{message('welcome.no-network')}</span>
        <span className={styles.folder}>
          {library === null ? '' : message('welcome.folder', { folder: library.folder })}
        </span>
      </footer>
      <NewNotebookDialog isOpen={asked?.act === 'new'} onClose={() => setAsked(null)} />
      <UnlockDialog card={asked?.act === 'unlock' ? asked.card : null} onClose={() => setAsked(null)} />
      <BurnDialog
        card={asked?.act === 'burn' ? asked.card : null}
        onClose={() => {
          setAsked(null)
          void refresh()
        }}
      />
    </div>
  )
}

/** The library, whether it was read or could not be, and how to read it again. */
function useLibrary(): [Library | null, boolean, () => Promise<void>] {
  const [library, setLibrary] = useState<Library | null | undefined>(undefined)
  const refresh = useCallback(async () => setLibrary(await listLibrary()), [])
  useEffect(() => {
    void refresh()
  }, [refresh])
  return [library ?? null, library !== undefined, refresh]
}

/** Whether the screen stands where it will stay: what it shows is known, and the faces of its texts are there. */
function useSettled(isKnown: boolean): boolean {
  const [isSettled, setSettled] = useState(false)
  useLayoutEffect(() => {
    if (!isKnown) return
    // Laying the texts out is what asks for their faces; before that, none is waited for.
    document.body.getBoundingClientRect()
    void document.fonts.ready.then(() => setSettled(true))
  }, [isKnown])
  return isSettled
}

function Notice() {
  const notice = useNotice()
  if (notice === null) return null
  return (
    <div className={styles.notice}>
      <NoticeBar urgency="alert" acts={<Button onPress={() => say(null)}>{message('shell.understood')}</Button>}>
        {notice}
      </NoticeBar>
    </div>
  )
}

function Sample({ isFirst }: { readonly isFirst: boolean }) {
  return (
    <section className={styles.sample}>
      <h2>{message('welcome.sample-title')}</h2>
      <p>{message('welcome.sample-text')}</p>
      <p className={styles.acts}>
        <Button variant={isFirst ? 'primary' : 'default'} onPress={() => void openSample()}>
          {message('welcome.sample-open')}
        </Button>
      </p>
      <p className={styles.hint}>{message('welcome.sample-hint')}</p>
    </section>
  )
}
