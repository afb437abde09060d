import { message } from '#shared/i18n/message.ts'
import type { LockedState } from '#shared/ipc/lock.ipc.ts'
import { UnlockForm } from '../../parts/protection/unlock-form.tsx'
import { leaveLock } from '../../state/lock.ts'
import { say } from '../../state/notice.ts'
import { Button } from '../../ui/button/button.tsx'
import styles from './lock.module.css'

interface LockScreenProps {
  readonly locked: LockedState
  /** Opens what was open and offers to protect it. */
  readonly onProtect: () => void
}

/** What a locked app shows: nothing of any notebook, and the ways back. */
export function LockScreen({ locked, onProtect }: LockScreenProps) {
  return (
    <div className={styles.screen}>
      <main className={styles.leaf}>
        <h1 lang="fr">Aide-Mémoire</h1>
        <p className={styles.locked} role="status">
          {message('lock.locked')}
        </p>
        <WayBack locked={locked} onProtect={onProtect} />
      </main>
    </div>
  )
}

/** Goes back to the notebook, or to the library. */
async function leaveFor(id: LockedState['id']): Promise<void> {
  const problem = await leaveLock(id)
  if (problem !== undefined) say(problem)
}

function WayBack({ locked: { id, isProtected }, onProtect }: LockScreenProps) {
  const library = (isFirst: boolean) => (
    <Button autoFocus={isFirst} variant={isFirst ? 'primary' : 'default'} onPress={() => void leaveFor(null)}>
      {message('lock.library')}
    </Button>
  )
  if (id === null)
    return (
      <>
        <p className={styles.text}>{message('lock.nothing')}</p>
        <p className={styles.acts}>{library(true)}</p>
      </>
    )
  if (isProtected)
    return (
      <UnlockForm
        id={id}
        label={message('lock.passphrase')}
        onUnlocked={() => leaveFor(id)}
        otherActs={library(false)}
      />
    )
  return (
    <>
      <p className={styles.text}>{message('lock.unprotected')}</p>
      <p className={styles.acts}>
        <Button variant="primary" autoFocus onPress={() => void leaveFor(id)}>
          {message('lock.open-again')}
        </Button>
        <Button onPress={() => void leaveFor(id).then(onProtect)}>{message('lock.open-and-protect')}</Button>
        {library(false)}
      </p>
    </>
  )
}
