import { message } from '#shared/i18n/message.ts'
import { goTo, usePlace } from '../state/navigation.ts'
import { useLookingAt, useNotebook, useStanding } from '../state/notebook-store.ts'
import { useRecord } from '../state/records.ts'
import { Button } from '../ui/button/button.tsx'
import { Kbd } from '../ui/words/kbd.tsx'
import { perform } from './act.ts'
import styles from './shell.module.css'

/** Where one is, the way to find anything, and undo and redo. */
export function TitleBar() {
  const title = useNotebook((notebook) => notebook.title)
  const { undo, redo } = useStanding()
  const isLooking = useLookingAt() !== null
  return (
    <header className={styles.titleBar}>
      <span className={styles.wordmark}>Aide-Mémoire</span>
      <Crumb title={title} />
      <button type="button" className={styles.find} aria-keyshortcuts="Control+K" onClick={() => perform('palette')}>
        <span>{message('shell.find')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <span className={styles.history}>
        <Button variant="quiet" onPress={() => perform('go-history')}>
          {message('act.go-history')}
        </Button>
        <Button variant="quiet" kbd="Ctrl Z" isDisabled={undo === null || isLooking} onPress={() => perform('undo')}>
          {message('act.undo')}
        </Button>
        <Button variant="quiet" isDisabled={redo === null || isLooking} onPress={() => perform('redo')}>
          {message('act.redo')}
        </Button>
      </span>
    </header>
  )
}

function Crumb({ title }: { readonly title: string }) {
  const { section, reading } = usePlace()
  const item = useRecord('agendaItems', reading)
  return (
    <nav className={styles.crumb} aria-label={message('shell.crumb')}>
      <button type="button" onClick={() => goTo({ section: 'overview' })}>
        <bdi>{title}</bdi>
      </button>
      <i aria-hidden="true">/</i>
      {item === undefined ? (
        <span>{message(`act.go-${section}`)}</span>
      ) : (
        <>
          <button type="button" className={styles.step} onClick={() => goTo({ section, reading: null })}>
            {message(`act.go-${section}`)}
          </button>
          <i aria-hidden="true">/</i>
          <span>
            {item.number} <bdi>{item.title}</bdi>
          </span>
        </>
      )}
    </nav>
  )
}
